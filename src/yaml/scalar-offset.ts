import type { ScalarEvent } from 'js-yaml';
import { DOUBLE_QUOTED, LITERAL, SINGLE_QUOTED } from './scalar-start';

/** One character of a scalar as it is written: where, how long, and what it stands for. */
interface Piece {
  readonly offset: number;
  readonly length: number;
  readonly meaning: string;
}

/**
 * The offset in the text at which a character of a scalar's content is written. Line ends and the white space around
 * them, which YAML folds, are taken for the nearest character that is written.
 */
export function scalarOffset(text: string, scalar: ScalarEvent, content: string, index: number): number {
  if (scalar.style === LITERAL) return literalOffset(text, scalar, content, index);
  let at = 0;
  let before: { at: number; offset: number } = { at: 0, offset: scalar.valueStart };
  for (const { offset, length, meaning } of pieces(text, scalar)) {
    const found = content.indexOf(meaning, at);
    if (found === -1) break;
    if (
      (found <= index && index < found + meaning.length) ||
      (found > index && content.slice(before.at, index).includes('\n'))
    )
      return offset;
    if (found > index) break;
    at = found + meaning.length;
    before = { at, offset: offset + length };
  }
  return Math.min(before.offset + index - before.at, scalar.valueEnd);
}

/** Each line of a literal block is a line of the text, indented. */
function literalOffset(text: string, scalar: ScalarEvent, content: string, index: number): number {
  const before = content.slice(0, index).split('\n');
  let lineStart = scalar.valueStart;
  for (let line = 1; line < before.length; line++) {
    const next = text.indexOf('\n', lineStart);
    if (next === -1) break;
    lineStart = next + 1;
  }
  const lineEnd = text.indexOf('\n', lineStart);
  const column = Math.max(scalar.indent, 0) + (before.at(-1) ?? '').length;
  return Math.min(lineStart + column, lineEnd === -1 ? text.length : lineEnd);
}

/** The characters of a scalar that are written, without its white space. */
function* pieces(text: string, scalar: ScalarEvent): Generator<Piece> {
  const pattern = scalar.style === DOUBLE_QUOTED ? ESCAPED : scalar.style === SINGLE_QUOTED ? DOUBLED : BARE;
  for (const match of text.slice(scalar.valueStart, scalar.valueEnd).matchAll(pattern)) {
    const meaning = meaningOf(match[0], scalar.style === DOUBLE_QUOTED);
    if (meaning !== undefined) yield { offset: scalar.valueStart + match.index, length: match[0].length, meaning };
  }
}

const BARE = /\S/g;
const DOUBLED = /''|\S/g;
const ESCAPED = /\\(?:x..|u....|U........|[\s\S])|\S/g;

function meaningOf(written: string, escapes: boolean): string | undefined {
  if (!escapes) return written.slice(0, 1);
  if (!written.startsWith('\\')) return written;
  const letter = written[1] ?? '';
  if ('xuU'.includes(letter)) return String.fromCodePoint(Number.parseInt(written.slice(2), 16));
  if (letter === '\n' || letter === '\r') return undefined;
  const control = '0abtnvfreN_LP'.indexOf(letter);
  return control === -1 ? letter : '\0\x07\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029'[control];
}
