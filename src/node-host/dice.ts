import type { Dice } from '../host/host';

/** Cryptographic dice. */
export const nodeDice: Dice = {
  bytes(count) {
    const { randomBytes } = require('node:crypto') as typeof import('node:crypto');
    return randomBytes(count);
  },
};
