import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const directory = resolve(__dirname, '../../fixtures/templates');

/** What Go's text/template with sprig did with a template. Exactly one of the last four is there. */
export interface TemplateCase {
  readonly name: string;
  readonly template: string;
  /** YAML; the empty text stands for no data. */
  readonly data: string;
  /** The struct that the data are wrapped in; without it the template sees them as they are. */
  readonly root?: 'provisioner' | 'patch';
  readonly out?: string;
  readonly error?: { readonly stage: 'parse' | 'exec'; readonly message: string };
  /** A regular expression that the whole output matches. */
  readonly matches?: string;
  readonly facts?: CertificateFacts;
}

/** The PEM blocks of an output in order, and what is known of its certificates. */
export interface CertificateFacts {
  readonly pem: readonly string[];
  readonly certificates?: readonly Readonly<Record<string, unknown>>[];
}

/** Names of the files of template cases. */
export const templateFiles: readonly string[] = readdirSync(directory)
  .filter((name) => name.endsWith('.jsonl'))
  .sort();

/** Reads a file of template cases: one JSON object per line. */
export function readTemplateCases(file: string): readonly TemplateCase[] {
  const lines = readFileSync(join(directory, file), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as TemplateCase);
}
