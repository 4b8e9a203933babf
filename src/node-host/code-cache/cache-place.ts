import { isAbsolute, join } from 'node:path';

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
