import { readSync } from 'node:fs';
import { userError } from '../errors/user-error';

/** What no input that is read as a whole can need: one that never ends would fill the memory. */
const LIMIT = 1024 ** 3;

const CHUNK = 64 * 1024;

/** Reads what is no regular file, such as a pipe or device, to its end, but not without end. */
export function readToEnd(descriptor: number, shown: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let total = 0; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const count = readSync(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks);
    total += count;
    if (total > LIMIT) throw userError('too-large', `${shown} gives more than the limit of ${LIMIT} bytes`);
    chunks.push(chunk.subarray(0, count));
  }
}
