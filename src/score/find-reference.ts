const DOLLAR = 0x24;
const BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/** May there be a placeholder in a text? Few have one: nothing need be made for the others, not even their path. */
export function hasPlaceholder(text: string): boolean {
  return text.includes('${');
}

/** What `findReference` gives where there is no reference: nothing to replace, or a `${` that no `}` closes. */
export const UNTERMINATED = -2;

/**
 * Finds the next reference of a text: where it begins, behind its `${`; it ends before the next `}`. Negative when there is none:
 * `UNTERMINATED` where an open one may be left. The grammar is that of `parsePlaceholders`, without a piece for each part.
 */
export function findReference(text: string, from: number): number {
  for (let at = text.indexOf('$', from); at >= 0; at = text.indexOf('$', at)) {
    const next = text.charCodeAt(at + 1);
    if (next === BRACE) return text.indexOf('}', at) < 0 ? UNTERMINATED : at + 2;
    if (next !== DOLLAR) at += 1;
    else if (text.charCodeAt(at + 2) !== BRACE) at += 2;
    else {
      at = text.indexOf('}', at) + 1;
      // Without a `}` behind it there is no reference any more.
      if (at === 0) return UNTERMINATED;
    }
  }
  return -1;
}

/** Is this the reference that begins there? */
export function isReferenceAt(text: string, start: number, reference: string): boolean {
  return text.startsWith(reference, start) && text.charCodeAt(start + reference.length) === CLOSING_BRACE;
}

/** A text that has no reference, with its escapes replaced: `$$` is one dollar sign, `$${...}` a literal `${...}`. */
export function unescapeDollars(text: string): string {
  let at = text.indexOf('$$');
  if (at < 0) return text;
  const lastBrace = text.lastIndexOf('}');
  let out = '';
  let from = 0;
  while (at >= 0) {
    out += text.slice(from, at);
    from = at + 1;
    const opens = at < lastBrace && text.charCodeAt(at + 2) === BRACE;
    at = text.indexOf('$$', opens ? text.indexOf('}', at) + 1 : at + 2);
  }
  return out + text.slice(from);
}
