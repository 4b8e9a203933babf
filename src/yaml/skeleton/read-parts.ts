import { readBlockText } from '../common/block-text';
import { giveUp, readerOf } from '../common/reader';
import { isUnsafe } from './read-line';
import type { Piece } from './skeleton';

/** Puts the text of a value together. */
export function compose(pieces: readonly Piece[], parts: readonly string[]): string {
  let text = '';
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    text += typeof piece === 'number' ? (parts[piece] as string) : piece;
  }
  return text;
}

/** Reads a block within what stands at a column. One that ends before its text does had a line that is none of it: then this gives up. */
export function readBlock(pieces: readonly Piece[], column: number, parts: readonly string[]): string {
  for (const piece of pieces) if (typeof piece === 'number' && isUnsafe(parts[piece] as string)) giveUp();
  const reader = readerOf(compose(pieces, parts));
  const value = readBlockText(reader, column);
  return reader.at < reader.text.length ? giveUp() : value;
}
