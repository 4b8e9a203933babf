import type { Dice } from '../../src/host/host';

/** Numbers that look random and are the same for the same seed: each call gives a whole number below `limit`. */
export type Numbers = (limit: number) => number;

/** Makes a stream of numbers from a seed, by a linear congruence of 64 bits of which the upper ones are given out. */
export function seededNumbers(seed: number): Numbers {
  let state = BigInt(seed) * 2_862_933_555_777_941_757n + 3_037_000_493n;
  return (limit) => {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
    return Number(state >> 33n) % limit;
  };
}

/** Dice of which every run of the tests sees the same throws. */
export function seededDice(seed: number): Dice {
  const next = seededNumbers(seed);
  return { bytes: (count) => Uint8Array.from({ length: count }, () => next(256)) };
}
