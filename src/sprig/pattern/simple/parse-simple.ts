/** A regular expression of the simple kind, as a tree. */
export type SimpleNode =
  | { readonly kind: 'set'; readonly codes: ReadonlySet<number> }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly SimpleNode[] }
  | { readonly kind: 'repeat'; readonly item: SimpleNode; readonly min: number; readonly max: number };

interface Reader {
  readonly source: string;
  at: number;
}

/** Go's limit for the product of nested repetitions. */
const MOST_REPETITIONS = 1000;
const ASCII = 128;

const LITERAL = /[A-Za-z0-9 _\-/:,;@%~!#&'"<>=`]/y;
const ESCAPED = /\\([!-/:-@[-`{-~])/y;
const CLASS = /\[(\^?)((?:[!-,./-Z^-~ ](?:-[A-Za-z0-9])?|\\[!-/:-@[-`{-~]|-(?!\w)|(?<=\[\^?)-)+)\]/y;
const MEMBER = /\\(.)|(.)-(.)|(.)/gs;
const COUNT = /\{(0|[1-9]\d{0,3})(?:(,)(0|[1-9]\d{0,3})?)?\}/y;

/**
 * Parses an expression that has nothing but characters of ASCII, sets of them, groups, alternatives, repetitions and the two ends of
 * the text. These mean the same in every dialect. Undefined for any other, right or wrong.
 *
 *     choice:   sequence ('|' sequence)*
 *     sequence: (atom repetition?)*
 *     atom:     character | '\' punctuation | '[' set ']' | '(' choice ')' | '^' | '$'
 */
export function parseSimple(source: string): SimpleNode | undefined {
  const reader = { source, at: 0 };
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
  if (character !== undefined) return { kind: 'set', codes: new Set([character.charCodeAt(0)]) };
  const [, negation, members] = take(reader, CLASS) ?? [];
  return members === undefined ? undefined : parseSet(members, negation === '^');
}

function parseSet(members: string, negated: boolean): SimpleNode | undefined {
  const listed = new Set<number>();
  for (const [, escaped, low, high, single] of members.matchAll(MEMBER)) {
    const first = (escaped ?? low ?? single ?? '').charCodeAt(0);
    const last = high === undefined ? first : high.charCodeAt(0);
    if (last < first) return undefined;
    for (let code = first; code <= last; code++) listed.add(code);
  }
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
