/**
 * A URI as it may be shown, logged and stored: without user, password, query and fragment parameters, which may be secrets.
 * It also is what identifies a source, so that a new token does not make a new source.
 */
export function shownUri(uri: string): string {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(uri);
  if (!scheme) return uri;
  const rest = uri.slice(scheme[0].length);
  const [beforeFragment = '', fragment] = splitOnce(rest, '#');
  const [beforeQuery = ''] = splitOnce(beforeFragment, '?');
  const slash = beforeQuery.indexOf('/');
  const authority = slash < 0 ? beforeQuery : beforeQuery.slice(0, slash);
  const path = slash < 0 ? '' : beforeQuery.slice(slash);
  const place = authority.slice(authority.lastIndexOf('@') + 1);
  const kept = (fragment ?? '').split('&').filter((part) => part !== '' && !part.startsWith('sha256='));
  return `${scheme[0]}${place}${path}${kept.length > 0 ? `#${kept.join('&')}` : ''}`;
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
