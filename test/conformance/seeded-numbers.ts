import type { Dice } from '../../src/host/host';

/** Numbers that look random and are the same for the same seed: each call gives a whole number below `limit`. */
export type Numbers = (limit: number) => number;

const GOLDEN = 0x9e3779b9;

/** Makes a stream of numbers from a seed: a counter whose 32 bits are mixed by multiplications and shifts. */
export function seededNumbers(seed: number): Numbers {
  let counter = seed | 0;
  return (limit) => {
    counter = (counter + GOLDEN) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  };
}

/** Dice of which every run of the tests sees the same throws. */
export function seededDice(seed: number): Dice {
  const next = seededNumbers(seed);
  return { bytes: (count) => Uint8Array.from({ length: count }, () => next(256)) };
}
