import type { Url, UrlUser } from './parse-url';
import { escapeUrlPart } from './url-escapes';

/** The text of a URL whose parts are decoded (but for the query), by the rules of Go's net/url; one character per byte. */
export function printUrl(url: Url): string {
  const query = url.query === '' ? '' : `?${url.query}`;
  const fragment = url.fragment === '' ? '' : `#${escapeUrlPart(url.fragment, 'fragment')}`;
  return mainPart(url) + query + fragment;
}

/** The text of a user name and, if there is one, its password. */
export function printUser(user: UrlUser): string {
  const name = escapeUrlPart(user.name, 'user');
  return user.password === undefined ? name : `${name}:${escapeUrlPart(user.password, 'user')}`;
}

function mainPart(url: Url): string {
  const scheme = url.scheme === '' ? '' : `${url.scheme}:`;
  if (url.opaque !== '') return scheme + url.opaque;
  const start = scheme + authorityOf(url);
  const path = url.path === '*' ? '*' : escapeUrlPart(url.path, 'path');
  if (path !== '' && !path.startsWith('/') && url.host !== '') return `${start}/${path}`;
  // A colon in the first element would make a scheme of what is before it.
  if (start === '' && /^[^/]*:/.test(path)) return `./${path}`;
  return start + path;
}

function authorityOf({ scheme, host, user, path }: Url): string {
  if (scheme === '' && host === '' && user === undefined) return '';
  const slashes = host !== '' || path !== '' || user !== undefined ? '//' : '';
  return slashes + (user === undefined ? '' : `${printUser(user)}@`) + escapeUrlPart(host, 'host');
}
