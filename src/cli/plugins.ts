import type { FoundProgram, Processes } from '../host/host';
import type { CommandTable } from './command-class';

/** A plugin as a command line names it, and the arguments that are left for it. */
export interface FoundPlugin {
  readonly path: string;
  readonly argv: readonly string[];
}

/** A program on PATH that adds a command, or would, if nothing stood before it. */
export interface ListedPlugin extends FoundProgram {
  /** The words that call it, joined by spaces. */
  readonly words: string;
  /** What is run in its place: `a built-in command`, or a path that comes earlier on PATH. */
  readonly shadowedBy: string | undefined;
}

const WORD = /^[A-Za-z0-9][A-Za-z0-9_.]*(?:-[A-Za-z0-9_.]+)*$/;

/**
 * Finds the program on PATH that answers a command line whose first word is no command of ours: `NAME-foo-bar` answers `foo bar`,
 * else `NAME-foo` answers `foo` with the argument `bar`. The words are those in front of the first flag.
 */
export function findPlugin(
  argv: readonly string[],
  name: string,
  processes: Pick<Processes, 'find'>,
): FoundPlugin | undefined {
  const end = argv.findIndex((word) => !WORD.test(word));
  for (let count = end < 0 ? argv.length : end; count > 0; count--) {
    const path = processes.find([name, ...argv.slice(0, count)].join('-'));
    if (path !== undefined) return { path, argv: argv.slice(count) };
  }
  return undefined;
}

/** The plugins on PATH, sorted by name, each with what stands before it. */
export function listPlugins(
  name: string,
  commands: CommandTable,
  processes: Pick<Processes, 'findAll'>,
): readonly ListedPlugin[] {
  const first = new Map<string, string>();
  const builtIn = new Set(['help', ...Object.keys(commands).map((id) => id.split(':')[0])]);
  const found = processes.findAll(`${name}-`).map((program): ListedPlugin => {
    const words = program.name.slice(name.length + 1).replaceAll('-', ' ');
    const isBuiltIn = builtIn.has(words.split(' ')[0] ?? '');
    const earlier = first.get(program.name);
    if (earlier === undefined) first.set(program.name, program.path);
    return { ...program, words, shadowedBy: isBuiltIn ? 'a built-in command' : earlier };
  });
  return found.filter(({ words }) => words !== '').sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}
