/** A command that the first words of a command line name, and what is left for it to read. */
export interface FoundCommand {
  /** The words joined by colons, as oclif has it: `resources:list`. */
  readonly id: string;
  readonly argv: readonly string[];
}

const globalSwitch = /^(--(quiet|verbose|help)(=.*)?|-[vh]+)$/;

/**
 * Finds the command in a table of ids. Global switches may stand before it, as with the peer; they are handed on to it.
 * Undefined when the words name no command.
 */
export function findCommand(argv: readonly string[], ids: ReadonlySet<string>): FoundCommand | undefined {
  const before: string[] = [];
  let at = 0;
  while (globalSwitch.test(argv[at] ?? '')) before.push(argv[at++] ?? '');
  for (const words of [2, 1]) {
    const named = argv.slice(at, at + words);
    if (named.length === words && ids.has(named.join(':'))) {
      return { id: named.join(':'), argv: [...before, ...argv.slice(at + words)] };
    }
  }
  return undefined;
}

/** The words that are no flags, from which an unknown command's name is told. */
export function firstWord(argv: readonly string[]): string | undefined {
  return argv.find((token) => !token.startsWith('-'));
}

/** Does the command line ask for help (before a `--`)? */
export function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((token) => token === '--help' || token === '-h');
}
