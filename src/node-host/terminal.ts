import { fstatSync } from 'node:fs';
import type { Terminal } from '../host/terminal';

const descriptors = { stdout: 1, stderr: 2 } as const;

/** The standard streams of this process. */
export const nodeTerminal: Terminal = {
  isTerminal: (stream) => isTerminal(descriptors[stream]),
  columns: () => (isTerminal(descriptors.stdout) ? process.stdout.columns : undefined),
};

/** Only a device can be a terminal: for files and pipes the module that knows terminals is not loaded. */
function isTerminal(descriptor: number): boolean {
  try {
    if (process.platform !== 'win32' && !fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  const { isatty } = require('node:tty') as typeof import('node:tty');
  return isatty(descriptor);
}
