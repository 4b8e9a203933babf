import { FunctionError, quoteText } from '../gotemplate';

/** The parts of a URL, each of which leaves other characters unescaped. `zone` is the zone of an IPv6 address. */
export type UrlPart = 'path' | 'host' | 'zone' | 'user' | 'fragment';

const plain: Readonly<Record<UrlPart, RegExp>> = {
  path: /[A-Za-z0-9\-_.~$&+,/:;=@]/,
  host: /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/,
  zone: /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/,
  user: /[A-Za-z0-9\-_.~$&+,;=]/,
  fragment: /[A-Za-z0-9\-_.~$&+,/:;=?@!()*]/,
};

/** Escapes what a part of a URL cannot hold as it is; the text is one character per byte. */
export function escapeUrlPart(binary: string, part: UrlPart): string {
  const isPlain = plain[part];
  return binary.replace(/[^A-Za-z0-9]/g, (character) => (isPlain.test(character) ? character : escaped(character)));
}

/**
 * Resolves the escapes in a part of a URL; the text is one character per byte. Throws `FunctionError` for what is no
 * escape and for characters or escapes that the part does not take, by the rules of Go's net/url.
 */
export function unescapeUrlPart(binary: string, part: UrlPart): string {
  const isHost = part === 'host' || part === 'zone';
  if (!binary.includes('%') && !isHost) return binary;
  return binary.replace(/%[\s\S]{0,2}|[^%]/g, (found) => {
    if (found.startsWith('%')) return unescaped(found, part);
    if (isHost && found < '\x80' && !plain[part].test(found)) {
      throw new FunctionError(`invalid character ${quoteText(found)} in host name`);
    }
    return found;
  });
}

function unescaped(sequence: string, part: UrlPart): string {
  const code = /^%[0-9A-Fa-f]{2}$/.test(sequence) ? Number.parseInt(sequence.slice(1), 16) : undefined;
  if (code === undefined || !isTaken(code, part)) throw new FunctionError(`invalid URL escape ${quoteText(sequence)}`);
  return String.fromCharCode(code);
}

/** A host takes escapes of bytes beyond ASCII and of `%`, a zone those of what it could hold as it is, and of spaces. */
function isTaken(code: number, part: UrlPart): boolean {
  if (part === 'host') return code >= 0x80 || code === 0x25;
  if (part === 'zone') return code === 0x25 || code === 0x20 || plain.host.test(String.fromCharCode(code));
  return true;
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
