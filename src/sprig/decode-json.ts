import { FunctionError, type PlainMap, type Value } from '../gotemplate';
import { makePlainMap } from '../util/plain-map';
import { makeFloat } from '../yaml/values';
import { readJsonString } from './decode-json-string';
import { type JsonReader, unexpected } from './json-reader';

export interface DecodedJson {
  /** What the text says; a number beyond float64 is nil in it. */
  readonly value: Value;
  /** What is wrong with the value, though the text is JSON. */
  readonly problem?: string;
}

const LARGEST_DEPTH = 10_000;

/** Reads a JSON text; numbers become floats. Throws `FunctionError` with the message of Go's encoding/json. */
export function decodeJson(text: string): DecodedJson {
  const reader: JsonReader = { text: text.toWellFormed(), at: 0, depth: 0 };
  const value = readWhole(reader);
  skipSpace(reader);
  if (reader.at < reader.text.length) throw unexpected(reader, 'after top-level value');
  return reader.problem === undefined ? { value } : { value, problem: reader.problem };
}

/** The machine may give up on nested lists before Go's limit is reached. */
function readWhole(reader: JsonReader): Value {
  try {
    return readValue(reader);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    throw error;
  }
}

function tooDeep(): FunctionError {
  return new FunctionError('exceeded max depth');
}

function skipSpace(reader: JsonReader): void {
  while (/[ \t\r\n]/.test(reader.text[reader.at] ?? '')) reader.at++;
}

/** value = object | array | string | number | "true" | "false" | "null" */
function readValue(reader: JsonReader): Value {
  skipSpace(reader);
  const character = reader.text[reader.at] ?? '';
  if (character === '{') return nested(reader, readObject);
  if (character === '[') return nested(reader, readArray);
  if (character === '"') return readJsonString(reader);
  if (/[-0-9]/.test(character)) return readNumber(reader);
  if (character === 't') return readWord(reader, 'true', true);
  if (character === 'f') return readWord(reader, 'false', false);
  if (character === 'n') return readWord(reader, 'null', null);
  throw unexpected(reader, 'looking for beginning of value');
}

function nested<T>(reader: JsonReader, read: (reader: JsonReader) => T): T {
  reader.depth++;
  if (reader.depth > LARGEST_DEPTH) throw tooDeep();
  reader.at++;
  const value = read(reader);
  reader.depth--;
  return value;
}

/** array = "[" [ value { "," value } ] "]" */
function readArray(reader: JsonReader): Value[] {
  const items: Value[] = [];
  if (takes(reader, ']')) return items;
  for (;;) {
    items.push(readValue(reader));
    if (takes(reader, ']')) return items;
    if (!takes(reader, ',')) throw unexpected(reader, 'after array element');
  }
}

/** object = "{" [ string ":" value { "," string ":" value } ] "}" */
function readObject(reader: JsonReader): PlainMap {
  const map = makePlainMap<Value>();
  if (takes(reader, '}')) return map;
  for (;;) {
    skipSpace(reader);
    if (reader.text[reader.at] !== '"') throw unexpected(reader, 'looking for beginning of object key string');
    const key = readJsonString(reader);
    if (!takes(reader, ':')) throw unexpected(reader, 'after object key');
    map[key] = readValue(reader);
    if (takes(reader, '}')) return map;
    if (!takes(reader, ',')) throw unexpected(reader, 'after object key:value pair');
  }
}

function takes(reader: JsonReader, character: string): boolean {
  skipSpace(reader);
  if (reader.text[reader.at] !== character) return false;
  reader.at++;
  return true;
}

function readWord(reader: JsonReader, word: string, value: Value): Value {
  for (const character of word) {
    if (reader.text[reader.at] !== character) {
      throw unexpected(reader, `in literal ${word} (expecting '${character}')`);
    }
    reader.at++;
  }
  return value;
}

/** number = [ "-" ] ( "0" | digit1-9 { digit } ) [ "." digits ] [ ( "e" | "E" ) [ "+" | "-" ] digits ] */
function readNumber(reader: JsonReader): Value {
  const start = reader.at;
  if (reader.text[reader.at] === '-') reader.at++;
  if (reader.text[reader.at] === '0') reader.at++;
  else readDigits(reader, 'in numeric literal');
  if (reader.text[reader.at] === '.') {
    reader.at++;
    readDigits(reader, 'after decimal point in numeric literal');
  }
  if (/[eE]/.test(reader.text[reader.at] ?? '')) {
    reader.at++;
    if (/[+-]/.test(reader.text[reader.at] ?? '')) reader.at++;
    readDigits(reader, 'in exponent of numeric literal');
  }
  return numberFrom(reader, reader.text.slice(start, reader.at));
}

function readDigits(reader: JsonReader, where: string): void {
  if (!/[0-9]/.test(reader.text[reader.at] ?? '')) throw unexpected(reader, where);
  while (/[0-9]/.test(reader.text[reader.at] ?? '')) reader.at++;
}

function numberFrom(reader: JsonReader, text: string): Value {
  const value = Number(text);
  if (Number.isFinite(value)) return makeFloat(value);
  reader.problem ??= `json: cannot unmarshal number ${text} into Go value of type float64`;
  return null;
}
