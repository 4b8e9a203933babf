import { Command } from '@oclif/core/command';
import type { Config } from '@oclif/core/config';
import { boolean, string } from '@oclif/core/flags';
import type { Input, ParserOutput } from '@oclif/core/interfaces';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { checkArguments } from './check-arguments';
import type { ArgumentDefinition, CommandExample } from './command-class';
import { findForeign } from './foreign-variables';
import { parseRead } from './parse-read';
import type { RunningProgram } from './program';
import { type FlagShapes, readArguments } from './read-arguments';
import { readVariables } from './read-variables';
import { colorChoices } from './style';
import { createTerminalLog } from './terminal-log';

type Flags = Record<string, unknown>;

/** What oclif's parser gives besides and no command asks for. */
const unasked = { metadata: { flags: {} }, nonExistentFlags: [], raw: [] };

/** Columns that every terminal has, where one does not say how many. */
const NARROW_TERMINAL = 80;

/** What all commands share: the global flags, what they run on, a log on standard error. */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    quiet: boolean({ description: 'write no log lines' }),
    verbose: { ...boolean({ char: 'v', description: 'write more log lines' }), counts: true },
    color: string({
      description: 'colour in what is written',
      values: colorChoices,
      helpValue: 'WHEN',
      default: 'auto',
    }),
    help: boolean({ char: 'h', description: 'show help' }),
  };
  static override examples: CommandExample[] = [];
  /** What each exit status means, for help. */
  static exitStatus: Readonly<Record<string, string>> = {
    0: 'done',
    1: 'any error; the reason is on standard error',
    130: 'ended by Ctrl-C',
  };

  protected readonly program: RunningProgram;
  protected readonly host: Host;
  protected terminal: Log;

  /** The exit status unless the command fails. */
  protected status = 0;

  constructor(argv: string[], program: RunningProgram, id: string) {
    super(argv, lightConfig(program) as Config);
    this.id = id;
    this.program = program;
    this.host = program.host;
    this.terminal = this.createLog(false, 0);
  }

  /** Parses the command line as oclif's parser would after `readArguments`, and by it where it may see something else. */
  protected override async parse<F extends Flags, B extends Flags, A extends Flags>(
    options?: Input<F, B, A>,
    argv: string[] = this.argv,
  ): Promise<ParserOutput<F, B, A>> {
    const shapes = { ...options?.baseFlags, ...options?.flags } as FlagShapes;
    const variables = readVariables(shapes, this.host.environment);
    const foreign = findForeign(variables, shapes, this.program.commands);
    const read = readArguments(argv, shapes, new Map([...variables].filter(([name]) => !foreign.has(name))));
    const words = (this.id ?? '').replaceAll(':', ' ');
    checkArguments(read.positional, {
      words,
      args: (options?.args ?? {}) as Readonly<Record<string, ArgumentDefinition>>,
      repeats: options?.strict === false,
      helpLine: `Run ${this.program.packageData.name} ${words} --help for how it is called.`,
    });
    this.terminal = this.createLog((read.counts.get('quiet') ?? 0) > 0, read.counts.get('verbose') ?? 0);
    for (const [name, note] of foreign) if (!read.given.has(name)) this.terminal.note(note);
    const repeats = options?.strict === false;
    const parsed = parseRead(read, { args: options?.args ?? {}, flags: shapes, repeats });
    if (parsed !== undefined) return { ...parsed, ...unasked } as unknown as ParserOutput<F, B, A>;
    if (!repeats) return super.parse<F, B, A>(options, [...read.canonical]);
    // oclif looks through all arguments anew for each of them: of those that repeat it is given the first.
    const first = read.canonical.length - read.positional.length;
    const output = await super.parse<F, B, A>(options, read.canonical.slice(0, first + 1));
    return { ...output, argv: [...read.positional] };
  }

  /** Runs the command and gives its exit status. */
  async execute(): Promise<number> {
    await this.run();
    return this.status;
  }

  private createLog(quiet: boolean, verbosity: number): Log {
    const { style, terminal } = this.program;
    const live = () => (style.isLive() ? terminal?.columns() || NARROW_TERMINAL : undefined);
    return createTerminalLog(this.host.output, { quiet, verbosity, paint: style.stderr, live });
  }
}

/** What oclif's Command asks its configuration for, without reading anything. */
function lightConfig({ packageData: { name, version } }: RunningProgram): unknown {
  return { bin: name, name, version, runHook: async () => ({ successes: [], failures: [] }) };
}
