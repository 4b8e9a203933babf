import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { createCommandLog } from './command-log';
import type { RunningProgram } from './program';
import { type LineDefinition, readCommandLine } from './read-command-line';

/** What a command works with. */
export interface Session {
  /** As it was given. */
  readonly argv: readonly string[];
  readonly program: RunningProgram;
  readonly host: Host;
  readonly log: Log;
}

/** A command line as its parser gives it. */
export interface ParsedLine {
  readonly argv: readonly unknown[];
  readonly flags: Readonly<Record<string, unknown>>;
}

/** Does what a command is for; gives its exit status. */
export type CommandRun = (parsed: ParsedLine, session: Session) => Promise<number>;

/** A command as ordinary runs need it: its class says much more, which only help, completion and oclif's parser ask for. */
export interface PlainCommand {
  /** What the class says of flags and arguments, as the build has noted it. */
  readonly line: () => LineDefinition;
  readonly load: () => CommandRun;
}

/** Runs a command without its class; undefined, and nothing has happened, where oclif's parser has to be asked. */
export function runPlainly(
  { line, load }: PlainCommand,
  argv: readonly string[],
  id: string,
  program: RunningProgram,
): Promise<number> | undefined {
  const { read, parsed, notes } = readCommandLine(argv, id, line(), program);
  if (parsed === undefined) return undefined;
  const log = createCommandLog(program, read.counts);
  for (const note of notes) log.note(note);
  return load()(parsed, { argv, program, host: program.host, log });
}
