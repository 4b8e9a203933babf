import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { encodeState } from '../state/encode-state';
import { plainMapFrom } from '../util/plain-map';
import { getResource } from './get-resource';
import { loadState, STATE_FILE, STATE_MODE } from './project';

/** Takes a resource out of the project's state: the next generate makes it anew, with the provisioner that fits then. */
export function forgetResource(uid: string, host: Host, log: Log): void {
  const state = loadState(host.files);
  getResource(uid, state);
  const resources = plainMapFrom(Object.entries(state.resources).filter(([key]) => key !== uid));
  host.files.write(STATE_FILE, encodeState({ ...state, resources }), { forceMode: STATE_MODE });
  log.info(`Forgot '${uid}'. What its provisioner made in the world is still there.`);
}
