import { posix } from 'node:path';
import type { ConfigMap } from '../k8s/models';
import { checkDataKey } from '../k8s/names';
import { hexHash } from '../k8s/shorten-name';
import { sha256OfParts } from '../util/sha256';
import { textOfUtf8 } from '../util/utf8';
import { needsEscapes } from '../yaml/text-style';
import type { ConvertInput } from './convert-input';
import type { FileContent } from './file-content';
import type { Findings } from './findings';
import type { MountedFile } from './mounted-file';
import { objectMeta } from './object-names';

/** Bytes that the values of a ConfigMap may have together. */
const LARGEST = 1024 * 1024;

/** A file in a ConfigMap of its own. */
export interface FileConfigMap {
  readonly name: string;
  readonly key: string;
  readonly manifest: ConfigMap;
}

/**
 * The ConfigMap of a file whose bytes we know: text under the file's own name where that is a valid key, anything else as
 * binary data. One that an API server would refuse for its size is a warning: a patch template may still move it.
 */
export function convertFile(
  file: MountedFile,
  { bytes, text = textOfUtf8(bytes) }: Omit<Extract<FileContent, { kind: 'bytes' }>, 'kind'>,
  input: ConvertInput,
  findings: Findings,
): FileConfigMap {
  if (bytes.length > LARGEST) {
    findings.warn({
      path: file.path,
      code: 'file-too-large',
      message: `file '${file.target}' has ${bytes.length} bytes: a ConfigMap holds ${LARGEST} at most`,
      hint: 'Put it into the image, or onto a volume.',
    });
  }
  const base = posix.basename(file.target);
  const key = checkDataKey(base) === undefined ? base : 'file';
  const name = configMapName(input.name, file.container, file.target);
  const values =
    text !== undefined && isPlainText(text)
      ? { data: { [key]: text } }
      : { binaryData: { [key]: Buffer.from(bytes).toString('base64') } };
  return { name, key, manifest: { apiVersion: 'v1', ...values, kind: 'ConfigMap', metadata: objectMeta(input, name) } };
}

/** A hash that changes whenever the content of a file does; undefined when there are none. */
export function filesChecksum(
  files: readonly { readonly file: MountedFile; readonly bytes: Uint8Array }[],
): string | undefined {
  if (files.length === 0) return undefined;
  const parts = files.flatMap(({ file, bytes }) => [
    Buffer.from(`${file.container}\0${file.target}\0${bytes.length}\0`),
    bytes,
  ]);
  return sha256OfParts(parts).toString('hex');
}

/**
 * `<workload>-<container>-file-<hash>`, which no other file of a project has. Where the container's name has no dash, what
 * stands before `-file-` says which workload and container are meant, and the hash of the target is enough; else they are
 * hashed too, and the hash is longer so that the two kinds cannot meet.
 */
function configMapName(workload: string, container: string, target: string): string {
  const hash = container.includes('-') ? hexHash(`${workload}\0${container}\0${target}`, 16) : hexHash(target, 10);
  return `${workload}-${container}-file-${hash}`;
}

/** Text that an editor would show: without control characters but tabs and line ends. */
function isPlainText(text: string): boolean {
  // What YAML need not escape has none of them.
  return !needsEscapes(text) || !/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text);
}
