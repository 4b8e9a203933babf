import { userError } from '../errors/user-error';
import { verifyDigest } from './digest';

/** A URI without its pin, and the SHA-256 that what it gives must have. */
export interface PinnedUri {
  readonly uri: string;
  readonly sha256?: string | undefined;
}

const pin = /[#&]sha256=([^&]*)$/;

/** Takes the pin off a URI: `#sha256=<hex>` at its end, behind a fragment `&sha256=<hex>`. A pin that is none is an error. */
export function splitPin(uri: string): PinnedUri {
  const found = uri.includes('#') ? pin.exec(uri) : null;
  if (found === null) return { uri };
  const [, sha256 = ''] = found;
  if (/^[\da-f]{64}$/i.test(sha256)) return { uri: uri.slice(0, found.index), sha256: sha256.toLowerCase() };
  throw userError('bad-uri', `the pin sha256=${sha256} is no SHA-256: it has 64 hexadecimal digits`);
}

/** Throws unless the bytes, as they were fetched, have the pinned SHA-256; without a pin anything will do. */
export function verifyPin(bytes: Uint8Array, sha256: string | undefined, shown: string, how = ''): void {
  if (sha256 !== undefined) verifyDigest(bytes, `sha256:${sha256}`, shown, `what was fetched${how}`);
}
