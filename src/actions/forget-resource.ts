import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { encodeState } from '../state/encode-state';
import { plainMapFrom } from '../util/plain-map';
import { applyChanges } from './apply-changes';
import { getResource } from './get-resource';
import { loadState, STATE_FILE, STATE_MODE } from './project';
import { type LockRequest, withProjectLock } from './project-lock';

/** Takes a resource out of the project's state: the next generate makes it anew, with the provisioner that fits then. */
export async function forgetResource(uid: string, request: LockRequest, host: Host, log: Log): Promise<void> {
  await withProjectLock(request, host, log, (lock) => {
    const state = loadState(host.files);
    getResource(uid, state);
    const resources = plainMapFrom(Object.entries(state.resources).filter(([key]) => key !== uid));
    const content = encodeState({ ...state, resources });
    const change = { kind: 'write', path: STATE_FILE, content, forceMode: STATE_MODE } as const;
    applyChanges(lock.permit([change], host.files), host.files);
  });
  log.info(`Forgot '${uid}'. What its provisioner made in the world is still there.`);
}
