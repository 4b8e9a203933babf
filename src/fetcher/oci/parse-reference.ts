import { userError } from '../../errors/user-error';
import { isDigest } from '../digest';
import { shownUri } from '../shown-uri';

/** The registry of Docker Hub, by the name that references and credentials have for it. */
const DOCKER_HUB = 'docker.io';

/** Where an `oci://` URI leads. */
export interface OciReference {
  /** As it is called in messages and in the docker configuration, with its port. */
  readonly registry: string;
  /** Where it answers, without a slash at the end. */
  readonly base: string;
  readonly repository: string;
  /** A tag, or a digest such as `sha256:…`. */
  readonly version: string;
  readonly isDigest: boolean;
  /** The title of a layer. */
  readonly file: string | undefined;
  /** The URI as it may be shown. */
  readonly shown: string;
}

const repositoryName = /^[a-z\d]+(?:(?:\.|_|__|-+)[a-z\d]+)*(?:\/[a-z\d]+(?:(?:\.|_|__|-+)[a-z\d]+)*)*$/;

/**
 * Takes `oci://[registry/][namespace/]repository[:tag|@digest][#file]` apart, as docker does: the first part is a registry when it
 * holds a dot or a colon or is `localhost`, else Docker Hub is meant; the tag is `latest` when there is none.
 */
export function parseReference(uri: string): OciReference {
  const shown = shownUri(uri);
  const [beforeFragment = '', ...fragment] = uri.slice('oci://'.length).split('#');
  if (beforeFragment.includes('?')) throw userError('bad-uri', `${shown}: an oci URI has no query`);
  const [, name = '', digest] = /^([^@]*)(?:@([^@]*))?$/s.exec(beforeFragment) ?? [];
  if (digest?.includes('/') || name === '')
    throw userError(
      'bad-uri',
      `${shown}: no user or password may stand here: use "docker login" (credentials come from there)`,
    );
  const [, place = '', tag] = /^(.*?)(?::([^:/]*))?$/s.exec(name) ?? [];
  const { registry, path } = splitRegistry(place, name);
  const repository = registry === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path;
  if (!repositoryName.test(repository))
    throw userError(
      'bad-uri',
      `${shown}: ${JSON.stringify(path)} is no name of a repository (lower-case letters, digits, . _ - and /)`,
    );
  if (digest !== undefined && !isDigest(digest))
    throw userError('bad-uri', `${shown}: ${JSON.stringify(digest)} is no digest (sha256: and 64 hexadecimal digits)`);
  if (tag !== undefined && !/^\w[\w.-]{0,127}$/.test(tag))
    throw userError('bad-uri', `${shown}: ${JSON.stringify(tag)} is no tag`);
  return {
    registry,
    base: baseUrl(registry, shown),
    repository,
    version: digest ?? tag ?? 'latest',
    isDigest: digest !== undefined,
    file: fragment.length === 0 || fragment.join('#') === '' ? undefined : decodeFragment(fragment.join('#'), shown),
    shown,
  };
}

/** Without a slash nothing can be a registry: `repository:tag`. */
function splitRegistry(place: string, name: string): { registry: string; path: string } {
  const slash = place.indexOf('/');
  const first = name.slice(0, Math.max(name.indexOf('/'), 0));
  if (slash < 0 || !(first.includes('.') || first.includes(':') || first === 'localhost')) {
    return { registry: DOCKER_HUB, path: place };
  }
  const registry = ['index.docker.io', 'registry-1.docker.io'].includes(first) ? DOCKER_HUB : first;
  return { registry, path: place.slice(slash + 1) };
}

/** Registries on this machine answer in plain HTTP, all others must have TLS. */
function baseUrl(registry: string, shown: string): string {
  if (registry === DOCKER_HUB) return 'https://registry-1.docker.io';
  const [, host = ''] =
    /^([A-Za-z\d](?:[A-Za-z\d.-]*[A-Za-z\d])?|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/.exec(registry) ?? [];
  if (host === '' || !URL.canParse(`https://${registry}`))
    throw userError('bad-uri', `${shown}: ${JSON.stringify(registry)} is no name of a registry`);
  return `${host === 'localhost' || host === '127.0.0.1' ? 'http' : 'https'}://${registry}`;
}

function decodeFragment(fragment: string, shown: string): string {
  try {
    const decoded = decodeURIComponent(fragment);
    if (!/\p{Control}/u.test(decoded)) return decoded;
  } catch {
    throw userError('bad-uri', `${shown} has a % that is not followed by two hexadecimal digits`);
  }
  throw userError('bad-uri', `${shown} holds a control character`);
}
