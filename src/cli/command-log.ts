import type { Log } from '../host/log';
import type { RunningProgram } from './program';
import { createTerminalLog } from './terminal-log';

/** Columns that every terminal has, where one does not say how many. */
const NARROW_TERMINAL = 80;

/** Makes the log of a command: as much is written as `--quiet` and `--verbose`, which were given so often, ask for. */
export function createCommandLog({ host, style, terminal }: RunningProgram, counts: ReadonlyMap<string, number>): Log {
  const live = () => (style.isLive() ? terminal?.columns() || NARROW_TERMINAL : undefined);
  const quiet = (counts.get('quiet') ?? 0) > 0;
  return createTerminalLog(host.output, { quiet, verbosity: counts.get('verbose') ?? 0, paint: style.stderr, live });
}
