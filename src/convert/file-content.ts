import { hasSecretMarker, type SecretReference, splitSecretReferences } from '../k8s/secret-reference';
import type { ScorePath } from '../score/score-path';
import type { ContainerFile } from '../score/workload';
import { decodedText, isUtf8, toBytes } from '../util/utf8';
import type { Findings } from './findings';

/** What a file holds: bytes that we know, or the value of a secret. */
export type FileContent =
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      /** What the bytes are the UTF-8 of, where that is known already. */
      readonly text?: string;
    }
  | { readonly kind: 'secret'; readonly reference: SecretReference };

/**
 * The content of a file after placeholders; undefined, with errors noted, when it has none. Content that is no UTF-8 needs
 * `noExpand` or `binaryContent`; a secret must be the whole content.
 */
export function fileContent(
  file: ContainerFile,
  target: string,
  { path, sourceBytes, findings }: { path: ScorePath; sourceBytes: Uint8Array | undefined; findings: Findings },
): FileContent | undefined {
  const fail = (key: string, message: string, hint?: string): undefined => {
    findings.error({ path: [...path, key], code: 'invalid-file', message: `file '${target}': ${message}`, hint });
    return undefined;
  };
  if (file.binaryContent !== undefined) {
    const bytes = decodeBase64(file.binaryContent);
    return bytes ? { kind: 'bytes', bytes } : fail('binaryContent', 'binaryContent is no base64 with padding');
  }
  const key = file.content === undefined ? 'source' : 'content';
  const bytes = file.content === undefined ? sourceBytes : toBytes(file.content);
  if (bytes === undefined) return fail('source', `source '${file.source ?? ''}' has not been read`);
  if (file.noExpand) return { kind: 'bytes', bytes };
  const text = file.content !== undefined && isUtf8(file.content) ? file.content : decodedText(bytes);
  if (!isUtf8(text)) {
    return fail(
      key,
      `${key} is no UTF-8 text`,
      'Set noExpand: true to take the bytes as they are, or use binaryContent.',
    );
  }
  const expanded = findings.substitute(text, 'file', [...path, key], `file '${target}'`);
  if (expanded === undefined) return undefined;
  if (!hasSecretMarker(expanded)) {
    const known = expanded === text ? bytes : toBytes(expanded);
    return isUtf8(expanded) ? { kind: 'bytes', bytes: known, text: expanded } : { kind: 'bytes', bytes: known };
  }
  const parts = findings.attempt([...path, key], `file '${target}'`, () => splitSecretReferences(expanded));
  if (parts === undefined) return undefined;
  const reference = parts.find((part) => typeof part === 'object');
  if (reference === undefined) return { kind: 'bytes', bytes: toBytes(expanded) };
  if (parts.length === 1) return { kind: 'secret', reference };
  return fail(
    key,
    `${key} mixes a secret with other text`,
    'Make the secret the whole content, without even a newline after it, or put it into a variable.',
  );
}

/** Strict standard base64 (line breaks aside); undefined when the text is none. */
function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  // What comes back as it was is right, which takes less to see than each of its digits.
  if (bytes.toString('base64') === text) return new Uint8Array(bytes);
  const digits = text.replace(/[\r\n]/g, '');
  const right = digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits);
  return right ? new Uint8Array(Buffer.from(digits, 'base64')) : undefined;
}
