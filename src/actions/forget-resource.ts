import { nearestName } from '../errors/nearest-name';
import { userError } from '../errors/user-error';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { encodeState } from '../state/encode-state';
import type { ResourceUid } from '../state/state';
import { plainMapFrom } from '../util/plain-map';
import { loadState, STATE_FILE, STATE_MODE } from './project';

/** Takes a resource out of the project's state: the next generate makes it anew, with the provisioner that fits then. */
export function forgetResource(uid: string, host: Host, log: Log): void {
  const state = loadState(host.files);
  if (state.resources[uid as ResourceUid] === undefined) {
    const nearest = nearestName(uid, Object.keys(state.resources));
    const meant = nearest === undefined ? '' : `; did you mean ${nearest}?`;
    throw userError('no-such-resource', `no such resource '${uid}'${meant}`);
  }
  const resources = plainMapFrom(Object.entries(state.resources).filter(([key]) => key !== uid));
  host.files.write(STATE_FILE, encodeState({ ...state, resources }), { forceMode: STATE_MODE });
  log.info(`Forgot '${uid}'. What its provisioner made in the world is still there.`);
}
