import type { Host } from '../host/host';
import type { Log } from '../host/log';
import type { ResourceUid } from '../state/state';
import { unusedResources } from '../state/unused-resources';
import { plainMapFrom } from '../util/plain-map';
import { loadState } from './project';
import { type LockRequest, noLock, type ProjectLock, withProjectLock } from './project-lock';
import { saveState } from './save-state';

export interface PruneRequest extends LockRequest {
  /** Tell what would be removed, and change nothing. */
  readonly dryRun?: boolean;
}

const WARNING =
  'What was deployed for them is not deleted from the cluster; what only the state knew of them, such as passwords, is lost';

/** Takes every resource that no workload of the project uses out of its state, and gives their uids, sorted. */
export async function pruneResources(request: PruneRequest, host: Host, log: Log): Promise<readonly ResourceUid[]> {
  const { dryRun = false } = request;
  const prune = (lock: ProjectLock): readonly ResourceUid[] => {
    const state = loadState(host.files);
    const unused = new Set<string>(unusedResources(state));
    const resources = plainMapFrom(Object.entries(state.resources).filter(([uid]) => !unused.has(uid)));
    if (unused.size > 0 && !dryRun) saveState({ ...state, resources }, lock, host.files);
    return [...unused] as ResourceUid[];
  };
  const uids = await (dryRun ? prune(noLock) : withProjectLock(request, host, log, prune));
  tell(uids.length, dryRun, log);
  return uids;
}

function tell(count: number, dryRun: boolean, log: Log): void {
  if (count === 0) {
    log.info('Every resource is used by a workload: nothing to remove');
    return;
  }
  const what = count === 1 ? '1 resource' : `${count} resources`;
  log.info(dryRun ? `Dry run: ${what} would be removed from the state` : `Removed ${what} from the state`);
  log.warn(WARNING);
}
