/** Schemes of git repositories: their `?ref=` is no secret, it tells what was fetched. */
const gitScheme = /^(?:git-ssh|git-https|git\+file):\/\//i;

/**
 * A URI as it may be shown, logged and stored: without user, password, query (but for git's `ref`) and fragment parameters, which may
 * be secrets.
 */
export function shownUri(uri: string): string {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(uri);
  if (!scheme) return uri;
  const rest = withoutOddUser(uri.slice(scheme[0].length), /^oci:/i.test(uri));
  const [beforeFragment = '', fragment] = splitOnce(rest, '#');
  const [beforeQuery = '', query = ''] = splitOnce(beforeFragment, '?');
  const slash = beforeQuery.indexOf('/');
  const path = slash < 0 ? '' : beforeQuery.slice(slash);
  const place = withoutUser(slash < 0 ? beforeQuery : beforeQuery.slice(0, slash));
  const ref = gitScheme.test(uri) ? query.split('&').filter((part) => part.startsWith('ref=')) : [];
  const shownRef = ref.length > 0 ? `?${ref.join('&').replaceAll('!', '%21')}` : '';
  const isParameter = /^oci:/i.test(uri) ? /^sha256=/ : /=/;
  const kept = (fragment ?? '').split('&').filter((part) => part !== '' && !isParameter.test(part));
  return `${scheme[0]}${place}${path}${shownRef}${kept.length > 0 ? `#${kept.join('&')}` : ''}`;
}

/**
 * What identifies a source: its URI as it is shown or stored, without git's `ref` and any user, so that neither a new token nor a new
 * ref makes a new source.
 */
export function sourceIdentity(uri: string): string {
  return gitScheme.test(uri) ? uri.replace(/\?[^!#]*/, '').replace(/^(git-ssh:\/\/)git@/i, '$1') : uri;
}

/** What stands before the first slash, without user and password; the `@` of a digest (`oci://repo@sha256:…`) parts no user. */
function withoutUser(authority: string): string {
  const [, before = '', digest = ''] = /^(.*?)(@sha\d+:[\da-f]+)?$/s.exec(authority) ?? [];
  return before.slice(before.lastIndexOf('@') + 1) + digest;
}

/**
 * A password in which `/`, `?` or `#` stands as it is ends the place too early: what follows the colon is no port, and an `@` comes
 * later. A tag of an artifact is no password.
 */
function withoutOddUser(rest: string, isOci: boolean): string {
  const cut = isOci ? /^[^/?#@[]*:(?!\d*\/)[^/?#@]*\/.*@/s : /^[^/?#@[]*:(?!\d*[/?#])[^/?#@]*[/?#].*@/s;
  return cut.test(rest) ? rest.slice(rest.lastIndexOf('@') + 1) : rest;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
