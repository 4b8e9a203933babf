import type { Dice } from '../host/host';
import { createHmacSha256 } from '../util/sha256';

/** Changing it changes every value that was ever drawn from a seed. */
const LABEL = 'score-k8s.dice.v1';

/** What a draw is keyed by: names of the place, outermost first, and the draw's number there. */
export type DrawKey = readonly [...place: string[], draw: number];

/** Gives the dice of a draw: the same key, the same bytes; nothing can be told of one draw's from another's. */
export type DerivedDice = (key: DrawKey) => Dice;

/**
 * Dice that a seed determines. Each draw has a key of its own (HMAC-SHA256 under one extracted from the seed, as in RFC 5869), and
 * its bytes are the key stream of AES-256 in counter mode, so that long texts cost no hash per block.
 */
export function createDerivedDice(seed: string): DerivedDice {
  const expand = createHmacSha256(createHmacSha256(LABEL)(seed));
  return (key) => {
    // As JSON no part can run into the next, whatever characters it has.
    const expanded = expand(JSON.stringify(key));
    return createStream(expanded);
  };
}

function createStream(key: Uint8Array): Dice {
  const { createCipheriv } = require('node:crypto') as typeof import('node:crypto');
  const cipher = createCipheriv('aes-256-ctr', key, new Uint8Array(16));
  return { bytes: (count) => cipher.update(new Uint8Array(count)) };
}
