import { writeSync } from 'node:fs';
import type { Output } from '../host/host';
import { systemError } from './system-error';

const MILLISECONDS_BETWEEN_TRIES = 1;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Standard output and standard error, written at once; a reader that went away is no error, and of standard error nobody could be told. */
export const nodeOutput: Output = {
  stdout: (text) => {
    try {
      writeAll(1, text);
    } catch (error) {
      throw systemError('write', 'standard output', error);
    }
  },
  stderr: (text) => {
    try {
      writeAll(2, text);
    } catch {}
  },
};

/** A text of which not even the beginning has been taken is not made bytes of: most are taken as a whole. */
function writeAll(descriptor: number, text: string | Uint8Array): void {
  const length = Buffer.byteLength(text);
  let bytes = typeof text === 'string' ? undefined : text;
  for (let at = 0; at < length; ) {
    try {
      if (at > 0) bytes ??= Buffer.from(text as string);
      at += bytes === undefined ? writeSync(descriptor, text as string) : writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      // The reader is slower than we are: wait for it, without keeping a processor busy.
      Atomics.wait(pause, 0, 0, MILLISECONDS_BETWEEN_TRIES);
    }
  }
}
