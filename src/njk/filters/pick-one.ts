import type { Value } from '../value';

const BYTES = 6;
const SIDES = 2 ** (8 * BYTES);

/** One of the elements, each being equally likely; no value when there are none. */
export function pickOne(elements: ArrayLike<Value>, dice: { bytes(count: number): Uint8Array }): Value {
  if (elements.length === 0) return undefined;
  const fair = SIDES - (SIDES % elements.length);
  for (;;) {
    const rolled = dice.bytes(BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
    if (rolled < fair) return elements[rolled % elements.length];
  }
}
