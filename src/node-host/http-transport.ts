import type { ProxyServer } from './choose-proxy';

/** How a request goes out, where it is not as Node's own fetch does it. */
export interface Route {
  readonly proxy?: ProxyServer | undefined;
  /** Certificates of all authorities that are trusted (PEM). */
  readonly ca?: string | undefined;
}

/** Sends a request by a route and gives its answer, redirections included. */
export function exchange(url: URL, request: RequestInit, route: Route): Promise<Response> {
  const init: RequestInit = { ...request, redirect: 'manual' };
  if (route.proxy === undefined && route.ca === undefined) return fetch(url, init);
  if (process.versions['bun'] !== undefined) return exchangeByBun(url, init, route);
  const { exchangeByUndici }: typeof import('./undici-client') = require('./undici-client');
  return exchangeByUndici(url, init, route);
}

function exchangeByBun(url: URL, init: RequestInit, { proxy, ca }: Route): Promise<Response> {
  const more = {
    ...(proxy === undefined ? {} : { proxy: proxy.url.href }),
    ...(ca === undefined ? {} : { tls: { ca } }),
  };
  return fetch(url, { ...init, ...more });
}
