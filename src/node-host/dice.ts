import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Dice } from '../host/host';

/** What systems like Unix have for randomness that nobody can guess; reading it takes a thousandth of the time that node:crypto needs to load. */
const DEVICE = '/dev/urandom';

/** Bytes that are read from the device at once: templates draw a few at a time. */
const POOL = 256;
/** From the second time on: what draws so much will draw more. */
const LARGE_POOL = 4096;

/** Cryptographic dice. */
export const nodeDice: Dice = {
  bytes(count) {
    if (count > POOL || (pool.length - used < count && !fill())) return fromCrypto(count);
    used += count;
    return pool.slice(used - count, used);
  },
};

let pool = new Uint8Array(0);
let used = 0;

/** Draws a pool anew; false where there is no device to draw from. */
function fill(): boolean {
  const drawn = new Uint8Array(pool.length === 0 ? POOL : LARGE_POOL);
  try {
    const descriptor = openSync(DEVICE, 'r');
    try {
      // A file that somebody put in the device's place would give the same bytes each time.
      if (!fstatSync(descriptor).isCharacterDevice() || readSync(descriptor, drawn) !== drawn.length) return false;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return false;
  }
  pool = drawn;
  used = 0;
  return true;
}

function fromCrypto(count: number): Uint8Array {
  const { randomBytes } = require('node:crypto') as typeof import('node:crypto');
  return randomBytes(count);
}
