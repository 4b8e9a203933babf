import type { Files } from '../host/host';
import type { State } from '../state/state';
import { applyChanges } from './apply-changes';
import type { ProjectLock } from './project-lock';
import { stateChange } from './state-change';

/** Writes the state alone, for its owner's eyes only. */
export function saveState(state: State, lock: ProjectLock, files: Files): void {
  applyChanges(lock.permit([stateChange(state)], files), files);
}
