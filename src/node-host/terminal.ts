import { fstatSync } from 'node:fs';
import type { Terminal } from '../host/terminal';

const descriptors = { stdout: 1, stderr: 2 } as const;

/** The standard streams of this process. */
export const nodeTerminal: Terminal = {
  isTerminal: (stream) => isTerminal(descriptors[stream]),
  columns: () => (isTerminal(descriptors.stdout) ? process.stdout.columns : undefined),
};

/** The major number of Linux's memory devices, /dev/null among them. */
const MEMORY = 1;

/** Only a device can be a terminal: for files, pipes and /dev/null the module that knows terminals is not loaded. */
function isTerminal(descriptor: number): boolean {
  try {
    if (process.platform !== 'win32') {
      const status = fstatSync(descriptor);
      if (!status.isCharacterDevice() || (process.platform === 'linux' && status.rdev >> 8 === MEMORY)) return false;
    }
  } catch {
    return false;
  }
  const { isatty } = require('node:tty') as typeof import('node:tty');
  return isatty(descriptor);
}
