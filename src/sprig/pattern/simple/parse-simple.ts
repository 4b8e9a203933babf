/** A regular expression of the simple kind, as a tree. */
export type SimpleNode =
  | { readonly kind: 'set'; readonly codes: ReadonlySet<number> }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly SimpleNode[] }
  | { readonly kind: 'repeat'; readonly item: SimpleNode; readonly min: number; readonly max: number };

interface Reader {
  readonly source: string;
  readonly ignoresCase: boolean;
  at: number;
}

/** Go's limit for the product of nested repetitions. */
const MOST_REPETITIONS = 1000;
const ASCII = 128;
const IGNORE_CASE = '(?i)';

const LITERAL = /[A-Za-z0-9 _\-/:,;@%~!#&'"<>=`]/y;
const ESCAPED = /\\([!-/:-@[-`{-~])/y;
const CLASS = /\[(\^?)((?:[!-,./-Z^-~ ](?:-[A-Za-z0-9])?|\\[!-/:-@[-`{-~]|-(?!\w)|(?<=\[\^?)-)+)\]/y;
const MEMBER = /\\(.)|(.)-(.)|(.)/gs;
const COUNT = /\{(0|[1-9]\d{0,3})(?:(,)(0|[1-9]\d{0,3})?)?\}/y;

/**
 * Parses an expression that has nothing but characters of ASCII, sets of them, groups, alternatives, repetitions and the two ends of
 * the text. `(?i)` may stand in front. These mean the same in every dialect. Undefined for any other, right or wrong.
 *
 *     choice:   sequence ('|' sequence)*
 *     sequence: (atom repetition?)*
 *     atom:     character | '\' punctuation | '[' set ']' | '(' choice ')' | '^' | '$'
 */
export function parseSimple(source: string): SimpleNode | undefined {
  const ignoresCase = source.startsWith(IGNORE_CASE);
  const reader = { source, ignoresCase, at: ignoresCase ? IGNORE_CASE.length : 0 };
  const tree = parseChoice(reader);
  return reader.at === source.length ? tree : undefined;
}

function parseChoice(reader: Reader): SimpleNode | undefined {
  const items: SimpleNode[] = [];
  do {
    const sequence = parseSequence(reader);
    if (sequence === undefined) return undefined;
    items.push(sequence);
  } while (skip(reader, '|'));
  return { kind: 'choice', items };
}

function parseSequence(reader: Reader): SimpleNode | undefined {
  const items: SimpleNode[] = [];
  for (
    let next = reader.source[reader.at];
    next !== undefined && next !== '|' && next !== ')';
    next = reader.source[reader.at]
  ) {
    const atom = parseAtom(reader);
    const item = atom && parseRepetition(reader, atom);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { kind: 'sequence', items };
}

function parseAtom(reader: Reader): SimpleNode | undefined {
  if (skip(reader, '^')) return { kind: 'start' };
  if (skip(reader, '$')) return { kind: 'end' };
  if (skip(reader, '(')) {
    const group = parseChoice(reader);
    return skip(reader, ')') ? group : undefined;
  }
  const character = take(reader, LITERAL)?.[0] ?? take(reader, ESCAPED)?.[1];
  if (character !== undefined) return makeSet([character.charCodeAt(0)], reader.ignoresCase, false);
  const [, negation, members] = take(reader, CLASS) ?? [];
  if (members === undefined) return undefined;
  const codes = membersOf(members);
  return codes && makeSet(codes, reader.ignoresCase, negation === '^');
}

function membersOf(members: string): readonly number[] | undefined {
  const codes: number[] = [];
  for (const [, escaped, low, high, single] of members.matchAll(MEMBER)) {
    const first = (escaped ?? low ?? single ?? '').charCodeAt(0);
    const last = high === undefined ? first : high.charCodeAt(0);
    if (last < first) return undefined;
    for (let code = first; code <= last; code++) codes.push(code);
  }
  return codes;
}

/** Case is that of ASCII: what other letters fold to is in no text that we look at. */
function makeSet(codes: readonly number[], ignoresCase: boolean, negated: boolean): SimpleNode {
  const cased = codes.map((code) => String.fromCharCode(code)).flatMap((c) => [c, c.toLowerCase(), c.toUpperCase()]);
  const listed = new Set(ignoresCase ? cased.map((character) => character.charCodeAt(0)) : codes);
  if (!negated) return { kind: 'set', codes: listed };
  const others = Array.from({ length: ASCII }, (_, code) => code).filter((code) => !listed.has(code));
  return { kind: 'set', codes: new Set(others) };
}

function parseRepetition(reader: Reader, item: SimpleNode): SimpleNode | undefined {
  const counts = readCounts(reader);
  if (counts === undefined) return item;
  const [min, max] = counts;
  const isRepeatedTwice = '*+?{'.includes(reader.source[reader.at] ?? ' ');
  const most = Number.isFinite(max) ? max : min;
  if (item.kind === 'start' || item.kind === 'end' || isRepeatedTwice || min > max) return undefined;
  return Math.max(most, 1) * repetitions(item) > MOST_REPETITIONS ? undefined : { kind: 'repeat', item, min, max };
}

function readCounts(reader: Reader): readonly [number, number] | undefined {
  if (skip(reader, '*')) return [0, Number.POSITIVE_INFINITY];
  if (skip(reader, '+')) return [1, Number.POSITIVE_INFINITY];
  if (skip(reader, '?')) return [0, 1];
  const [whole, low, comma, high] = take(reader, COUNT) ?? [];
  if (whole === undefined) return undefined;
  return [
    Number(low),
    high === undefined ? (comma === undefined ? Number(low) : Number.POSITIVE_INFINITY) : Number(high),
  ];
}

function repetitions(node: SimpleNode): number {
  if (node.kind === 'sequence' || node.kind === 'choice') return Math.max(1, ...node.items.map(repetitions));
  if (node.kind !== 'repeat') return 1;
  return Math.max(1, Number.isFinite(node.max) ? node.max : node.min) * repetitions(node.item);
}

function skip(reader: Reader, character: string): boolean {
  if (reader.source[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}

function take(reader: Reader, syntax: RegExp): RegExpExecArray | undefined {
  syntax.lastIndex = reader.at;
  const found = syntax.exec(reader.source) ?? undefined;
  if (found !== undefined) reader.at += found[0].length;
  return found;
}
