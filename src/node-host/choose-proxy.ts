import { BlockList, isIP } from 'node:net';
import { userError } from '../errors/user-error';

/** A proxy that a variable names. */
export interface ProxyServer {
  readonly url: URL;
  /** Address and variable, as they may be shown: without user and password. */
  readonly shown: string;
  /** The value of the header that stands for its user and password. */
  readonly authorization?: string;
}

type Get = (name: string) => string | undefined;

const kinds = ['http:', 'https:', 'socks5:'];

/**
 * The proxy for a URL, by the variables and rules of Go programs: HTTP_PROXY or HTTPS_PROXY by the URL's scheme, else ALL_PROXY, each
 * also in lower case; none for this machine itself and for what NO_PROXY names.
 */
export function chooseProxy(url: URL, get: Get): ProxyServer | undefined {
  const names = [`${url.protocol.slice(0, -1).toUpperCase()}_PROXY`, 'ALL_PROXY'].flatMap(inBothCases);
  const variable = names.find((name) => get(name)?.trim());
  if (variable === undefined || isThisMachine(url) || isExempt(url, first(inBothCases('NO_PROXY'), get)))
    return undefined;
  return parseProxy(get(variable)?.trim() ?? '', variable);
}

function inBothCases(name: string): readonly string[] {
  return [name, name.toLowerCase()];
}

function first(names: readonly string[], get: Get): string {
  return names.map(get).find((value) => value) ?? '';
}

function parseProxy(value: string, variable: string): ProxyServer {
  const text = value.includes('://') ? value.replace(/^socks5h:/i, 'socks5:') : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // The value itself may hold a password, and is not shown.
  const authorization = url && authorizationOf(url);
  if (url === undefined || authorization === undefined || url.hostname === '' || !kinds.includes(url.protocol))
    throw userError(
      'bad-proxy',
      `the variable ${variable} names no proxy that can be used: it takes http://HOST:PORT, https:// or socks5://`,
    );
  return { url, shown: `${url.protocol}//${url.host} (${variable})`, ...authorization };
}

/** Undefined when a % in it is not followed by two hexadecimal digits. */
function authorizationOf({ username, password }: URL): Pick<ProxyServer, 'authorization'> | undefined {
  if (username === '' && password === '') return {};
  try {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
  } catch {
    return undefined;
  }
}

function isThisMachine(url: URL): boolean {
  const host = plainHost(url);
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Does a list such as `example.com,.internal,10.0.0.0/8,host:8080` (or `*`) hold the host? */
function isExempt(url: URL, list: string): boolean {
  const host = plainHost(url);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return list
    .split(/[\s,]+/)
    .filter((rule) => rule !== '')
    .some((rule) => rule === '*' || matches(rule.toLowerCase(), host, port));
}

function matches(rule: string, host: string, port: string): boolean {
  if (rule.includes('/')) return isInNetwork(rule, host);
  const [, name = rule, rulePort] = (isIP(rule) ? undefined : /^(.*?):(\d+)$/.exec(rule)) ?? [];
  if (rulePort !== undefined && rulePort !== port) return false;
  const plain = name.replace(/^\[(.*)\]$/, '$1').replace(/^\*\./, '.');
  return plain.startsWith('.') ? host.endsWith(plain) : host === plain || host.endsWith(`.${plain}`);
}

function isInNetwork(rule: string, host: string): boolean {
  const [, address = '', bits = ''] = /^(.*)\/(\d+)$/.exec(rule) ?? [];
  const kind = isIP(address);
  if (kind === 0 || isIP(host) !== kind || Number(bits) > (kind === 4 ? 32 : 128)) return false;
  const family = kind === 4 ? 'ipv4' : 'ipv6';
  const network = new BlockList();
  network.addSubnet(address, Number(bits), family);
  return network.check(host, family);
}

function plainHost(url: URL): string {
  return url.hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}
