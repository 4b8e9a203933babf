import { isEmptyState } from '../state/empty-state';
import { encodeState } from '../state/encode-state';
import type { State } from '../state/state';
import type { FileChange } from './apply-changes';
import { STATE_FILE, STATE_MODE } from './project';

type Write = Extract<FileChange, { kind: 'write' }>;

/** The change that saves a state, for its owner's eyes alone; passwords may be in it that nobody could draw again. */
export function stateChange(state: State): Write {
  const durable = !isEmptyState(state);
  return { kind: 'write', path: STATE_FILE, content: encodeState(state), forceMode: STATE_MODE, durable };
}
