import { join } from 'node:path';
import { userError } from '../errors/user-error';
import type { Files } from '../host/host';
import { emptyState, NOTHING } from '../state/empty-state';
import type { State } from '../state/state';

/** The directory that makes a directory a project. */
export const PROJECT_DIRECTORY = '.score-k8s';
export const STATE_FILE = join(PROJECT_DIRECTORY, 'state.yaml');
export const DEFAULT_PROVISIONERS_FILE = join(PROJECT_DIRECTORY, 'zz-default.provisioners.yaml');

/** Says what `init` fetched. The peer loads only what ends in `.provisioners.yaml`, and leaves this file alone. */
export const PROVISIONERS_LOCK = join(PROJECT_DIRECTORY, 'provisioners.lock.yaml');

/** The state file holds passwords: only its owner may read it, and the directory it lies in. */
export const STATE_MODE = 0o600;
export const PROJECT_DIRECTORY_MODE = 0o700;

/** Loads the project's state; an error that names `init` where there is no project. */
export function loadState(files: Files): State {
  if (files.status(STATE_FILE) === undefined) {
    const locked = files.status(PROVISIONERS_LOCK) === undefined ? '' : ' --locked';
    throw userError('no-project', `this directory is no score-k8s project yet: run "score-k8s init${locked}" first`, {
      file: STATE_FILE,
    });
  }
  return readState(files);
}

/** The project's state, or an empty one where there is none yet. */
export function loadStateIfAny(files: Files): State | undefined {
  return files.status(STATE_FILE) === undefined ? undefined : readState(files);
}

/** What `init` writes is known by its text. */
function readState(files: Files): State {
  const text = files.readText(STATE_FILE);
  if (text === NOTHING) return emptyState();
  return (require('../state/decode-state') as typeof import('../state/decode-state')).decodeState(text, STATE_FILE);
}
