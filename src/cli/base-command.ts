import { Command } from '@oclif/core/command';
import { boolean } from '@oclif/core/flags';
import type { Input, ParserOutput } from '@oclif/core/interfaces';
import type { Host } from '../host/host';
import { type FlagShape, readArguments } from './read-arguments';
import { createTerminalLog, type TerminalLog } from './terminal-log';

type Flags = Record<string, unknown>;

/** What all commands share: the global flags, the host, a log on standard error. */
export abstract class BaseCommand extends Command {
  static override baseFlags = {
    quiet: boolean({ description: 'write no log lines', helpGroup: 'GLOBAL' }),
    verbose: boolean({ char: 'v', description: 'write more log lines', helpGroup: 'GLOBAL' }),
    help: boolean({ char: 'h', description: 'show help for the command', helpGroup: 'GLOBAL' }),
  };

  protected host!: Host;
  protected terminal!: TerminalLog;

  /** Parses the command line by oclif's parser, after `readArguments` has brought it into one form. */
  protected override async parse<F extends Flags, B extends Flags, A extends Flags>(
    options?: Input<F, B, A>,
    argv: string[] = this.argv,
  ): Promise<ParserOutput<F, B, A>> {
    const shapes = { ...options?.baseFlags, ...options?.flags } as Readonly<Record<string, FlagShape>>;
    const read = readArguments(argv, shapes);
    const quiet = (read.counts.get('quiet') ?? 0) > 0;
    this.terminal = createTerminalLog(this.host.output, { quiet, verbosity: read.counts.get('verbose') ?? 0 });
    return super.parse<F, B, A>(options, [...read.canonical]);
  }

  /** Runs the command on a host; the log is flushed, whatever happened. */
  async execute(host: Host): Promise<void> {
    this.host = host;
    this.terminal = createTerminalLog(host.output, { quiet: false, verbosity: 0 });
    try {
      await this.run();
    } finally {
      this.terminal.flush();
    }
  }
}
