import type { Output } from '../host/host';
import type { Log } from '../host/log';
import type { Paint } from '../util/paint';
import { harmless } from './harmless';

export interface LogOptions {
  readonly quiet: boolean;
  readonly verbosity: number;
  readonly paint: Paint;
  /** Columns of the terminal where lines may come and go; undefined where they may not. */
  readonly live?: () => number | undefined;
}

/**
 * Makes a log that writes lines as the peer does, `INFO: message`, on standard error. Quiet beats verbose. Lines are written
 * at once, those of one call together, so that they stand in order with what child processes write there.
 */
export function createTerminalLog(output: Output, { quiet, verbosity, paint, live }: LogOptions): Log {
  const showProgress = quiet || live === undefined ? undefined : makeProgressLine(output, live);
  const write = (level: string, messages: string | readonly string[]): void => {
    const all = typeof messages === 'string' ? [messages] : messages;
    if (all.length === 0) return;
    showProgress?.(undefined);
    if (!quiet) output.stderr(all.map((message) => `${level}: ${harmless(message)}\n`).join(''));
  };
  return {
    info: (messages) => write('INFO', messages),
    debug: (message) => {
      if (verbosity > 0) write(paint.dim('DEBUG'), message);
    },
    note: (message) => write('NOTE', message),
    warn: (message) => write(paint.yellow('WARN'), message),
    showProgress,
  };
}

/** One line that the next replaces, cut to the width of the terminal: of a longer one only the last row would go. */
function makeProgressLine(output: Output, live: () => number | undefined): (line: string | undefined) => void {
  let shown = false;
  return (line) => {
    const columns = line === undefined ? undefined : live();
    if (line !== undefined && columns !== undefined) output.stderr(`\r\u001b[K${cutToWidth(line, columns - 1)}`);
    else if (shown) output.stderr('\r\u001b[K');
    shown = columns !== undefined;
  };
}

/** The end says how far it has come, and stays. */
function cutToWidth(line: string, columns: number): string {
  const end = Math.max(1, Math.ceil(columns / 2));
  return line.length <= columns ? line : `${line.slice(0, Math.max(0, columns - end - 1))}…${line.slice(-end)}`;
}
