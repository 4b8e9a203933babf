import { checkArguments } from './check-arguments';
import type { ArgumentDefinition } from './command-class';
import { findForeign } from './foreign-variables';
import { type ParsedArguments, parseRead } from './parse-read';
import type { RunningProgram } from './program';
import { type FlagShape, type ReadArguments, readArguments } from './read-arguments';
import { readVariables } from './read-variables';

/** What of a command's definition decides how its command line is read. */
export interface LineDefinition {
  readonly args: Readonly<Record<string, ArgumentDefinition>>;
  readonly flags: Readonly<Record<string, FlagShape & { readonly default?: unknown }>>;
  /** The last argument may be repeated. */
  readonly repeats: boolean;
}

/** A command line that has been read and checked. */
export interface CommandLine {
  readonly read: ReadArguments;
  /** Undefined where oclif's parser may see something else in it. */
  readonly parsed: ParsedArguments | undefined;
  /** For the user: variables that do not count here. */
  readonly notes: readonly string[];
}

/** Reads the arguments of the command of that id, with the variables that stand for flags. What it does not take is an error. */
export function readCommandLine(
  argv: readonly string[],
  id: string,
  definition: LineDefinition,
  { host, commands, packageData }: RunningProgram,
): CommandLine {
  const { args, flags, repeats } = definition;
  const variables = readVariables(flags, host.environment);
  const foreign = findForeign(variables, flags, commands);
  const own = foreign.size === 0 ? variables : new Map([...variables].filter(([name]) => !foreign.has(name)));
  const read = readArguments(argv, flags, own);
  const words = id.replaceAll(':', ' ');
  const helpLine = `Run ${packageData.name} ${words} --help for how it is called.`;
  checkArguments(read.positional, { words, args, repeats, helpLine });
  const notes = [...foreign].flatMap(([name, note]) => (read.given.has(name) ? [] : [note]));
  return { read, parsed: parseRead(read, definition), notes };
}
