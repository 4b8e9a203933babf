import type { Output } from '../host/host';
import type { Log } from '../host/log';
import type { Paint } from './style';

export interface LogOptions {
  readonly quiet: boolean;
  readonly verbosity: number;
  readonly paint: Paint;
}

/**
 * Makes a log that writes lines as the peer does, `INFO: message`, on standard error. Quiet beats verbose. Lines are written
 * at once, so that they stand in order with what child processes write there.
 */
export function createTerminalLog(output: Output, { quiet, verbosity, paint }: LogOptions): Log {
  const write = (level: string, message: string): void => {
    if (!quiet) output.stderr(`${level}: ${message}\n`);
  };
  return {
    info: (message) => write('INFO', message),
    debug: (message) => {
      if (verbosity > 0) write(paint.dim('DEBUG'), message);
    },
    note: (message) => write('NOTE', message),
    warn: (message) => write(paint.yellow('WARN'), message),
  };
}
