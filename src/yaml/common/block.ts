import { makePlainMap } from '../../util/plain-map';
import { resolveScalar } from '../resolve-scalar';
import type { YamlValue } from '../values';
import { readBlockText } from './block-text';
import { readFlow } from './flow';
import { internKey } from './intern-key';
import { isAtColon, skipPlain, wholeLine } from './plain';
import { readQuoted } from './quoted';
import {
  APOSTROPHE,
  endLine,
  FOLDED,
  findContent,
  giveUp,
  HASH,
  isDash,
  LITERAL,
  LONGEST_KEY,
  lineEnd,
  MOST_DEEP,
  NEWLINE,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  type Reader,
  SPACE,
} from './reader';

/**
 * Reads the node that begins here, in a column and inside of what begins in `parentColumn`, and goes on to the content of
 * the line below it.
 */
export function readNode(reader: Reader, parentColumn: number, column: number): YamlValue {
  const code = reader.text.charCodeAt(reader.at);
  if (isDash(reader)) return readList(reader, column);
  if (code === QUOTE || code === APOSTROPHE) {
    const start = reader.at;
    const text = readQuoted(reader, code);
    return isAtColon(reader) ? readMap(reader, column, takeKey(reader, start, text)) : ended(reader, text);
  }
  if (code === OPEN_LIST || code === OPEN_MAP) return ended(reader, readFlow(reader));
  if (code === LITERAL || code === FOLDED) return readBlockText(reader, parentColumn);
  if (!hasColon(reader)) return readPlain(reader);
  const key = internKey(reader.text, reader.at);
  if (key !== undefined) {
    reader.at += key.length + 1;
    return readMap(reader, column, key);
  }
  const start = reader.at;
  const text = reader.text.slice(start, skipPlain(reader, false));
  return isAtColon(reader)
    ? readMap(reader, column, takePlainKey(reader, start, text))
    : ended(reader, resolveScalar(text));
}

/** Is there a colon on the rest of the line? */
function hasColon({ text, at }: Reader): boolean {
  return text.slice(at, lineEnd(text, at)).includes(':');
}

/** Reads a text without quotes that stands where a value must. */
function readPlain(reader: Reader): YamlValue {
  const { text, at } = reader;
  const end = lineEnd(text, at);
  const line = wholeLine(text, at, end);
  if (line === undefined) return ended(reader, resolveScalar(text.slice(at, skipPlain(reader, false))));
  findContent(reader, end + 1);
  return resolveScalar(line);
}

function ended<T>(reader: Reader, value: T): T {
  endLine(reader);
  return value;
}

/** Reads a list whose first dash is here, and all whose dashes stand in its column. */
function readList(reader: Reader, column: number): YamlValue {
  if (++reader.depth > MOST_DEEP) giveUp();
  const items: YamlValue[] = [];
  do {
    items.push(readItem(reader, column));
    if (reader.column > column) giveUp();
  } while (reader.column === column && isDash(reader));
  reader.depth--;
  return items;
}

function readItem(reader: Reader, column: number): YamlValue {
  const { text } = reader;
  const dash = reader.at;
  let code = text.charCodeAt(++reader.at);
  while (code === SPACE) code = text.charCodeAt(++reader.at);
  if (code !== NEWLINE && code !== HASH && reader.at < text.length) {
    return readNode(reader, column, column + reader.at - dash);
  }
  endLine(reader);
  return reader.column > column ? readNode(reader, column, reader.column) : null;
}

/** Reads a map whose first key was read already, and all whose keys stand in its column. */
function readMap(reader: Reader, column: number, firstKey: string): YamlValue {
  if (++reader.depth > MOST_DEEP) giveUp();
  const { text } = reader;
  const map = makePlainMap<YamlValue>();
  let key = firstKey;
  let count = 1;
  for (;;) {
    map[key] = readValue(reader, column);
    if (reader.column > column) giveUp();
    if (reader.column < column) break;
    key = internKey(text, reader.at) ?? '';
    if (key === '') key = readKey(reader);
    else reader.at += key.length + 1;
    count++;
  }
  // Some key was there twice.
  if (count > 1 && Object.keys(map).length !== count) giveUp();
  reader.depth--;
  return map;
}

/** Reads a key that is none of the ordinary ones. */
function readKey(reader: Reader): string {
  const { text, at } = reader;
  const code = text.charCodeAt(at);
  if (code === QUOTE || code === APOSTROPHE) return takeKey(reader, at, readQuoted(reader, code));
  return takePlainKey(reader, at, text.slice(at, skipPlain(reader, false)));
}

/** Takes the colon behind a key that stands without quotes. */
function takePlainKey(reader: Reader, start: number, key: string): string {
  if (key === '<<' || typeof resolveScalar(key) !== 'string') giveUp();
  return takeKey(reader, start, key);
}

function takeKey(reader: Reader, start: number, key: string): string {
  if (!isAtColon(reader) || reader.text.charCodeAt(reader.at - 1) === SPACE || reader.at - start > LONGEST_KEY)
    giveUp();
  reader.at++;
  return key;
}

/** Reads what stands behind the colon of a key: on its line, or below. */
function readValue(reader: Reader, column: number): YamlValue {
  const { text } = reader;
  let code = text.charCodeAt(reader.at);
  while (code === SPACE) code = text.charCodeAt(++reader.at);
  if (code === NEWLINE || code === HASH || reader.at >= text.length) return readBelow(reader, column);
  if (code === QUOTE || code === APOSTROPHE) return ended(reader, readQuoted(reader, code));
  if (code === OPEN_LIST || code === OPEN_MAP) return ended(reader, readFlow(reader));
  if (code === LITERAL || code === FOLDED) return readBlockText(reader, column);
  return readPlain(reader);
}

/** A list may stand in the column of its key. */
function readBelow(reader: Reader, column: number): YamlValue {
  endLine(reader);
  if (reader.column > column) return readNode(reader, column, reader.column);
  return reader.column === column && isDash(reader) ? readList(reader, column) : null;
}
