import type { Host } from '../host/host';
import type { Log } from '../host/log';
import { encodeState } from '../state/encode-state';
import type { State } from '../state/state';
import { plainMapFrom } from '../util/plain-map';
import { STATE_FILE, STATE_MODE } from './project';

/**
 * Saves the state of resources that commands have acted on into the state as it was before a run that failed, and nothing
 * else: what a command made in the world must not be forgotten.
 */
export function saveActed(acted: State['resources'], saved: State, host: Host, log: Log): void {
  if (Object.keys(acted).length === 0) return;
  const resources = plainMapFrom([...Object.entries(saved.resources), ...Object.entries(acted)]);
  host.files.write(STATE_FILE, encodeState({ ...saved, resources }), { forceMode: STATE_MODE });
  log.info(`Saved the state of the resources that commands had acted on: ${Object.keys(acted).sort().join(', ')}`);
}
