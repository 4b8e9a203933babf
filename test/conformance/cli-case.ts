import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeYaml } from '../../src/yaml/decode-yaml';

const directory = resolve(__dirname, '../../fixtures/cli');

/** What a file holds: text, or bytes in base64; scripts have the permission bits of an executable. */
export type FileContent = string | { readonly text?: string; readonly base64?: string; readonly mode?: string };

/** How two outputs or two files are compared. */
export type Comparison = 'text' | 'exact' | 'json' | 'yaml' | 'manifests' | 'state';

/** One command line, and what it must come to. */
export interface CliStep {
  /** `{{project}}`, `{{home}}` and `{{PATH}}` in arguments and environment stand for the caller's. */
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdout?: Comparison | 'ignore';
  readonly stdout_contains?: readonly string[];
  readonly stdout_matches?: readonly string[];
  /** Facts that the message must tell; of a list of phrases one is enough. */
  readonly stderr_contains?: readonly (string | readonly string[])[];
  readonly stderr_lacks?: readonly string[];
  readonly stderr_empty?: boolean;
  readonly expected: { readonly exit: number; readonly stdout?: FileContent };
}

/** A recorded run on a small project. */
export interface CliCase {
  readonly description: string;
  readonly steps: readonly CliStep[];
  /** Files after the last step, and how each is compared. */
  readonly files?: Readonly<Record<string, Comparison | 'exists' | 'absent'>>;
  /** Guids and suffixes were drawn: they are compared as placeholders. */
  readonly random?: boolean;
  /** The order of documents and of ports of services was not fixed. */
  readonly unordered?: boolean;
  /** Manifests are compared byte for byte. */
  readonly exact?: boolean;
  /** What init saved is compared. */
  readonly downloads?: boolean;
  readonly input: Readonly<Record<string, FileContent>>;
  readonly expected_files?: Readonly<Record<string, FileContent>>;
  readonly expected_downloads?: readonly string[];
}

export interface NamedCase {
  /** `<area>/<case>`. */
  readonly name: string;
  readonly given: CliCase;
}

/** Names of the areas, each a folder of cases. */
export const areas: readonly string[] = readdirSync(directory).sort();

/** Reads the cases of an area, sorted by name. */
export function readArea(area: string): readonly NamedCase[] {
  const folder = join(directory, area);
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const given = decodeYaml(readFileSync(join(folder, file), 'utf8'), { file }) as unknown as CliCase;
      return { name: `${area}/${file.replace(/\.yaml$/, '')}`, given };
    });
}

/** The bytes of a file. */
export function bytesOf(content: FileContent): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content.base64 === undefined ? Buffer.from(content.text ?? '') : Buffer.from(content.base64, 'base64');
}

/** The permission bits of a file. */
export function modeOf(content: FileContent): number {
  return typeof content === 'string' || content.mode === undefined ? 0o644 : Number.parseInt(content.mode, 8);
}
