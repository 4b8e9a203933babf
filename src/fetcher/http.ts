import { type UserError, userError } from '../errors/user-error';
import type { HttpResponse } from '../host/host';
import { fromBytes } from '../util/utf8';
import { isArchive, unpackArchive } from './archive/unpack-archive';
import { sha256Of } from './digest';
import { type FetchedFile, type FetchHost, type FetchRequest, HTTP_TIMEOUT, SIZE_LIMIT } from './fetched-file';
import { findHttpLogin, type HttpLogin } from './http-login';
import { verifyPin } from './pin';
import { shownUri } from './shown-uri';

/** GETs an http(s) URL: 30 seconds, status 200 only, no web page; an archive gives each wanted file in it. */
export async function fetchOverHttp(request: FetchRequest, host: FetchHost): Promise<readonly FetchedFile[]> {
  const shown = shownUri(request.uri);
  if (!URL.canParse(request.uri)) throw userError('bad-uri', `${shown} is no valid URL`);
  const login = findHttpLogin(request.uri, shown, host);
  const { headers } = login;
  const response = await host.network.get(login.url, { limit: SIZE_LIMIT, timeout: HTTP_TIMEOUT, headers });
  if (response.status !== 200) throw badStatus(response, login, shown);
  const { body } = response;
  verifyPin(body, request.sha256, shown, packingOf(response));
  if (isWebPage(body)) throw webPage(response, request, shown);
  if (isArchive(new URL(request.uri).pathname)) return unpackArchive(body, shown, request);
  return [{ uri: shown, bytes: body, sha256: sha256Of(body) }];
}

function badStatus(response: HttpResponse, login: HttpLogin, shown: string): UserError {
  const { status } = response;
  const message = `cannot fetch ${shown}${wayOf(response)}: the server answered ${status}${meaningOf(response, login)}`;
  return userError('http-status', message);
}

function meaningOf({ status, movedTo }: HttpResponse, { from, places }: HttpLogin): string {
  if (status === 404 || status === 410) return ': there is nothing at this address';
  if (status !== 401 && status !== 403) return ', expected 200';
  const lost = movedTo === undefined ? '' : ' (they are not passed on to another server)';
  if (from !== undefined) return `: it does not let us in with the user and password ${from}${lost}`;
  return `: it lets nobody in without user and password, and there are none ${places}`;
}

/** A server that packs what it is asked for unpacked: what lies there may have another digest. */
function packingOf({ headers }: HttpResponse): string {
  const encoding = headers['content-encoding'];
  return encoding === undefined ? '' : ` (the server sends it packed, with Content-Encoding ${encoding}; unpacked)`;
}

/** Where redirections led and which proxy it went by: the answer may be theirs. */
function wayOf({ movedTo, proxy }: HttpResponse): string {
  const place = movedTo === undefined ? '' : ` (which redirects to ${movedTo})`;
  return `${place}${proxy === undefined ? '' : ` by the proxy ${proxy}`}`;
}

/** No file that we fetch begins so: a login or error page does, and what a forge shows in place of the file itself. */
function isWebPage(body: Uint8Array): boolean {
  return /^\uFEFF?\s*<(?:!doctype\s+html|html)\b/i.test(fromBytes(body.subarray(0, 1024)));
}

function webPage(response: HttpResponse, { wantedName }: FetchRequest, shown: string): UserError {
  const message = `cannot take ${wantedName} from ${shown}${wayOf(response)}: it is a web page (HTML); give the address of the file itself`;
  return userError('web-page', message);
}
