import { userError } from '../../errors/user-error';
import type { Files } from '../../host/host';
import { shownUri } from '../shown-uri';
import { findRepository } from './find-repository';

/** Where a git URI leads. */
export interface GitSource {
  /** What git is told to fetch from: a URL without user and password (but for the user of ssh), or an absolute path. */
  readonly remote: string;
  /** A file or directory in the repository, without slashes around it; empty for the root. */
  readonly path: string;
  /** A branch, tag or commit; HEAD when absent. */
  readonly ref: string | undefined;
  /** User and password for https, decoded. */
  readonly credentials: string | undefined;
}

/**
 * Takes a git URI apart: `git-ssh://USER@HOST/REPO.git/PATH`, `git-https://HOST/REPO.git/PATH`, `git+file:///DIRECTORY/PATH`, each with
 * `?ref=`. Everything that git could take for an option or for more than one name is refused.
 */
export function parseGitUri(uri: string, files: Pick<Files, 'status'>): GitSource {
  const shown = shownUri(uri);
  const [, scheme = '', rest = '', query, fragment] = /^([^:]+):\/\/([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(uri) ?? [];
  if (fragment !== undefined) throw userError('bad-uri', `${shown}: a git URI has no #fragment`);
  const ref = parseRef(query, shown);
  if (scheme.toLowerCase() === 'git+file') return { ...localSource(rest, shown, files), ref, credentials: undefined };
  return { ...remoteSource(scheme.toLowerCase() === 'git-ssh' ? 'ssh' : 'https', rest, shown), ref };
}

function remoteSource(protocol: 'ssh' | 'https', rest: string, shown: string): Omit<GitSource, 'ref'> {
  const [, user, place = '', repository = '', path = ''] =
    /^(?:([^/]*)@)?([^/@]*)(\/.*?\.git)(?:\/(.*))?$/s.exec(rest) ?? [];
  if (repository === '')
    throw userError('bad-uri', `${shown} must have the form git-${protocol}://HOST/REPOSITORY.git/PATH`);
  if (!/^(?:[A-Za-z\d][A-Za-z\d.-]*|\[[\da-fA-F:.]+\])(?::\d+)?$/.test(place))
    throw userError('bad-uri', `${shown}: ${placeIn(place)} is no name of a host`);
  const inside = insidePath(path, shown);
  if (protocol === 'https') {
    return { remote: `https://${place}${repository}`, path: inside, credentials: user && decode(user, shown) };
  }
  if (user !== undefined && !/^[A-Za-z\d_][A-Za-z\d_.+-]*$/.test(user))
    throw userError('bad-uri', `${shown}: only a plain user name may stand before the @ (ssh takes no password)`);
  return { remote: `ssh://${user ? `${user}@` : ''}${place}${repository}`, path: inside, credentials: undefined };
}

/** What follows a colon, and is no port, may be a part of a password. */
function placeIn(place: string): string {
  return /:(?!\d*$)/.test(place) ? 'what stands before the first /' : JSON.stringify(place);
}

function localSource(rest: string, shown: string, files: Pick<Files, 'status'>): Pick<GitSource, 'remote' | 'path'> {
  const path = decode(rest.replace(/^localhost(?=\/)/, ''), shown).replace(/\/+$/, '');
  if (!path.startsWith('/'))
    throw userError('bad-uri', `${shown}: the path must be absolute, as in git+file:///home/me/repo`);
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  if (steps.includes('..')) throw userError('bad-uri', `${shown}: the path must not hold ..`);
  const remote = findRepository(`/${steps.join('/')}`, files);
  if (remote === undefined)
    throw userError(
      'nothing-fetched',
      `cannot fetch ${shown}: neither this directory nor one above it is a git repository`,
    );
  return { remote, path: steps.join('/').slice(remote === '/' ? 0 : remote.length) };
}

function insidePath(path: string, shown: string): string {
  const steps = decode(path, shown)
    .split('/')
    .filter((step) => step !== '' && step !== '.');
  if (steps.includes('..')) throw userError('bad-uri', `${shown}: the path must not hold ..`);
  return steps.join('/');
}

/** What git allows in the name of a branch or tag, and no more: no `:` that would write a ref, no `-` in front. */
function parseRef(query: string | undefined, shown: string): string | undefined {
  if (query === undefined) return undefined;
  const parts = query.split('&');
  const stranger = parts.map((part) => part.split('=')[0] ?? '').find((name) => name !== 'ref');
  if (stranger !== undefined || parts.length > 1)
    throw userError('bad-uri', `${shown}: the query of a git URI is ?ref= and a branch, tag or commit, once`);
  const ref = decode(query.slice('ref='.length), shown);
  if (!/^(?![-+./@])[^\s~^:?*[\\\x00-\x20\x7f]+$/.test(ref) || /\.\.|@\{|\/\/|[./]$|\.lock$/.test(ref))
    throw userError('bad-uri', `${JSON.stringify(ref)} can be no name of a branch, tag or commit (in ${shown})`);
  return ref;
}

function decode(text: string, shown: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text);
  } catch {
    throw userError('bad-uri', `${shown} has a % that is not followed by two hexadecimal digits`);
  }
  if (/[\x00-\x1f\x7f]/.test(decoded)) throw userError('bad-uri', `${shown} holds a control character`);
  return decoded;
}
