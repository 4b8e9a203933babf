import type { Dice } from '../host/host';

const BYTES = 6;
const SIDES = 2 ** (8 * BYTES);

/** A whole number from 0 up to but without `limit` (at most 2^48), every one being equally likely. */
export function rollBelow(limit: number, dice: Dice): number {
  const fair = SIDES - (SIDES % limit);
  for (;;) {
    const rolled = dice.bytes(BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
    if (rolled < fair) return rolled % limit;
  }
}
