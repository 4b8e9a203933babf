import { nearestName } from '../errors/nearest-name';
import { userError } from '../errors/user-error';
import { sha256Of } from './digest';
import { fetchFromDisk } from './disk';
import type { FetchedFile, FetchHost, FetchRequest } from './fetched-file';
import { fetchOverHttp } from './http';
import { splitPin } from './pin';
import { shownUri } from './shown-uri';
import { STANDARD_INPUT } from './source-uri';
import { watchedHost } from './watched-host';

type Provider = (request: FetchRequest, host: FetchHost) => Promise<readonly FetchedFile[]> | readonly FetchedFile[];

const providers: Readonly<Record<string, Provider>> = {
  http: fetchOverHttp,
  https: fetchOverHttp,
  file: fetchFromDisk,
  'git-ssh': overGit,
  'git-https': overGit,
  'git+file': overGit,
  oci: overOci,
};

function overGit(request: FetchRequest, host: FetchHost): Promise<readonly FetchedFile[]> {
  const { fetchFromGit } = require('./git/fetch-from-git') as typeof import('./git/fetch-from-git');
  return fetchFromGit(request, host);
}

function overOci(request: FetchRequest, host: FetchHost): Promise<readonly FetchedFile[]> {
  const { fetchFromOci } = require('./oci/fetch-from-oci') as typeof import('./oci/fetch-from-oci');
  return fetchFromOci(request, host);
}

/**
 * Fetches what a URI of `--provisioners` or `--patch-templates` names: `http(s)://`, a git repository
 * (`git-ssh://`, `git-https://`, `git+file://`), a registry (`oci://`), `file://`, a path, or `-` for standard input. A pin
 * (`#sha256=<hex>`) is held against what is fetched. Gives one file or more, in a fixed order; nothing at all is an error.
 */
export async function fetchUri(given: FetchRequest, host: FetchHost): Promise<readonly FetchedFile[]> {
  const request = { ...given, ...splitPin(given.uri) };
  if (request.uri === '-') return [readStandardInput(host)];
  if (request.uri === '') throw userError('bad-uri', 'an empty URI names nothing: give a path, a URL or - for stdin');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(request.uri)?.[1]?.toLowerCase();
  if (scheme === undefined) return fetchFromDisk(request, host);
  const provider = providers[scheme];
  if (provider === undefined) throw unknownScheme(scheme);
  if (provider === overGit && request.sha256 !== undefined) {
    throw userError('bad-uri', 'a git source is pinned by its commit: write ?ref=<commit> in place of #sha256=');
  }
  try {
    return await provider(request, watchedHost(host, shownUri(request.uri)));
  } finally {
    host.showProgress?.(undefined);
  }
}

function readStandardInput(host: FetchHost): FetchedFile {
  const bytes = host.readInput();
  if (bytes.length === 0) throw userError('nothing-fetched', 'stdin is empty: nothing was piped in for -');
  return { uri: STANDARD_INPUT, bytes, sha256: sha256Of(bytes) };
}

function unknownScheme(scheme: string): Error {
  const known = Object.keys(providers).sort();
  const nearest = nearestName(scheme, known);
  const meant = nearest === undefined ? '' : `; did you mean ${nearest}://?`;
  return userError(
    'bad-uri',
    `unknown scheme ${scheme}:// (known: ${known.join(', ')}, a path, or - for stdin)${meant}`,
  );
}
