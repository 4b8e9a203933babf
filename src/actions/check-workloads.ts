import type { Problem } from '../errors/problem';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { findUnprovided } from '../provisioners/plan-provisioning';
import type { State } from '../state/state';
import { checkAllPlaceholders } from './check-all-placeholders';
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
  if (found.length > 0) throwProblems([...found, ...unprovided(primed, workloads, host)]);
  return mounted;
}

function unprovided(state: State, workloads: readonly KnownWorkload[], host: Host): readonly Problem[] {
  return problemsOf(() => findUnprovided({ state, entries: loadEntryHeads(host.files), ...planScope(workloads) }));
}
