import type { PlainCommand } from '../cli/plain-command';
import { lines } from './generated/lines';

/** The commands that small runs are made of: they start without what only help, completion and oclif's parser need. */
export const plainCommands: Readonly<Record<string, PlainCommand>> = {
  generate: {
    line: lines.generate,
    load: () => (require('./runs/generate') as typeof import('./runs/generate')).runGenerate,
  },
  init: { line: lines.init, load: () => (require('./runs/init') as typeof import('./runs/init')).runInit },
  version: {
    line: lines.version,
    load: () => (require('./runs/version') as typeof import('./runs/version')).runVersion,
  },
};
