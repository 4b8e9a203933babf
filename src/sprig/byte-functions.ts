import { FunctionError, type FunctionTable } from '../gotemplate';
import { abbreviate } from './abbreviate';
import { changeBytes, fromBinary, toBinary } from './byte-text';
import { define } from './define';
import { joinWithin } from './join-within';
import { isSpace } from './white-space';
import { wrapLines } from './wrap-lines';

/**
 * Functions that count the bytes of a text, not its characters, and may cut a character in half.
 * @lazy
 */
export const byteFunctions: FunctionTable = {
  substr: define(['int', 'int', 'string'], (start, end, text) =>
    changeBytes(text, (binary) => substring(binary, Number(start), Number(end))),
  ),
  trunc: define(['int', 'string'], (length, text) => changeBytes(text, (binary) => truncate(binary, Number(length)))),
  abbrev: define(['int', 'string'], (width, text) =>
    changeBytes(text, (binary) => abbreviate(binary, 0, Number(width))),
  ),
  abbrevboth: define(['int', 'int', 'string'], (offset, width, text) =>
    changeBytes(text, (binary) => abbreviate(binary, Number(offset), Number(width))),
  ),
  nospace: define(['string'], withoutSpace),
  initials: define(['string'], initials),
  wrap: define(['int', 'string'], (width, text, context) =>
    fromBinary(joinWithin('\n', wrapLines(toBinary(text), Number(width), 'keep words'), context)),
  ),
  wrapWith: define(['int', 'string', 'string'], (width, separator, text, context) =>
    fromBinary(joinWithin(toBinary(separator) || '\n', wrapLines(toBinary(text), Number(width), 'cut words'), context)),
  ),
};

function substring(text: string, start: number, end: number): string {
  const from = Math.max(start, 0);
  const to = start >= 0 && (end < 0 || end > text.length) ? text.length : end;
  if (to < from || to > text.length) {
    throw new FunctionError(`slice bounds out of range [${from}:${to}] of a text of ${text.length} bytes`);
  }
  return text.slice(from, to);
}

function truncate(text: string, length: number): string {
  if (length >= 0) return text.slice(0, length);
  return -length < text.length ? text.slice(length) : text;
}

/** Parity: a text that has no white space stays as it is, see `mapBytes`. */
function withoutSpace(text: string): string {
  const hasSpace = [...toBinary(text)].some((byte) => isSpace(byte.charCodeAt(0)));
  return hasSpace ? mapBytes(text, (byte) => (isSpace(byte.charCodeAt(0)) ? '' : byte)) : text;
}

/** First bytes of the words that white space parts. */
function initials(text: string): string {
  let startsWord = true;
  return mapBytes(text, (byte) => {
    const isFirst = startsWord;
    startsWord = isSpace(byte.charCodeAt(0));
    return isFirst && !startsWord ? byte : '';
  });
}

/** Replaces the bytes of a text. Parity: each byte is written as the character of that number (é gives Ã©). */
function mapBytes(text: string, change: (byte: string) => string): string {
  let out = '';
  for (const byte of toBinary(text)) out += change(byte);
  return out;
}
