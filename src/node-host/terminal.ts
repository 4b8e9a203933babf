import { isatty } from 'node:tty';
import type { Terminal } from '../host/terminal';

const descriptors = { stdout: 1, stderr: 2 } as const;

/** The standard streams of this process. */
export const nodeTerminal: Terminal = {
  isTerminal: (stream) => isatty(descriptors[stream]),
  columns: () => (isatty(descriptors.stdout) ? process.stdout.columns : undefined),
};
