import { makePlainMap } from '../../util/plain-map';
import { resolveScalar } from '../resolve-scalar';
import type { YamlScalar, YamlValue } from '../values';
import { isAtColon, skipPlain } from './plain';
import { readQuoted } from './quoted';
import {
  APOSTROPHE,
  DASH,
  giveUp,
  HASH,
  MOST_DEEP,
  NEWLINE,
  OPEN_LIST,
  OPEN_MAP,
  QUOTE,
  type Reader,
  SPACE,
} from './reader';

const COMMA = 44;
const COLON = 58;
const CLOSE_LIST = 93;
const CLOSE_MAP = 125;
const PERCENT = 37;
const POINT = 46;

/** Maps of texts that are longer are read piece by piece: within brackets, brackets would be looked through again and again. */
const LONGEST_TEXTS = 4096;

/** Reads a list in `[ ]` or a map in `{ }`. */
export function readFlow(reader: Reader): YamlValue {
  if (++reader.depth > MOST_DEEP) giveUp();
  const isMap = reader.text.charCodeAt(reader.at) === OPEN_MAP;
  if (reader.text.charCodeAt(++reader.at) === (isMap ? CLOSE_MAP : CLOSE_LIST)) {
    reader.at++;
    reader.depth--;
    return isMap ? makePlainMap() : [];
  }
  const value = isMap ? readMap(reader) : readList(reader);
  reader.depth--;
  return value;
}

function readMap(reader: Reader): YamlValue {
  const texts = reader.text.charCodeAt(reader.at) === QUOTE ? readTexts(reader) : undefined;
  if (texts !== undefined) return texts;
  const map = makePlainMap<YamlValue>();
  for (let next = skipSpace(reader); next !== CLOSE_MAP; next = separate(reader, CLOSE_MAP)) {
    const key = readKey(reader, next);
    if (key in map) giveUp();
    map[key] = readItem(reader, skipSpace(reader));
  }
  reader.at++;
  return map;
}

/** Reads a map as it is written in JSON, with nothing but short texts in it; undefined, and nothing is read, when it is none. */
function readTexts(reader: Reader): YamlValue | undefined {
  const { text, at } = reader;
  const close = text.indexOf('}', at);
  const content = text.slice(at, close);
  if (close < 0 || content.length > LONGEST_TEXTS || content.includes('\\')) return undefined;
  // Nothing, a key, a colon, a value, a comma, the next key …
  const pieces = content.split('"');
  const last = pieces.length - 1;
  if (last % 4 !== 0 || pieces[last] !== '') return undefined;
  const map = makePlainMap<YamlValue>();
  for (let piece = 0; piece < last; piece += 4) {
    const key = pieces[piece + 1] as string;
    if (pieces[piece] !== (piece === 0 ? '' : ',') || pieces[piece + 2] !== ':') return undefined;
    if (key in map) giveUp();
    map[key] = pieces[piece + 3] as string;
  }
  if (content.includes('\n')) return undefined;
  reader.at = close + 1;
  return map;
}

function readList(reader: Reader): YamlValue {
  const items: YamlValue[] = [];
  for (let next = skipSpace(reader); next !== CLOSE_LIST; next = separate(reader, CLOSE_LIST)) {
    items.push(readItem(reader, next));
  }
  reader.at++;
  return items;
}

/** Takes the comma behind an entry, unless the end follows, which may also follow a comma. */
function separate(reader: Reader, close: number): number {
  const next = skipSpace(reader);
  if (next === close) return next;
  if (next !== COMMA) giveUp();
  reader.at++;
  return skipSpace(reader);
}

function readKey(reader: Reader, code: number): string {
  const { text } = reader;
  const isQuoted = code === QUOTE || code === APOSTROPHE;
  const start = reader.at;
  const key = isQuoted ? readQuoted(reader, code) : resolveScalar(text.slice(start, skipPlain(reader, true)));
  if (typeof key !== 'string' || (!isQuoted && (key === '' || key === '<<'))) giveUp();
  if (isQuoted ? text.charCodeAt(reader.at) !== COLON : !isAtColon(reader)) giveUp();
  reader.at++;
  return key;
}

function readItem(reader: Reader, code: number): YamlValue {
  if (code === OPEN_LIST || code === OPEN_MAP) return readFlow(reader);
  return code === QUOTE || code === APOSTROPHE ? readQuoted(reader, code) : readPlain(reader);
}

function readPlain(reader: Reader): YamlScalar {
  const start = reader.at;
  const end = skipPlain(reader, true);
  if (end === start) giveUp();
  return resolveScalar(reader.text.slice(start, end));
}

/** Goes on to what stands next in the brackets, on this line or below, and gives its code. */
function skipSpace(reader: Reader): number {
  const { text } = reader;
  let code = text.charCodeAt(reader.at);
  let lineStart = -1;
  while (code === SPACE || code === NEWLINE) {
    if (code === NEWLINE) lineStart = reader.at + 1;
    code = text.charCodeAt(++reader.at);
  }
  if (code === HASH || Number.isNaN(code)) giveUp();
  // At the margin these may end the document.
  if (lineStart === reader.at && (code === DASH || code === POINT || code === PERCENT)) giveUp();
  return code;
}
