import { toBytes } from '../util/utf8';
import { formatPlain } from './format-number';
import { quoteDouble, quoteSingle } from './quote-text';
import { FixedOrder, isMap, sortedEntries, sortedKeys } from './sorted-entries';
import { finishText, put, putIfBare, putSpaces, startText, type TextBuffer } from './text-buffer';
import { type TextStyle, textStyle } from './text-style';

const LONGEST_KEY = 128;
const LINE_END = /[\n\r\x85\u2028\u2029]/;

/** Keys that were written before, as they are written; longer ones are not kept, nor are more than so many. */
const knownKeys = new Map<string, string>();
const MOST_KEYS = 10_000;

/**
 * Writes a value as one YAML document, without `---`, in the exact look of Go's yaml.v3 with an indentation of two. A key
 * whose value is undefined is left out. Reading it gives the same value back.
 */
export function encodeYaml(value: unknown): string {
  const buffer = startText();
  writeNode(buffer, value, 0);
  return finishText(buffer);
}

/** Writes values as documents, each below a line `---`. */
export function encodeYamlDocuments(values: readonly unknown[]): string {
  const buffer = startText();
  for (const value of values) {
    put(buffer, '---\n');
    writeNode(buffer, value, 0);
  }
  return finishText(buffer);
}

/** Writes a node whose first line is begun already (behind a dash, or nothing), its others indented. Ends its line. */
function writeNode(buffer: TextBuffer, value: unknown, indent: number): void {
  if (typeof value === 'string') {
    if (indent === 0 && needsQuotesAtRoot(value)) put(buffer, quoteDouble(value));
    else writeText(buffer, value, Math.max(indent, 2));
    put(buffer, '\n');
  } else if (Array.isArray(value) && value.length > 0) writeList(buffer, value, indent);
  else if (!isMap(value)) put(buffer, `${formatPlain(value) ?? '[]'}\n`);
  else if (!writeMap(buffer, value, indent, false)) put(buffer, '{}\n');
}

function writeList(buffer: TextBuffer, items: readonly unknown[], indent: number): void {
  for (let index = 0; index < items.length; index++) {
    if (index > 0) putSpaces(buffer, indent);
    put(buffer, '- ');
    writeNode(buffer, items[index], indent + 2);
  }
}

/** Writes the entries of a map, on lines of their own when it stands below something; false when there are none. */
function writeMap(buffer: TextBuffer, map: object, indent: number, isBelow: boolean): boolean {
  if (map instanceof FixedOrder || map instanceof Map) return writeEntries(buffer, map, indent, isBelow);
  const values = map as Readonly<Record<string, unknown>>;
  const keys = sortedKeys(values);
  let isEmpty = true;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    const value = values[key];
    if (value === undefined) continue;
    beginEntry(buffer, indent, isBelow, isEmpty);
    isEmpty = false;
    writeEntry(buffer, key, value, indent);
  }
  return !isEmpty;
}

/** As `writeMap`, for maps whose keys stand in an order of their own or need not be text. */
function writeEntries(
  buffer: TextBuffer,
  map: FixedOrder | Map<unknown, unknown>,
  indent: number,
  isBelow: boolean,
): boolean {
  const entries = map instanceof FixedOrder ? map.entries : sortedEntries(map);
  let isEmpty = true;
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    beginEntry(buffer, indent, isBelow, isEmpty);
    isEmpty = false;
    writeEntry(buffer, key, value, indent);
  }
  return !isEmpty;
}

/** The first entry of a map stands behind what is there already, unless the map stands below it. */
function beginEntry(buffer: TextBuffer, indent: number, isBelow: boolean, isFirst: boolean): void {
  if (isFirst && !isBelow) return;
  if (isFirst) put(buffer, '\n');
  putSpaces(buffer, indent);
}

