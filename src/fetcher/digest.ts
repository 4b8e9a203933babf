import { userError } from '../errors/user-error';
import { sha256 } from '../util/sha256';

/** Digests that we can verify. */
export function isDigest(text: unknown): text is string {
  return typeof text === 'string' && /^(sha256:[\da-f]{64}|sha512:[\da-f]{128})$/.test(text);
}

/** The SHA-256 of bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return sha256(bytes).toString('hex');
}

/** Throws unless the bytes have the digest. */
export function verifyDigest(bytes: Uint8Array, digest: string, shown: string, what: string): void {
  const [algorithm = '', expected = ''] = digest.split(':');
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  const found = createHash(algorithm).update(bytes).digest('hex');
  if (found === expected) return;
  const but = `its digest should be ${digest}, it is ${algorithm}:${found}`;
  throw userError('wrong-digest', `cannot fetch ${shown}: ${what} is not what was asked for: ${but}`);
}
