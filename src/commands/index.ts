import type { CommandTable } from '../cli/framework';

/** Every command by its words, joined by colons; each is loaded when it is the one that runs. */
export const commands: CommandTable = {
  version: () => (require('./version') as typeof import('./version')).default,
};
