import type { Host } from '../../host/host';
import type { Terminal } from '../../host/terminal';
import { hasChanged } from '../changes';
import type { RunMemory } from './run-memory';

/** What a run sees. */
export interface World {
  readonly host: Host;
  readonly terminal: Terminal;
}

const SUCCESS = 0;

/**
 * Runs a command line and remembers that it changed nothing, if it did not; where that is known of the last such run, it remembers what
 * this one saw and did, so that the next may be repeated. Runs that change something, most of all the first in a project, are not watched.
 * @lazy
 */
export async function runRemembered(
  argv: readonly string[],
  { build, place, changedNothing, load }: RunMemory,
  world: World,
  run: (world: World) => Promise<number>,
): Promise<number> {
  if (changedNothing) {
    const { recordRun } = require('./record-run') as typeof import('./record-run');
    const record = recordRun(world.host, world.terminal);
    const status = await run(record);
    if (status === SUCCESS && record.notes.isRepeatable) load().keepRun(place, { argv, build }, record.notes);
    return status;
  }
  const status = await run(world);
  if (status === SUCCESS && !hasChanged()) load().markRun(place);
  return status;
}
