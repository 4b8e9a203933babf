import { toBytes } from '../util/utf8';
import { formatPlain } from './format-number';
import { quoteDouble, quoteSingle } from './quote-text';
import { isMap, sortedEntries } from './sorted-entries';
import { textStyle } from './text-style';

const LONGEST_KEY = 128;
const LINE_END = /[\n\r\x85\u2028\u2029]/;

interface Writer {
  out: string;
  /** Keys that were written before, as they are written. */
  readonly keys: Map<string, string>;
}

/**
 * Writes a value as one YAML document, without `---`, in the exact look of Go's yaml.v3 with an indentation of two. A key
 * whose value is undefined is left out. Reading it gives the same value back.
 */
export function encodeYaml(value: unknown): string {
  const writer: Writer = { out: '', keys: new Map() };
  writeNode(writer, value, 0);
  return writer.out;
}

/** Writes values as documents, each below a line `---`. */
export function encodeYamlDocuments(values: readonly unknown[]): string {
  const writer: Writer = { out: '', keys: new Map() };
  for (const value of values) {
    writer.out += '---\n';
    writeNode(writer, value, 0);
  }
  return writer.out;
}

/** Writes a node whose first line is begun already (behind a dash, or nothing), its others indented. Ends its line. */
function writeNode(writer: Writer, value: unknown, indent: number): void {
  if (Array.isArray(value) && value.length > 0) writeList(writer, value, indent);
  else if (isMap(value)) {
    const entries = sortedEntries(value);
    if (entries.length > 0) writeMap(writer, entries, indent);
    else writer.out += '{}\n';
  } else writer.out += `${indent === 0 ? rootScalar(value) : scalar(value, indent)}\n`;
}

function writeList(writer: Writer, items: readonly unknown[], indent: number): void {
  const margin = ' '.repeat(indent);
  items.forEach((item, index) => {
    writer.out += index === 0 ? '- ' : `${margin}- `;
    writeNode(writer, item, indent + 2);
  });
}

function writeMap(writer: Writer, entries: readonly (readonly [unknown, unknown])[], indent: number): void {
  const margin = ' '.repeat(indent);
  entries.forEach(([key, value], index) => {
    if (index > 0) writer.out += margin;
    if (!isSimpleKey(key)) {
      writer.out += '? ';
      writeNode(writer, key, indent + 2);
      writer.out += `${margin}: `;
      writeNode(writer, value, indent + 2);
      return;
    }
    writer.out += `${keyText(writer, key)}:`;
    writeValue(writer, value, indent);
  });
}

/** Writes what stands behind the colon of a key: on the same line, or a collection below it. */
function writeValue(writer: Writer, value: unknown, indent: number): void {
  const list = Array.isArray(value) && value.length > 0;
  const entries = list || !isMap(value) ? undefined : sortedEntries(value);
  if (!list && !entries?.length) {
    writer.out += entries ? ' {}\n' : ` ${scalar(value, indent + 2)}\n`;
    return;
  }
  writer.out += `\n${' '.repeat(indent + 2)}`;
  if (entries) writeMap(writer, entries, indent + 2);
  else writeList(writer, value as readonly unknown[], indent + 2);
}

/** Longer keys, and those with a line end of YAML 1.1, are written behind `? `, as Go's yaml.v3 does. */
function isSimpleKey(key: unknown): boolean {
  if (typeof key !== 'string') return !isMap(key) && !Array.isArray(key);
  if (LINE_END.test(key)) return false;
  return key.length <= LONGEST_KEY / 3 || toBytes(key).length <= LONGEST_KEY;
}

function keyText(writer: Writer, key: unknown): string {
  if (typeof key !== 'string') return formatPlain(key) ?? '';
  let text = writer.keys.get(key);
  if (text === undefined) {
    text = scalar(key, 0);
    writer.keys.set(key, text);
  }
  return text;
}

/** A scalar or an empty list as it is written; the lines of a block are indented. Ends without a newline. */
function scalar(value: unknown, indent: number): string {
  if (typeof value !== 'string') return formatPlain(value) ?? '[]';
  switch (textStyle(value)) {
    case 'bare':
      return value;
    case 'single':
      return quoteSingle(value);
    case 'literal':
      return literal(value, indent);
    case 'double':
      return value.isWellFormed() ? quoteDouble(value) : binary(value, indent);
  }
}

/** Readers do not agree on what an indentation indicator means at the root, so none is written there. */
function rootScalar(value: unknown): string {
  return typeof value === 'string' && /^ .*\n/.test(value) && value.isWellFormed()
    ? quoteDouble(value)
    : scalar(value, 2);
}

function literal(text: string, indent: number): string {
  const hint = text.startsWith(' ') ? '2' : '';
  const keep = text.endsWith('\n\n') ? '+' : '';
  const lines = text.endsWith('\n') ? text.slice(0, -1) : text;
  const chomp = lines === text ? '-' : keep;
  return `|${hint}${chomp}\n${lines.replace(/^(?=.)/gm, ' '.repeat(indent))}`;
}

/** Bytes that are no UTF-8, as base64. */
function binary(text: string, indent: number): string {
  const digits = Buffer.from(toBytes(text)).toString('base64');
  if (digits.length < 70) return `!!binary ${digits}`;
  return `!!binary ${literal(digits.replace(/.{1,70}/g, '$&\n'), indent)}`;
}
