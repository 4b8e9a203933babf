import { userError } from '../errors/user-error';
import { isArchive, unpackArchive } from './archive';
import { sha256Of } from './digest';
import { type FetchedFile, type FetchHost, type FetchRequest, HTTP_TIMEOUT, SIZE_LIMIT } from './fetched-file';
import { verifyPin } from './pin';
import { shownUri } from './shown-uri';

/** GETs an http(s) URL: 30 seconds, status 200 only; an archive gives each wanted file in it. */
export async function fetchOverHttp(request: FetchRequest, host: FetchHost): Promise<readonly FetchedFile[]> {
  const shown = shownUri(request.uri);
  if (!URL.canParse(request.uri)) throw userError('bad-uri', `${shown} is no valid URL`);
  const response = await host.network.get(request.uri, { limit: SIZE_LIMIT, timeout: HTTP_TIMEOUT });
  if (response.status !== 200) {
    throw userError('http-status', `cannot fetch ${shown}: the server answered ${response.status}, expected 200`);
  }
  verifyPin(response.body, request.sha256, shown);
  if (isArchive(new URL(request.uri).pathname)) return unpackArchive(response.body, shown, request);
  return [{ uri: shown, bytes: response.body, sha256: sha256Of(response.body) }];
}
