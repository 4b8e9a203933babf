import type { Agent, Dispatcher, ProxyAgent, Socks5ProxyAgent } from 'undici';
import type { Route } from './http-transport';

/**
 * Sends a request by a route, which Node 20's own fetch knows nothing of. A bundle of its own, with the parts of undici that are used.
 */
export function exchangeByUndici(url: URL, init: RequestInit, route: Route): Promise<Response> {
  const library: { fetch(url: URL, init: object): Promise<Response> } = require('undici/lib/web/fetch');
  return library.fetch(url, { ...init, dispatcher: getDispatcher(route) });
}

const dispatchers = new Map<string, Dispatcher>();

/** One for each route, so that requests share connections. */
function getDispatcher(route: Route): Dispatcher {
  const key = `${route.proxy?.url.href ?? ''}\n${route.ca ?? ''}`;
  const dispatcher = dispatchers.get(key) ?? createDispatcher(route);
  dispatchers.set(key, dispatcher);
  return dispatcher;
}

function createDispatcher({ proxy, ca }: Route): Dispatcher {
  const trust = ca === undefined ? {} : { ca };
  if (proxy === undefined) {
    const DirectAgent: typeof Agent = require('undici/lib/dispatcher/agent');
    return new DirectAgent({ connect: trust });
  }
  if (proxy.url.protocol === 'socks5:') return createSocksAgent(proxy.url, trust);
  // The library adds its methods in the module that we leave out for its size; a tunnel is made by this one.
  Object.assign(require('undici/lib/dispatcher/dispatcher').prototype, {
    connect: require('undici/lib/api/api-connect'),
  });
  const TunnelAgent: typeof ProxyAgent = require('undici/lib/dispatcher/proxy-agent');
  // As all clients do it: a tunnel for https, the proxy asked for the whole URL for http.
  const options = { uri: proxy.url.origin, requestTls: trust, proxyTls: trust, proxyTunnel: false };
  return new TunnelAgent(proxy.authorization === undefined ? options : { ...options, token: proxy.authorization });
}

function createSocksAgent(url: URL, trust: { readonly ca?: string }): Dispatcher {
  const SocksAgent: new (
    proxy: URL,
    options: object,
  ) => Socks5ProxyAgent = require('undici/lib/dispatcher/socks5-proxy-agent');
  const { emitWarning } = process;
  // The library says that it may change its interface: nothing that a user could do anything about.
  process.emitWarning = () => undefined;
  try {
    return new SocksAgent(url, { requestTls: trust });
  } finally {
    process.emitWarning = emitWarning;
  }
}
