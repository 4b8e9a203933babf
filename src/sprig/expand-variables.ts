const SPECIAL = /[*#$@!?\-0-9]/;

/**
 * Replaces $NAME and ${NAME} by what `lookUp` gives for the name. A name is letters, digits and underscores, anything
 * in braces, or one of the special characters of a shell; a dollar without a name stays, `${}` and a `${` that is never
 * closed go (Go's os.Expand).
 */
export function expandVariables(text: string, lookUp: (name: string) => string): string {
  const lastBrace = text.lastIndexOf('}');
  const out: string[] = [];
  let at = 0;
  for (let dollar = text.indexOf('$'); dollar >= 0 && dollar + 1 < text.length; dollar = text.indexOf('$', at)) {
    out.push(text.slice(at, dollar));
    const { name, end } =
      text[dollar + 1] === '{' ? bracedName(text, dollar + 2, lastBrace) : bareName(text, dollar + 1);
    if (name !== '') out.push(lookUp(name));
    else if (end === dollar + 1) out.push('$');
    at = end;
  }
  return [...out, text.slice(at)].join('');
}

interface Name {
  readonly name: string;
  /** Where the text goes on. */
  readonly end: number;
}

function bracedName(text: string, start: number, lastBrace: number): Name {
  if (lastBrace < start) return { name: '', end: start };
  if (SPECIAL.test(text[start] ?? '') && text[start + 1] === '}') return { name: text[start] ?? '', end: start + 2 };
  const end = text.indexOf('}', start);
  return { name: text.slice(start, end), end: end + 1 };
}

function bareName(text: string, start: number): Name {
  if (SPECIAL.test(text[start] ?? '')) return { name: text[start] ?? '', end: start + 1 };
  const word = /\w*/y;
  word.lastIndex = start;
  const name = word.exec(text)?.[0] ?? '';
  return { name, end: start + name.length };
}
