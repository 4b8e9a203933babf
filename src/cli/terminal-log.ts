import type { Output } from '../host/host';
import type { Log } from '../host/log';

/** A log on standard error; lines are gathered, since thousands of single writes are slow. */
export interface TerminalLog extends Log {
  /** Writes out what was gathered: before a child process speaks, and at the end. */
  flush(): void;
  /** How many warnings there were. */
  readonly warnings: () => number;
}

const LONGEST_GATHERING = 16_384;

/** Makes a log that writes lines as the peer does: `INFO: message`. Quiet beats verbose. */
export function createTerminalLog(output: Output, options: { quiet: boolean; verbosity: number }): TerminalLog {
  let gathered = '';
  let warnings = 0;
  const flush = (): void => {
    if (gathered !== '') output.stderr(gathered);
    gathered = '';
  };
  const write = (level: string, message: string): void => {
    if (options.quiet) return;
    gathered += `${level}: ${message}\n`;
    if (gathered.length > LONGEST_GATHERING) flush();
  };
  return {
    info: (message) => write('INFO', message),
    debug: (message) => {
      if (options.verbosity > 0) write('DEBUG', message);
    },
    note: (message) => write('NOTE', message),
    warn: (message) => {
      warnings += 1;
      write('WARN', message);
    },
    flush,
    warnings: () => warnings,
  };
}
