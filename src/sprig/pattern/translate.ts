import { canonicalProperty } from './property-name';

/** A pattern in the syntax of RE2JS, and the names of groups that had to be changed there. */
export interface Translation {
  readonly source: string;
  /** Numbers of the groups of each name, in their order: Go lets several groups have one name. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  /** Pieces of the new source by what they were in the old one, so that complaints can quote the old one. */
  readonly originals: ReadonlyMap<string, string>;
}

// Made for each use: a set of Unicode's properties takes a tenth of a millisecond to make, and hardly any run needs it.
const outside = (): RegExp =>
  /\\Q[\s\S]*?(?:\\E|$)|\\[pP](?:\{[\^A-Za-z_ -]*\}|[A-Za-z])|\\[\s\S]?|\[\^?\]?|\(\?P?<[\p{L}\p{Nd}_]+>|\(\??|[^\\[(]+/uy;
const inside = (): RegExp => /\[:\^?[a-z]*:\]|\\[pP](?:\{[\^A-Za-z_ -]*\}|[A-Za-z])|\\[\s\S]?|\]|\[|[^\\[\]]+/uy;

/** Rewrites what Go takes and RE2JS does not: names of Unicode properties in other spellings, groups of the same name. */
export function translatePattern(source: string): Translation {
  const parts: string[] = [];
  const groups = new Map<string, number[]>();
  const originals = new Map<string, string>();
  let count = 0;
  let inClass = false;
  for (let at = 0; at < source.length; ) {
    const token: string = tokenAt(source, at, inClass ? inside() : outside());
    at += token.length;
    let translated = token;
    if (/^\\[pP]./.test(token)) translated = translateProperty(token, inClass);
    else if (!inClass && token.endsWith('>')) {
      translated = nameGroup(token, ++count, groups);
      // Without its name the group would begin with `(?`; what is wrong with it is told of the group as it was.
      if (source[at] === '?') translated = token;
    }
    if (translated.startsWith('\\') && translated !== token) originals.set(translated, token);
    parts.push(translated);
    if (token === '(') count++;
    if (inClass) inClass = token !== ']';
    else inClass = token.startsWith('[');
  }
  return { source: parts.join(''), groups, originals };
}

function tokenAt(source: string, at: number, syntax: RegExp): string {
  syntax.lastIndex = at;
  return syntax.exec(source)?.[0] ?? source.slice(at);
}

function translateProperty(token: string, inClass: boolean): string {
  const [, letter, caret, name = ''] = /^\\([pP])\{?(\^?)(.*?)\}?$/.exec(token) ?? [];
  const property = canonicalProperty(name);
  if (property === name && property !== 'ASCII') return token;
  if (property !== 'ASCII') return `\\${letter}{${caret}${property}}`;
  const isNegated = (letter === 'P') !== (caret === '^');
  const range = isNegated ? '\\x{80}-\\x{10FFFF}' : '\\x00-\\x7F';
  return inClass ? range : `[${range}]`;
}

function nameGroup(token: string, number: number, groups: Map<string, number[]>): string {
  const name = token.slice(token.indexOf('<') + 1, -1);
  const numbers = groups.get(name);
  if (numbers === undefined) {
    groups.set(name, [number]);
    return token;
  }
  numbers.push(number);
  return '(';
}
