import { readFileSync } from 'node:fs';
import type { Input } from '../host/host';
import { systemError } from './system-error';

/** Standard input, read to its end. */
export const nodeInput: Input = {
  read() {
    try {
      return readFileSync(0);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF' || code === 'EAGAIN') return new Uint8Array();
      throw systemError('read', 'stdin', error);
    }
  },
};
