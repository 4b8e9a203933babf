import { writeSync } from 'node:fs';
import type { Output } from '../host/host';

const MILLISECONDS_BETWEEN_TRIES = 1;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Standard output and standard error, written at once; a reader that went away is no error. */
export const nodeOutput: Output = {
  stdout: (text) => writeAll(1, text),
  stderr: (text) => writeAll(2, text),
};

function writeAll(descriptor: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The reader is slower than we are: wait for it, without keeping a processor busy.
      Atomics.wait(pause, 0, 0, MILLISECONDS_BETWEEN_TRIES);
    }
  }
}
