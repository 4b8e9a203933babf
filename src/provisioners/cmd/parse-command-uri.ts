/** Where a `cmd://` uri finds its program. */
export type CommandLocation =
  | { readonly kind: 'on-path'; readonly name: string }
  /** An absolute path, or one that begins with `.` or `..`. */
  | { readonly kind: 'file'; readonly path: string }
  /** A path below the home directory, beginning with a slash. */
  | { readonly kind: 'in-home'; readonly path: string }
  /** The uri may stand in a file, but no program can be found by it. */
  | { readonly kind: 'nowhere'; readonly reason: string };

/** What a uri says, or why it may not stand in a provisioners file. */
export type ParsedCommandUri = { readonly location: CommandLocation } | { readonly error: string };

/**
 * Reads a `cmd://` uri: `cmd://name`, `cmd:///abs/path`, `cmd://./rel`, `cmd://../rel`, `cmd://~/rel`; `%20` and the
 * like are decoded; a fragment only tells entries apart. User info, port and query are refused.
 */
export function parseCommandUri(uri: string): ParsedCommandUri {
  const [beforeFragment = ''] = uri.split('#', 1);
  const [beforeQuery = '', query] = beforeFragment.split('?', 2);
  const match = /^cmd:\/\/([^/]*)(.*)$/is.exec(beforeQuery);
  if (query !== undefined) return { error: 'a cmd uri cannot contain a query (?...): use args' };
  if (match === null) return { location: { kind: 'nowhere', reason: `'${uri}' must begin with 'cmd://'` } };
  const [, authority = '', path = ''] = match;
  if (authority.includes('@')) return { error: 'a cmd uri cannot contain user info (...@)' };
  if (authority.includes(':')) return { error: 'a cmd uri cannot contain a port (:...)' };
  try {
    return { location: locate(decodeURIComponent(authority), decodeURIComponent(path)) };
  } catch {
    return { error: 'each % in a cmd uri must be followed by two hex digits that are UTF-8 (%25 is the sign itself)' };
  }
}

// Parity: the peer loads files with uris that lead nowhere and fails when such an entry is used.
function locate(authority: string, path: string): CommandLocation {
  const named = path !== '' && !path.endsWith('/');
  if (['', '.', '..', '~'].includes(authority)) {
    if (!named) return { kind: 'nowhere', reason: 'the uri names no program' };
    return authority === '~' ? { kind: 'in-home', path } : { kind: 'file', path: authority + path };
  }
  if (path === '') return { kind: 'on-path', name: authority };
  const reason = `'${authority}' is looked up on PATH and takes no path behind it; a relative path is cmd://./${authority}${path}`;
  return { kind: 'nowhere', reason };
}
