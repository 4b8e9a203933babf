import { narrowText } from '../../util/narrow-text';
import { NEWLINE } from '../common/reader';
import type { Piece } from './skeleton';

/** A text that was put together of pieces, and where in it the parts are that may change. */
export interface Parts {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The first part that lies behind all that was taken. */
  next: number;
  /** Those within values that were taken. */
  readonly free: Set<number>;
}

/** Puts a text together. */
export function joinParts(pieces: readonly Piece[], parts: readonly string[]): Parts {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'number') starts.push(text.length);
    text += typeof piece === 'number' ? (parts[piece] as string) : piece;
    if (typeof piece === 'number') ends.push(text.length);
  }
  return { text, starts, ends, next: 0, free: new Set() };
}

/**
 * Takes a stretch of the text, which lies behind all that were taken before, as that of a value: its pieces, or undefined
 * when nothing in it changes. A part that begins where the stretch does is not free: what it says may concern what stands before.
 */
export function takeStretch(given: Parts, start: number, end: number): readonly Piece[] | undefined {
  const { text, starts, ends, free } = given;
  const pieces: Piece[] = [];
  // What stands behind the last newline belongs to the line that follows.
  const last = text.charCodeAt(end - 1) === NEWLINE ? end - 1 : end;
  let at = start;
  let part = given.next;
  while (part < starts.length && (starts[part] as number) <= start) part++;
  for (; part < starts.length && (ends[part] as number) <= last; part++) {
    const before = narrowText(text.slice(at, starts[part]));
    if (before !== '') pieces.push(before);
    pieces.push(part);
    free.add(part);
    at = ends[part] as number;
  }
  given.next = part;
  if (pieces.length === 0) return undefined;
  if (at < end) pieces.push(narrowText(text.slice(at, end)));
  return withoutMargin(pieces);
}

/** Spaces in front of a value mean nothing. */
function withoutMargin([first, ...others]: readonly Piece[]): readonly Piece[] {
  const rest = String(first).trimStart();
  return rest === '' ? others : [rest, ...others];
}
