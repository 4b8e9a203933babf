import { type CharSet, isDigit, isLetter } from './char-set';

/** A regular expression of the simple kind, as a tree. */
export type SimpleNode =
  | { readonly kind: 'set'; readonly set: CharSet }
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
const MOST_DIGITS = 4;
const IGNORE_CASE = '(?i)';

/** Signs that stand for themselves. */
const LITERALS = ' _-/:,;@%~!#&\'"<>=`';

const MINUS = 0x2d;
const BACKSLASH = 0x5c;
const OPEN = 0x5b;
const CLOSE = 0x5d;

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
  const first = parseSequence(reader);
  if (first === undefined || !skip(reader, '|')) return first;
  const items = [first];
  do {
    const sequence = parseSequence(reader);
    if (sequence === undefined) return undefined;
    items.push(sequence);
  } while (skip(reader, '|'));
  return { kind: 'choice', items };
}

function parseSequence(reader: Reader): SimpleNode | undefined {
  const items: SimpleNode[] = [];
  const { source } = reader;
  while (reader.at < source.length) {
    const character = source.charAt(reader.at);
    if (character === '|' || character === ')') break;
    const atom = parseAtom(reader, character);
    const item = atom && parseRepetition(reader, atom);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { kind: 'sequence', items };
}

function parseAtom(reader: Reader, character: string): SimpleNode | undefined {
  reader.at += 1;
  switch (character) {
    case '^':
      return { kind: 'start' };
    case '$':
      return { kind: 'end' };
    case '(': {
      const group = parseChoice(reader);
      return skip(reader, ')') ? group : undefined;
    }
    case '[':
      return parseSet(reader);
    default:
      return parseCharacter(reader, character);
  }
}

function parseCharacter(reader: Reader, character: string): SimpleNode | undefined {
  let code = character.charCodeAt(0);
  if (code === BACKSLASH) {
    code = reader.source.charCodeAt(reader.at);
    if (!isPunctuation(code)) return undefined;
    reader.at += 1;
  } else if (!isLetter(code) && !isDigit(code) && !LITERALS.includes(character)) return undefined;
  return makeSet(reader, [code, code], false);
}

function makeSet({ ignoresCase }: Reader, ranges: readonly number[], isNegated: boolean): SimpleNode {
  return { kind: 'set', set: { ranges, isNegated, ignoresCase } };
}

/** A set behind its bracket. Where a minus could be taken in different ways, it is not simple. */
function parseSet(reader: Reader): SimpleNode | undefined {
  const { source } = reader;
  const isNegated = skip(reader, '^');
  const ranges: number[] = [];
  if (source.charCodeAt(reader.at) === MINUS) {
    ranges.push(MINUS, MINUS);
    reader.at += 1;
  }
  for (;;) {
    const code = source.charCodeAt(reader.at);
    reader.at += 1;
    if (code === CLOSE) return ranges.length === 0 ? undefined : makeSet(reader, ranges, isNegated);
    const last = code === MINUS ? minusBehind(reader, ranges) : rangeEnd(reader, code);
    if (last === undefined) return undefined;
    ranges.push(code === BACKSLASH ? last : code, last);
  }
}

/** A minus stands for itself at the end of a set, and between a range and what is no minus. */
function minusBehind({ source, at }: Reader, ranges: readonly number[]): number | undefined {
  const next = source.charCodeAt(at);
  const isBehindRange = ranges.length > 0 && ranges[ranges.length - 2] !== ranges[ranges.length - 1];
  return next === CLOSE || (isBehindRange && next !== MINUS) ? MINUS : undefined;
}

/** The last code of the range that begins with the character; the character itself where there is no range. */
function rangeEnd(reader: Reader, code: number): number | undefined {
  const { source } = reader;
  if (code === BACKSLASH) {
    const escaped = source.charCodeAt(reader.at);
    reader.at += 1;
    return isPunctuation(escaped) ? escaped : undefined;
  }
  if (!(code >= 0x20 && code < 0x7f) || code === OPEN) return undefined;
  if (source.charCodeAt(reader.at) !== MINUS || source.charCodeAt(reader.at + 1) === CLOSE) return code;
  const last = source.charCodeAt(reader.at + 1);
  reader.at += 2;
  return (isLetter(last) || isDigit(last)) && last >= code ? last : undefined;
}

function isPunctuation(code: number): boolean {
  return code > 0x20 && code < 0x7f && !isLetter(code) && !isDigit(code);
}

function parseRepetition(reader: Reader, item: SimpleNode): SimpleNode | undefined {
  const before = reader.at;
  const counts = readCounts(reader);
  if (counts === undefined) return reader.at === before ? item : undefined;
  const [min, max] = counts;
  const isRepeatedTwice = '*+?{'.includes(reader.source[reader.at] ?? ' ');
  const most = Number.isFinite(max) ? max : min;
  if (item.kind === 'start' || item.kind === 'end' || isRepeatedTwice || min > max) return undefined;
  return Math.max(most, 1) * repetitions(item) > MOST_REPETITIONS ? undefined : { kind: 'repeat', item, min, max };
}

/** How often the item may stand; undefined, and nothing taken, where nothing is said of that. */
function readCounts(reader: Reader): readonly [number, number] | undefined {
  if (skip(reader, '*')) return [0, Number.POSITIVE_INFINITY];
  if (skip(reader, '+')) return [1, Number.POSITIVE_INFINITY];
  if (skip(reader, '?')) return [0, 1];
  if (!skip(reader, '{')) return undefined;
  const min = readCount(reader);
  let max = min;
  if (skip(reader, ',')) max = reader.source[reader.at] === '}' ? Number.POSITIVE_INFINITY : readCount(reader);
  return min !== undefined && max !== undefined && skip(reader, '}') ? [min, max] : undefined;
}

function readCount(reader: Reader): number | undefined {
  const { source, at } = reader;
  while (isDigit(source.charCodeAt(reader.at))) reader.at += 1;
  const digits = source.slice(at, reader.at);
  const isPlain = digits === '0' || (digits.charAt(0) !== '0' && digits !== '' && digits.length <= MOST_DIGITS);
  return isPlain ? Number(digits) : undefined;
}

function repetitions(node: SimpleNode): number {
  if (node.kind === 'sequence' || node.kind === 'choice') {
    return node.items.reduce((most, item) => Math.max(most, repetitions(item)), 1);
  }
  if (node.kind !== 'repeat') return 1;
  return Math.max(1, Number.isFinite(node.max) ? node.max : node.min) * repetitions(node.item);
}

function skip(reader: Reader, character: string): boolean {
  if (reader.source[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}
