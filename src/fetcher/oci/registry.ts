import { UserError, userError } from '../../errors/user-error';
import type { HttpResponse } from '../../host/host';
import { fromBytes } from '../../util/utf8';
import { type FetchHost, HTTP_TIMEOUT } from '../fetched-file';
import { authorize } from './authorize';
import type { OciReference } from './parse-reference';

/** Milliseconds that a registry has for the content of a file. */
const BLOB_TIMEOUT = 300_000;

/** Bytes of a manifest, as registries limit them. */
const MANIFEST_LIMIT = 4 * 1024 * 1024;

const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
].join(', ');

/** A repository of a registry, as far as it is read. */
export interface Registry {
  /** Gets a manifest by tag or digest. */
  readonly manifest: (version: string) => Promise<Uint8Array>;
  /** Gets the content with a digest, of so many bytes. */
  readonly blob: (digest: string, size: number) => Promise<Uint8Array>;
}

/** Makes a client for the repository of a reference; it shows its credentials only when the registry asks for them. */
export function createRegistry(reference: OciReference, host: FetchHost): Registry {
  const url = `${reference.base}/v2/${reference.repository}`;
  let authorization: string | undefined;
  const get = async (
    path: string,
    accept: string,
    limits: { limit: number; timeout: number },
  ): Promise<HttpResponse> => {
    const ask = () =>
      host.network
        .get(`${url}/${path}`, {
          ...limits,
          headers: { accept, ...(authorization === undefined ? {} : { authorization }) },
        })
        .catch((error: unknown) => {
          throw ofArtifact(error, reference);
        });
    const response = await ask();
    if (response.status !== 401 || authorization !== undefined) return response;
    authorization = await authorize(response.headers['www-authenticate'] ?? '', reference, host);
    return ask();
  };
  return {
    manifest: async (version) => {
      const limits = { limit: MANIFEST_LIMIT, timeout: HTTP_TIMEOUT };
      const response = await get(`manifests/${version}`, manifestTypes, limits);
      return bodyOf(response, reference, () => missingManifest(response, reference, version));
    },
    blob: async (digest, size) => {
      const response = await get(`blobs/${digest}`, '*/*', { limit: size, timeout: BLOB_TIMEOUT });
      return bodyOf(response, reference, () => `has lost the content of the file (${digest})`);
    },
  };
}

/** A failure of the network, by the name that the user knows the artifact by. */
function ofArtifact(error: unknown, { shown }: OciReference): unknown {
  if (!(error instanceof UserError)) return error;
  return userError('network', `cannot fetch ${shown}: ${error.message.replace(/^cannot fetch /, '')}`);
}

function bodyOf(response: HttpResponse, { registry, shown }: OciReference, missing: () => string): Uint8Array {
  const { status, body } = response;
  if (status === 200) return body;
  const problem = (code: string, what: string) =>
    userError(code, `cannot fetch ${shown}: the registry ${registry} ${what}`);
  // A store answers for itself: it knows neither the repository nor its credentials.
  if (response.movedTo !== undefined)
    throw problem('http-status', `redirects to ${response.movedTo}, which answered ${status}, expected 200`);
  if (status === 404) throw problem('nothing-fetched', missing());
  if (status === 401 || status === 403)
    throw problem(
      'unauthorized',
      `does not let us read this repository with the credentials that docker has for it (${status})`,
    );
  throw problem('http-status', `answered ${status}, expected 200`);
}

function missingManifest(response: HttpResponse, reference: OciReference, version: string): string {
  const { repository, isDigest } = reference;
  if (fromBytes(response.body).includes('NAME_UNKNOWN')) return `has no repository ${repository} (404)`;
  const what = isDigest || version.includes(':') ? 'manifest' : 'tag';
  return `has no ${what} ${version} in the repository ${repository}, or no such repository (404)`;
}
