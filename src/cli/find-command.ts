/** A command that the first words of a command line name, and what is left for it to read. */
export interface FoundCommand {
  /** The words joined by colons: `resources:list`. */
  readonly id: string;
  readonly argv: readonly string[];
}

/** A command line whose leading flags are set apart. */
export interface LeadingFlags {
  readonly flags: readonly string[];
  readonly rest: readonly string[];
}

const switches = /^(--(quiet|verbose|help|version)(=.*)?|-[vh]+)$/;

/**
 * Sets the flags in front of the first word apart. As with the peer, a flag that is no global switch takes the next token as
 * its value, unless it has one of its own.
 */
export function splitLeadingFlags(argv: readonly string[]): LeadingFlags {
  let at = 0;
  while (at < argv.length && argv[at] !== '--' && argv[at] !== '-' && argv[at]?.startsWith('-')) {
    const token = argv[at] ?? '';
    const complete = switches.test(token) || token.includes('=') || (!token.startsWith('--') && token.length > 2);
    at += complete ? 1 : 2;
  }
  return { flags: argv.slice(0, at), rest: argv.slice(at) };
}

/**
 * Finds the command in a table of ids; `resources list` and `resources:list` are one. Flags in front of it are handed on to it.
 * Undefined when the words name no command.
 */
export function findCommand(argv: readonly string[], ids: ReadonlySet<string>): FoundCommand | undefined {
  const { flags, rest } = splitLeadingFlags(argv);
  for (const words of [2, 1]) {
    const named = rest.slice(0, words);
    if (named.length === words && ids.has(named.join(':'))) {
      return { id: named.join(':'), argv: [...flags, ...rest.slice(words)] };
    }
  }
  return undefined;
}

const helpSwitch = /^(--help(=([1tT]|true|TRUE|True))?|-v*h[vh]*)$/;

/** Does the command line ask for help (before a `--`)? */
export function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((token) => helpSwitch.test(token));
}
