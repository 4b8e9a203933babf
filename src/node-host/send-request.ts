import { userError } from '../errors/user-error';
import type { HttpOptions, HttpResponse, TransferProgress } from '../host/host';
import { allCertificates, findSystemBundle, givenCertificates } from './certificates';
import { chooseProxy, type ProxyServer } from './choose-proxy';
import { exchange, type Route } from './http-transport';
import { type Attempt, isUnknownAuthority, networkError, proxyAnswer, shownUrl } from './network-error';
import { readBody, type Transfer } from './read-body';
import { mayKeepSecrets, redirection } from './redirection';

/**
 * Sends a request and reads the whole answer, within the limits. A GET follows redirections; what is secret stays with the server
 * that it was meant for.
 */
export async function sendRequest(address: string, options: HttpOptions, request: RequestInit): Promise<HttpResponse> {
  const transfer: Transfer = { received: 0, total: undefined };
  const stop = startTelling(options.progress, transfer);
  try {
    return await follow(new URL(address), options, request, transfer);
  } finally {
    stop();
  }
}

/** Nothing is packed on the way: what is announced is what arrives, and what is hashed is what lies on the server. */
const usual = { 'user-agent': 'score-k8s', 'accept-encoding': 'identity' };

async function follow(
  start: URL,
  options: HttpOptions,
  request: RequestInit,
  transfer: Transfer,
): Promise<HttpResponse> {
  const shown = shownUrl(start);
  const { timeout } = options;
  const signal = AbortSignal.timeout(timeout);
  let headers: Readonly<Record<string, string>> = { ...usual, ...options.headers };
  let url = start;
  for (let count = 0; ; count++) {
    const proxy = chooseProxy(url, (name) => process.env[name]);
    const attempt: Attempt = { shown, url, proxy, timeout };
    try {
      const response = await exchangeTrusting(attempt, { ...request, headers, signal }, options.caFile);
      const next = request.method === undefined ? redirection(response, url, shown, count) : undefined;
      if (next === undefined) {
        const body = await readBody(response, options.limit, shown, transfer);
        return { status: response.status, body, headers: Object.fromEntries(response.headers), ...wayOf(attempt) };
      }
      await response.body?.cancel();
      if (!mayKeepSecrets(url, next)) headers = withoutSecrets(headers);
      url = next;
    } catch (error) {
      throw networkError(error, attempt);
    }
  }
}

/** Node's own certificates did not do, the system's were asked: they are from now on. */
let systemIsAsked = false;

async function exchangeTrusting(
  { shown, url, proxy }: Attempt,
  init: RequestInit,
  caFile: string | undefined,
): Promise<Response> {
  const route: Route = { proxy, ca: trusted(url, proxy, caFile) };
  const response = await exchange(url, init, route).catch((error: unknown) => {
    // Nothing has been sent to a server whose certificate was not taken.
    if (route.ca !== undefined || !isUnknownAuthority(error) || findSystemBundle() === undefined) throw error;
    systemIsAsked = true;
    return exchange(url, init, { proxy, ca: allCertificates([]) });
  });
  if (proxy !== undefined && response.status === 407)
    throw userError('network', `cannot fetch ${shown} by the proxy ${proxy.shown}: ${proxyAnswer(response.status)}`);
  return response;
}

function trusted(url: URL, proxy: ProxyServer | undefined, caFile: string | undefined): string | undefined {
  if (url.protocol !== 'https:' && proxy?.url.protocol !== 'https:') return undefined;
  const given = givenCertificates(caFile);
  return given !== undefined || systemIsAsked ? allCertificates(given ?? []) : undefined;
}

function wayOf({ shown, url, proxy }: Attempt): Pick<HttpResponse, 'movedTo' | 'proxy'> {
  return {
    ...(shownUrl(url) === shown ? {} : { movedTo: shownUrl(url) }),
    ...(proxy === undefined ? {} : { proxy: proxy.shown }),
  };
}

function withoutSecrets(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const secret = ['authorization', 'cookie'];
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.includes(name.toLowerCase())));
}

function startTelling(progress: TransferProgress | undefined, transfer: Transfer): () => void {
  if (progress === undefined) return () => undefined;
  const ticker = setInterval(() => progress.tell(transfer.received, transfer.total), progress.every);
  return () => clearInterval(ticker);
}
