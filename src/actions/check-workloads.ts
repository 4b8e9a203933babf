import type { Problem } from '../errors/problem';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { findUnprovided } from '../provisioners/plan-provisioning';
import type { State } from '../state/state';
import { checkAllPlaceholders } from './check-all-placeholders';
import { checkConvertible } from './convert-workloads';
import { loadEntryHeads } from './entry-heads';
import type { KnownWorkload } from './known-workloads';
import { planScope } from './plan-scope';
import { type MountedFiles, readMountedFiles } from './read-mounted-files';
import { failuresOf, problemsOf, throwProblems } from './report-problems';

/** The workloads of a run, in a primed state, and what is known to be wrong with them already. */
export interface WorkloadsToCheck {
  readonly primed: State;
  readonly workloads: readonly KnownWorkload[];
  readonly problems: readonly Problem[];
}

/**
 * Reads what workloads mount, and checks all that can be checked before the provisioners are asked: where something is wrong, it is
 * told together with the resources that nobody provides.
 */
export function checkWorkloads(
  { primed, workloads, problems: known }: WorkloadsToCheck,
  host: Host,
  log: Log,
): ReadonlyMap<string, MountedFiles> {
  const { mounted, problems } = readMountedFiles(workloads, host.files);
  const found = [...known, ...problems, ...failuresOf(() => checkAllPlaceholders(workloads, mounted, log))];
  if (found.length > 0) {
    const impossible = elsewhere(found, () => checkConvertible(workloads, mounted));
    throwProblems([...found, ...impossible, ...unprovided(primed, workloads, host)]);
  }
  return mounted;
}

/** The failures of a step at places of which nothing is told yet: there it fails for what is told already. */
function elsewhere(told: readonly Problem[], step: () => unknown): readonly Problem[] {
  const places = new Set(told.map(spotOf));
  return failuresOf(step).filter((problem) => !places.has(spotOf(problem)));
}

function spotOf({ file = '', line = 0, column = 0, path = '' }: Problem): string {
  return [file, line, column, path].join(':');
}

function unprovided(state: State, workloads: readonly KnownWorkload[], host: Host): readonly Problem[] {
  return problemsOf(() => findUnprovided({ state, entries: loadEntryHeads(host.files), ...planScope(workloads) }));
}
