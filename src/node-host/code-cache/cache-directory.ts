import { lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

const OTHERS_MAY_WRITE = 0o022;

/** Does a file or directory belong to the user of this process, and may nobody else write it? */
export function isOwn({ uid, mode }: Pick<Stats, 'uid' | 'mode'>): boolean {
  const user = process.geteuid?.();
  return user === undefined || (uid === user && (mode & OTHERS_MAY_WRITE) === 0);
}

/** Is the directory there, no link, and safe from others: what is in it becomes code. */
export function isSafeDirectory(directory: string): boolean {
  const stats = lstatSync(directory, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && isOwn(stats);
}

/** Makes the directory if it is missing, never in a place of another user; true when it is there and safe. */
export function makeSafeDirectory(directory: string): boolean {
  const base = dirname(directory);
  if (lstatSync(directory, { throwIfNoEntry: false }) === undefined) {
    makePrivate(base);
    if (!belongsToUser(base)) return false;
    makePrivate(directory);
  }
  return isSafeDirectory(directory);
}

/** One level alone: a home directory that does not exist is not made. */
function makePrivate(directory: string): void {
  if (statSync(directory, { throwIfNoEntry: false }) !== undefined || !belongsToUser(dirname(directory))) return;
  mkdirSync(directory, { mode: 0o700 });
}

function belongsToUser(directory: string): boolean {
  const user = process.geteuid?.();
  return user === undefined || statSync(directory, { throwIfNoEntry: false })?.uid === user;
}
