import type { CommandTable } from './command-class';

/** The ids of the commands that are meant for people, sorted. Those that scripts of ours call begin with two underscores. */
export function visibleIds(commands: CommandTable): readonly string[] {
  return Object.keys(commands)
    .filter((id) => !id.startsWith('__'))
    .sort();
}
