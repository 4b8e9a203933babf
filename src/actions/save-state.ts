import type { Files } from '../host/host';
import { encodeState } from '../state/encode-state';
import type { State } from '../state/state';
import { applyChanges } from './apply-changes';
import { STATE_FILE, STATE_MODE } from './project';
import type { ProjectLock } from './project-lock';

/** Writes the state alone, for its owner's eyes only. */
export function saveState(state: State, lock: ProjectLock, files: Files): void {
  const change = { kind: 'write', path: STATE_FILE, content: encodeState(state), forceMode: STATE_MODE } as const;
  applyChanges(lock.permit([change], files), files);
}
