import { plainMapFrom } from '../util/plain-map';
import { checkUtf8, controlCharacter } from './check-characters';
import { makeSource, type Source, syntaxError } from './syntax-error';
import { makeFloat, type YamlValue } from './values';

/** Levels of nesting that are read. */
const DEEPEST = 1000;

const SPACE = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const TEXT_SO_FAR = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
const WORD = /[\w.+-]+/y;

interface Reader {
  readonly source: Source;
  at: number;
}

/**
 * Reads one JSON value (RFC 8259, strictly). Numbers without point and exponent are integers of any size, others floats;
 * of a key that is there twice the last value counts. Whatever is wrong, text behind the value included, is a UserError
 * with its position.
 */
export function decodeJson(text: string, options: { readonly file?: string | undefined } = {}): YamlValue {
  const reader: Reader = { source: makeSource(text, options.file), at: 0 };
  checkUtf8(reader.source, 'json-syntax');
  skipSpace(reader);
  const value = readValue(reader, 0);
  if (reader.at < reader.source.text.length)
    throw fail(reader, `nothing may follow the JSON value, but there is ${seen(reader)}`);
  return value;
}

/** value = object | array | string | number | "true" | "false" | "null"; takes the white space behind it, too. */
function readValue(reader: Reader, depth: number): YamlValue {
  if (depth > DEEPEST) throw fail(reader, `the nesting is too deep: ${DEEPEST} levels are allowed`);
  const first = reader.source.text[reader.at];
  let value: YamlValue;
  if (first === '{') value = readObject(reader, depth);
  else if (first === '[') value = readArray(reader, depth);
  else if (first === '"') value = readText(reader);
  else if (first !== undefined && /[-\d]/.test(first)) value = readNumber(reader);
  else value = readWord(reader);
  skipSpace(reader);
  return value;
}

/** object = "{" [ string ":" value { "," string ":" value } ] "}" */
function readObject(reader: Reader, depth: number): YamlValue {
  const entries: [string, YamlValue][] = [];
  takeSign(reader, '{');
  while (reader.source.text[reader.at] !== '}' || entries.length > 0) {
    if (reader.source.text[reader.at] !== '"')
      throw fail(reader, `a key in double quotes is needed, but there is ${seen(reader)}`);
    const key = readText(reader);
    skipSpace(reader);
    if (!takeSign(reader, ':')) throw fail(reader, `a colon is needed after the key, but there is ${seen(reader)}`);
    entries.push([key, readValue(reader, depth + 1)]);
    if (takeSign(reader, ',')) continue;
    if (reader.source.text[reader.at] === '}') break;
    throw fail(reader, `, or } is needed, but there is ${seen(reader)}`);
  }
  reader.at++;
  return plainMapFrom(entries);
}

/** array = "[" [ value { "," value } ] "]" */
function readArray(reader: Reader, depth: number): YamlValue {
  const items: YamlValue[] = [];
  takeSign(reader, '[');
  while (reader.source.text[reader.at] !== ']' || items.length > 0) {
    items.push(readValue(reader, depth + 1));
    if (takeSign(reader, ',')) continue;
    if (reader.source.text[reader.at] === ']') break;
    throw fail(reader, `, or ] is needed, but there is ${seen(reader)}`);
  }
  reader.at++;
  return items;
}

function readText(reader: Reader): string {
  const found = match(reader, TEXT);
  if (found) return (JSON.parse(found[0]) as string).toWellFormed();
  throw brokenText(reader);
}

/** Goes to the place at which a text is wrong, and says what is. */
function brokenText(reader: Reader): Error {
  const start = reader.at;
  match(reader, TEXT_SO_FAR);
  const next = reader.source.text[reader.at];
  if (next === '\\') return fail(reader, 'no such escape; a backslash itself is written \\\\');
  if (next === '\n' || next === '\r')
    return fail(reader, 'a text may not go over the line; write \\n, or close it with "');
  if (next !== undefined) return fail(reader, controlCharacter(next.charCodeAt(0)));
  reader.at = start;
  return fail(reader, 'a text is not closed: the closing " is missing');
}

function readNumber(reader: Reader): YamlValue {
  const start = reader.at;
  const found = match(reader, NUMBER);
  const rest = match(reader, WORD);
  if (!found || rest) {
    reader.at = start;
    const [word = ''] = match(reader, WORD) ?? [];
    reader.at = start;
    throw fail(reader, `${word} is no number of JSON`);
  }
  const isFloat = found[1] !== undefined || found[2] !== undefined;
  const value = Number(found[0]);
  if (isFloat && Number.isFinite(value)) return makeFloat(value);
  if (!isFloat) return Number.isSafeInteger(value) ? value + 0 : BigInt(found[0]);
  reader.at = start;
  throw fail(reader, `${found[0]} is too large for a number`);
}

function readWord(reader: Reader): null | boolean {
  const start = reader.at;
  const word = match(reader, WORD)?.[0];
  if (word === 'null') return null;
  if (word === 'true') return true;
  if (word === 'false') return false;
  reader.at = start;
  throw fail(reader, `a JSON value is needed, but there is ${seen(reader)}`);
}

function match(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.source.text);
  if (found) reader.at = pattern.lastIndex;
  return found;
}

/** Takes a sign and the white space behind it. */
function takeSign(reader: Reader, sign: string): boolean {
  if (reader.source.text[reader.at] !== sign) return false;
  reader.at++;
  skipSpace(reader);
  return true;
}

function skipSpace(reader: Reader): void {
  match(reader, SPACE);
}

/** What stands where something else is needed. */
function seen(reader: Reader): string {
  if (reader.at >= reader.source.text.length) return 'the end of the text';
  const rest = reader.source.text.slice(reader.at, reader.at + 40);
  return /^[\w.+-]+/.exec(rest)?.[0] ?? (/^"[^"\n]*"?/.exec(rest)?.[0] || rest.slice(0, 1));
}

function fail(reader: Reader, message: string): Error {
  return syntaxError(reader.source, reader.at, message, 'json-syntax');
}
