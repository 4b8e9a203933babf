/** A piece of a text with placeholders; `text` is already free of escapes. */
export type PlaceholderSegment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: string; readonly offset: number }
  /** A `${` that nothing closes: stays as it is, though it hardly is what was meant. */
  | { readonly kind: 'unterminated'; readonly text: string; readonly offset: number };

/**
 * Takes a text apart into plain text and the references between `${` and `}`. `$$` stands for one dollar sign and
 * `$${...}` for a literal `${...}`; any other dollar sign is itself. Takes time linear in the text.
 */
export function parsePlaceholders(text: string): PlaceholderSegment[] {
  const segments: PlaceholderSegment[] = [];
  const lastBrace = text.lastIndexOf('}');
  let plain = '';
  let from = 0;
  const flush = (to: number): void => {
    plain += text.slice(from, to);
    if (plain !== '') segments.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at)) {
    const escaped = text[at + 1] === '$';
    const opens = text[at + (escaped ? 2 : 1)] === '{';
    const close = opens && at < lastBrace ? text.indexOf('}', at) : -1;
    if (escaped) {
      plain += text.slice(from, at);
      from = at + 1;
      at = close >= 0 ? close + 1 : at + 2;
    } else if (close >= 0) {
      flush(at);
      segments.push({ kind: 'reference', reference: text.slice(at + 2, close), offset: at });
      from = at = close + 1;
    } else if (opens) {
      flush(at);
      segments.push({ kind: 'unterminated', text: '${', offset: at });
      from = at = at + 2;
    } else at += 1;
  }
  flush(text.length);
  return segments;
}

/** The parts of a reference: divided by dots, where `\.` is a dot inside a part. */
export function splitReference(reference: string): readonly string[] {
  if (!reference.includes('\\')) return reference.split('.');
  let parts = escaped.get(reference);
  if (parts === undefined) {
    parts = reference.split(/(?<!\\)\./).map((part) => part.replaceAll('\\.', '.'));
    if (escaped.size >= MOST_KNOWN) escaped.clear();
    escaped.set(reference, parts);
  }
  return parts;
}

/** Parts of references that have escapes, of which the workloads of a project use few. No more than so many are kept. */
const escaped = new Map<string, readonly string[]>();
const MOST_KNOWN = 1000;
