import { UserError } from '../errors/user-error';
import type { Host } from '../host/host';
import type { Log } from '../host/log';
import type { State } from '../state/state';
import { plainMapFrom } from '../util/plain-map';
import type { ProjectLock } from './project-lock';
import { saveState } from './save-state';

interface Saving {
  /** The state before the run. */
  readonly saved: State;
  readonly lock: ProjectLock;
}

/**
 * Saves the state of resources that commands have acted on into the state as it was before a run that failed, and nothing
 * else: what a command made in the world must not be forgotten. Where that cannot be done it is told, as the run has an error already.
 */
export function saveActed(acted: State['resources'], { saved, lock }: Saving, host: Host, log: Log): void {
  const uids = Object.keys(acted).sort().join(', ');
  if (uids === '') return;
  const resources = plainMapFrom([...Object.entries(saved.resources), ...Object.entries(acted)]);
  try {
    saveState({ ...saved, resources }, lock, host.files);
    log.info(`Saved the state of the resources that commands had acted on: ${uids}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warn(`The state of resources that commands have acted on could not be saved (${uids}): ${error.message}`);
  }
}
