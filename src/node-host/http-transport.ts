import type { ProxyServer } from './choose-proxy';

/** How a request goes out, where it is not as Node's own fetch does it. */
export interface Route {
  readonly proxy?: ProxyServer | undefined;
  /** Certificates of all authorities that are trusted (PEM). */
  readonly ca?: string | undefined;
}

/**
 * Sends a request by a route and gives its answer, redirections included. bun's own fetch is not used: it follows the variables of
 * proxies by rules of its own, knows no SOCKS, and tells of failures in other words.
 */
export function exchange(url: URL, request: RequestInit, route: Route): Promise<Response> {
  const init: RequestInit = { ...request, redirect: 'manual' };
  const isBun = process.versions['bun'] !== undefined;
  if (!isBun && route.proxy === undefined && route.ca === undefined) return fetch(url, init);
  const { exchangeByUndici }: typeof import('./undici-client') = require('./undici-client');
  return exchangeByUndici(url, init, route);
}
