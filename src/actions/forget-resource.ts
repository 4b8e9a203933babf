import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { plainMapFrom } from '../util/plain-map';
import { getResource } from './get-resource';
import { loadState } from './project';
import { type LockRequest, withProjectLock } from './project-lock';
import { saveState } from './save-state';

/** Takes a resource out of the project's state: the next generate makes it anew, with the provisioner that fits then. */
export async function forgetResource(uid: string, request: LockRequest, host: Host, log: Log): Promise<void> {
  await withProjectLock(request, host, log, (lock) => {
    const state = loadState(host.files);
    getResource(uid, state);
    const resources = plainMapFrom(Object.entries(state.resources).filter(([key]) => key !== uid));
    saveState({ ...state, resources }, lock, host.files);
  });
  log.info(`Forgot '${uid}'. What its provisioner made in the world is still there.`);
}
