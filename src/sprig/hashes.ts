import type { FunctionTable, TemplateFunction } from '../gotemplate';
import { toBytes } from '../util/utf8';
import { define } from './define';

/**
 * Checksums of texts.
 * @lazy
 */
export const hashFunctions: FunctionTable = {
  sha1sum: digest('sha1'),
  sha256sum: digest('sha256'),
  sha512sum: digest('sha512'),
  adler32sum: define(['string'], (text) => String(adler32(toBytes(text)))),
};

function digest(algorithm: string): TemplateFunction {
  return define(['string'], (text) => {
    const { createHash } = require('node:crypto') as typeof import('node:crypto');
    return createHash(algorithm).update(toBytes(text)).digest('hex');
  });
}

const ADLER_MODULUS = 65521;

/** The checksum of RFC 1950. */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % ADLER_MODULUS;
    high = (high + low) % ADLER_MODULUS;
  }
  return high * 65536 + low;
}
