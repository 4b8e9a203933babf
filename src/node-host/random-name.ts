import { nodeDice } from './dice';

const BYTES = 8;

/** Makes a name that nobody can guess and no two runs share; cryptography is loaded when the first one is asked for. */
export function randomName(): string {
  return Buffer.from(nodeDice.bytes(BYTES)).toString('hex');
}
