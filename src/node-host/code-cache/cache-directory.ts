import { lstatSync, mkdirSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

const OTHERS_MAY_WRITE = 0o022;

/** The environment and the system that decide where the cache is. */
export interface CachePlace {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

/** Where the user's own cache of score-k8s is; undefined where the user has none, or wants none of it. */
export function cacheDirectory({ environment, platform }: CachePlace): string | undefined {
  if (environment['SCORE_K8S_NO_CACHE']) return undefined;
  const base = cacheBase(environment, platform);
  return base !== undefined && isAbsolute(base) ? join(base, 'score-k8s') : undefined;
}

function cacheBase(environment: CachePlace['environment'], platform: string): string | undefined {
  if (platform === 'win32') return environment['LOCALAPPDATA'];
  if (environment['XDG_CACHE_HOME']) return environment['XDG_CACHE_HOME'];
  const home = environment['HOME'];
  if (!home) return undefined;
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
}

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
