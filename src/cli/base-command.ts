import { Command } from '@oclif/core/command';
import type { Config } from '@oclif/core/config';
import { boolean, string } from '@oclif/core/flags';
import type { Input, ParserOutput } from '@oclif/core/interfaces';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import type { CommandExample } from './command-class';
import { createCommandLog } from './command-log';
import type { Session } from './plain-command';
import type { RunningProgram } from './program';
import { type LineDefinition, readCommandLine } from './read-command-line';
import { colorChoices } from './style';

type Flags = Record<string, unknown>;

/** What oclif's parser gives besides and no command asks for. */
const unasked = { metadata: { flags: {} }, nonExistentFlags: [], raw: [] };

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
    this.terminal = createCommandLog(program, new Map());
  }

  /** Parses the command line as oclif's parser would after `readArguments`, and by it where it may see something else. */
  protected override async parse<F extends Flags, B extends Flags, A extends Flags>(
    options?: Input<F, B, A>,
    argv: string[] = this.argv,
  ): Promise<ParserOutput<F, B, A>> {
    const repeats = options?.strict === false;
    const definition = { args: options?.args ?? {}, flags: { ...options?.baseFlags, ...options?.flags }, repeats };
    const { read, parsed, notes } = readCommandLine(argv, this.id ?? '', definition as LineDefinition, this.program);
    this.terminal = createCommandLog(this.program, read.counts);
    for (const note of notes) this.terminal.note(note);
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

  /** What the command works with, once its command line is parsed. */
  protected get session(): Session {
    return { argv: this.argv, program: this.program, host: this.host, log: this.terminal };
  }
}

/** What oclif's Command asks its configuration for, without reading anything. */
function lightConfig({ packageData: { name, version } }: RunningProgram): unknown {
  return { bin: name, name, version, runHook: async () => ({ successes: [], failures: [] }) };
}