function writeEntry(buffer: TextBuffer, key: unknown, value: unknown, indent: number): void {
  const known = typeof key === 'string' ? knownKeys.get(key) : undefined;
  if (known !== undefined) put(buffer, known);
  else if (isSimpleKey(key)) put(buffer, keyText(key));
  else {
    writeComplexEntry(buffer, key, value, indent);
    return;
  }
  writeValue(buffer, value, indent + 2);
}

function writeComplexEntry(buffer: TextBuffer, key: unknown, value: unknown, indent: number): void {
  put(buffer, '? ');
  writeNode(buffer, key, indent + 2);
  putSpaces(buffer, indent);
  put(buffer, ': ');
  writeNode(buffer, value, indent + 2);
}

/** Writes what stands behind the colon of a key: on the same line, or a collection below it. */
function writeValue(buffer: TextBuffer, value: unknown, indent: number): void {
  if (typeof value === 'string') {
    put(buffer, ' ');
    writeText(buffer, value, indent);
    put(buffer, '\n');
  } else if (Array.isArray(value) && value.length > 0) {
    put(buffer, '\n');
    putSpaces(buffer, indent);
    writeList(buffer, value, indent);
  } else if (!isMap(value)) put(buffer, ` ${formatPlain(value) ?? '[]'}\n`);
  else if (!writeMap(buffer, value, indent, true)) put(buffer, ' {}\n');
}

/** Longer keys, and those with a line end of YAML 1.1, are written behind `? `, as Go's yaml.v3 does. */
function isSimpleKey(key: unknown): boolean {
  if (typeof key !== 'string') return !isMap(key) && !Array.isArray(key);
  if (LINE_END.test(key)) return false;
  return key.length <= LONGEST_KEY / 3 || toBytes(key).length <= LONGEST_KEY;
}

/** A key and its colon. */
function keyText(key: unknown): string {
  if (typeof key !== 'string') return `${formatPlain(key) ?? ''}:`;
  const style = textStyle(key);
  const text = `${style === 'bare' ? key : styled(key, style, 0)}:`;
  if (knownKeys.size >= MOST_KEYS) knownKeys.clear();
  knownKeys.set(key, text);
  return text;
}

/** Writes a text in the style that it needs; the lines of a block are indented. Does not end the line. */
function writeText(buffer: TextBuffer, text: string, indent: number): void {
  const style = putIfBare(buffer, text);
  if (style !== 'bare') put(buffer, styled(text, style, indent));
}

function styled(text: string, style: Exclude<TextStyle, 'bare'>, indent: number): string {
  switch (style) {
    case 'single':
      return quoteSingle(text);
    case 'literal':
      return literal(text, indent);
    case 'double':
      return text.isWellFormed() ? quoteDouble(text) : binary(text, indent);
  }
}

/** Readers do not agree on what an indentation indicator means at the root, so none is written there. */
function needsQuotesAtRoot(text: string): boolean {
  return /^ .*\n/.test(text) && text.isWellFormed();
}

function literal(text: string, indent: number): string {
  const hint = text.startsWith(' ') ? '2' : '';
  const keep = text.endsWith('\n\n') ? '+' : '';
  const lines = text.endsWith('\n') ? text.slice(0, -1) : text;
  const chomp = lines === text ? '-' : keep;
  const spaces = ' '.repeat(indent);
  // Empty lines stay empty. Without them the lines need no look, only their ends, which takes a third of the time.
  if (text.includes('\n\n')) return `|${hint}${chomp}\n${lines.replace(/^(?=.)/gm, spaces)}`;
  return `|${hint}${chomp}\n${spaces}${lines.replace(/\n/g, `\n${spaces}`)}`;
}

/** Bytes that are no UTF-8, as base64. */
function binary(text: string, indent: number): string {
  const digits = Buffer.from(toBytes(text)).toString('base64');
  if (digits.length < 70) return `!!binary ${digits}`;
  return `!!binary ${literal(digits.replace(/.{1,70}/g, '$&\n'), indent)}`;
}
