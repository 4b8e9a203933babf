import type { FetchedFile } from './fetched-file';
import { splitPin } from './pin';
import { shownUri } from './shown-uri';

/** The URI that files read from standard input are stored with. */
export const STANDARD_INPUT = 'from-stdin';

/** The URI that fetched files are stored with when this one is given; of an archive or directory, before `!` and the member's path. */
export function sourceUri(given: string): string {
  if (given === '-') return STANDARD_INPUT;
  const { uri } = splitPin(given);
  if (isOnDisk(uri)) return uri.endsWith('/') ? uri.replace(/\/+$/, '') || uri : uri;
  const shown = shownUri(uri);
  if (!isGit(uri)) return shown;
  const withUser = gitUser.test(uri) ? shown.replace('://', '://git@') : shown;
  return withUser.replace(/\/+(?=\?|$)/, '');
}

/** The user that everybody has on servers of git: no secret, and without it nobody could fetch the source again. */
const gitUser = /^git-ssh:\/\/git@/i;

/** Does fetching from the URI take no network? */
export function isLocal(uri: string): boolean {
  return isOnDisk(uri) || /^git\+file:\/\//i.test(uri);
}

/** The URI that gives exactly what another gave, when a commit or digest is known that it led to then. */
export function exactUri(uri: string, { commit, digest }: { commit?: string; digest?: string }): string {
  if (commit !== undefined) return `${uri.replace(/[?#].*$/s, '')}?ref=${commit}`;
  if (digest === undefined) return uri;
  const [, repository = '', fragment = ''] =
    /^(oci:\/\/(?:[^/#]*\/)*[^/:@#]*)(?::[^/:@#]*)?(?:@[^#]*)?(#.*)?$/is.exec(uri) ?? [];
  return `${repository}@${digest}${fragment}`;
}

function isGit(uri: string): boolean {
  return /^git[-+]/i.test(uri);
}

function isOnDisk(uri: string): boolean {
  if (!uri.includes('://')) return true;
  return !/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(uri) || /^file:\/\//i.test(uri);
}

/** What a fetched file is called. */
export function fileNameOf({ uri, member, title }: Pick<FetchedFile, 'uri' | 'member' | 'title'>): string {
  const path = member ?? title ?? (isOnDisk(uri) ? uri : uri.replace(/[?#].*$/s, ''));
  return path.slice(path.lastIndexOf('/') + 1);
}
