import { FunctionError, quoteText } from '../gotemplate';
import { fromBinary } from './byte-text';
import { parseUrlHost } from './parse-url-host';
import { unescapeUrlPart } from './url-escapes';

export interface UrlUser {
  readonly name: string;
  /** Absent when the URL has no colon behind the name. */
  readonly password?: string;
}

/** The parts of a URL, decoded but for the query; every text is one character per byte. */
export interface Url {
  readonly scheme: string;
  readonly opaque: string;
  readonly user?: UrlUser;
  readonly host: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** Parses a URL, given as one character per byte, by the rules of Go's net/url. Throws `FunctionError`. */
export function parseUrl(binary: string): Url {
  const [main, fragment] = cut(binary, '#');
  const url = within(main, () => parseWithoutFragment(main));
  return { ...url, fragment: within(binary, () => unescapeUrlPart(fragment, 'fragment')) };
}

function within<T>(shown: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    throw new FunctionError(`parse ${quoteText(fromBinary(shown))}: ${error.message}`);
  }
}

function parseWithoutFragment(text: string): Omit<Url, 'fragment'> {
  if (/[\x00-\x1f\x7f]/.test(text)) throw new FunctionError('net/url: invalid control character in URL');
  const { scheme, rest: afterScheme } = splitScheme(text);
  const [rest, query] = cut(afterScheme, '?');
  const empty = { scheme, query, opaque: '', host: '', path: '' };
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...empty, opaque: rest };
    if (cut(rest, '/')[0].includes(':')) throw new FunctionError('first path segment in URL cannot contain colon');
  }
  if (!rest.startsWith('//') || (scheme === '' && rest.startsWith('///'))) {
    return { ...empty, path: unescapeUrlPart(rest, 'path') };
  }
  const slash = rest.indexOf('/', 2);
  const end = slash < 0 ? rest.length : slash;
  return { ...empty, ...parseAuthority(rest.slice(2, end), scheme), path: unescapeUrlPart(rest.slice(end), 'path') };
}

function splitScheme(text: string): { readonly scheme: string; readonly rest: string } {
  if (text.startsWith(':')) throw new FunctionError('missing protocol scheme');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1];
  if (scheme === undefined) return { scheme: '', rest: text };
  return { scheme: scheme.toLowerCase(), rest: text.slice(scheme.length + 1) };
}

function parseAuthority(authority: string, scheme: string): { readonly host: string; readonly user?: UrlUser } {
  const at = authority.lastIndexOf('@');
  const host = parseUrlHost(authority.slice(at + 1), scheme);
  if (at < 0) return { host };
  const userinfo = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(userinfo)) throw new FunctionError('net/url: invalid userinfo');
  const [name, password] = cut(userinfo, ':').map((part) => unescapeUrlPart(part, 'user')) as [string, string];
  return { host, user: userinfo.includes(':') ? { name, password } : { name } };
}

/** What is before and behind the first separator. */
function cut(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
