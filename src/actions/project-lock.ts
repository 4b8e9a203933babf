import { join } from 'node:path';
import { userError } from '../errors/user-error';
import type { Files, Host, LockHolder } from '../host/host';
import type { Log } from '../host/log';
import type { FileChange } from './apply-changes';
import { isInPlace } from './is-in-place';
import { PROJECT_DIRECTORY } from './project';
import { readDuration } from './read-duration';

export const LOCK_FILE = join(PROJECT_DIRECTORY, 'lock');
const DEFAULT_TIMEOUT = '60';

/** What a run that writes is told about waiting. */
export interface LockRequest {
  /** As given with `--lock-timeout`: seconds, or a duration. */
  readonly lockTimeout?: string | undefined;
}

/** The right to change the project, while no other run has it. */
export interface ProjectLock {
  /**
   * The changes that may be made: all of them. Where the lock could not be made, those that change nothing on disk are
   * left out, and any other fails with the reason.
   */
  permit(changes: readonly FileChange[], files: Files): readonly FileChange[];
  /** Lets the next run begin; at the end of the work this happens by itself. */
  release(): void;
}

/** The lock of a run that changes nothing. */
export const noLock: ProjectLock = { permit: (changes) => changes, release: () => undefined };

/**
 * Does work while no other run changes the project. Another run is waited for; when it does not end in time, that is an error
 * which names it.
 */
export async function withProjectLock<T>(
  { lockTimeout = DEFAULT_TIMEOUT }: LockRequest,
  { locks }: Pick<Host, 'locks'>,
  log: Log,
  work: (lock: ProjectLock) => T | Promise<T>,
): Promise<T> {
  const timeout = readDuration('--lock-timeout', lockTimeout);
  const onWait = (holder: LockHolder | undefined): void => {
    if (timeout > 0) log.info(`Waiting for ${describe(holder)}, which holds ${LOCK_FILE}`);
  };
  const result = await locks.acquire(LOCK_FILE, { timeout, onWait });
  if (result.kind === 'taken') throw taken(result.holder, timeout);
  if (result.kind === 'impossible') return work(lockOfNothing(result.reason));
  try {
    return await work({ permit: (changes) => changes, release: result.release });
  } finally {
    result.release();
  }
}

function taken(holder: LockHolder | undefined, timeout: number): Error {
  const message = `${describe(holder)} holds ${LOCK_FILE}, and did not give it back within ${timeout / 1000} s`;
  const hint = `Wait longer with --lock-timeout SECONDS. If that run is gone for sure, remove ${LOCK_FILE}.`;
  return userError('locked', message, { hint });
}

function describe(holder: LockHolder | undefined): string {
  if (holder === undefined) return 'another run';
  return `another run (process ${holder.pid} on ${holder.host}, since ${holder.since})`;
}

function lockOfNothing(reason: Error): ProjectLock {
  const permit = (changes: readonly FileChange[], files: Files): readonly FileChange[] => {
    const effective = changes.filter((change) => !isInPlace(change, files));
    if (effective.some(({ path }) => files.status(path)?.kind !== 'other')) throw reason;
    return effective;
  };
  return { permit, release: () => undefined };
}
