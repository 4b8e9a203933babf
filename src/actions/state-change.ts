import { isEmptyState, NOTHING } from '../state/empty-state';
import type { State } from '../state/state';
import type { FileChange } from './apply-changes';
import { STATE_FILE, STATE_MODE } from './project';

type Write = Extract<FileChange, { kind: 'write' }>;

/** The change that saves a state, for its owner's eyes alone; passwords may be in it that nobody could draw again. */
export function stateChange(state: State): Write {
  const change = { kind: 'write', path: STATE_FILE, forceMode: STATE_MODE } as const;
  if (isEmptyState(state)) return { ...change, content: NOTHING };
  const content = (require('../state/encode-state') as typeof import('../state/encode-state')).encodeState(state);
  return { ...change, content, durable: true };
}
