import type { Input } from '../host/host';
import { readToEnd } from './read-to-end';
import { systemError } from './system-error';

/** Standard input, read to its end. */
export const nodeInput: Input = {
  read() {
    try {
      return readToEnd(0, 'standard input');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF' || code === 'EAGAIN') return new Uint8Array();
      throw systemError('read', 'stdin', error);
    }
  },
};
