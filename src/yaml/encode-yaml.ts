import { isPlainMap } from '../util/plain-map';
import { toBytes } from '../util/utf8';
import { formatPlain } from './format-number';
import { addText, finishText, type GrowingText, settle, startText } from './growing-text';
import { type Shape, Shapes } from './key-shapes';
import { quoteDouble } from './quote-text';
import { scalarText } from './scalar-text';
import { FixedOrder, isMap, sortedEntries } from './sorted-entries';
import { textStyle } from './text-style';
import { Timestamp } from './values';

const LONGEST_KEY = 128;
const LINE_END = /[\n\r\x85\u2028\u2029]/;

const shapes = new Shapes();

type Values = Readonly<Record<string, unknown>>;

/** What a text is written to, and how. */
interface Target extends GrowingText {
  /** Are times written with their text? */
  keepsTimes: boolean;
}

/**
 * Writes a value as one YAML document, without `---`, in the exact look of Go's yaml.v3 with an indentation of two. A key
 * whose value is undefined is left out. Reading it gives the same value back.
 */
export function encodeYaml(value: unknown): string {
  const out = { ...startText(), keepsTimes: false };
  writeRoot(out, value, '');
  return finishText(out);
}

/** Writes values as documents, each below a line `---`. */
export function encodeYamlDocuments(values: readonly unknown[]): string {
  const out = { ...startText(), keepsTimes: false };
  for (const value of values) writeRoot(out, value, '---\n');
  return finishText(out);
}

function writeRoot(out: Target, value: unknown, before: string): void {
  if (typeof value === 'string' && needsQuotesAtRoot(value)) out.last += before + quoteDouble(value);
  else writeValue(out, value, 0, before, undefined);
  out.last += '\n';
}

/** Readers do not agree on what an indentation indicator means at the root, so none is written there. */
function needsQuotesAtRoot(text: string): boolean {
  return /^ .*\n/.test(text) && text.isWellFormed();
}

/**
 * Writes a value, without the end of its last line. Before it goes what stands `beside` it, such as a key with its colon
 * and a space; or, where it is a collection that begins on a line of its own, what it stands `below`.
 */
function writeValue(out: Target, value: unknown, indent: number, beside: string, below?: string): void {
  if (typeof value === 'string') out.last += beside + scalarText(value, Math.max(indent, 2));
  else if (Array.isArray(value)) {
    if (value.length === 0) out.last += `${beside}[]`;
    else {
      out.last += below ?? beside;
      writeList(out, value, indent, below !== undefined);
    }
  } else if (isMap(value)) {
    out.last += below ?? beside;
    if (!writeMap(out, value, indent, below !== undefined)) out.last += below === undefined ? '{}' : ' {}';
  } else if (out.keepsTimes && value instanceof Timestamp) out.last += beside + value.text;
  else out.last += beside + (formatPlain(value) ?? '[]');
}

function writeList(out: Target, items: readonly unknown[], indent: number, isBelow: boolean): void {
  const dash = `${marginOf(indent)}- `;
  let before = isBelow ? dash : '- ';
  for (let index = 0; index < items.length; index++) {
    writeValue(out, items[index], indent + 2, before);
    before = dash;
  }
}

/** Writes the entries of a map, the first where the line is unless the map stands below it; false when there are none. */
function writeMap(out: Target, map: object, indent: number, isBelow: boolean): boolean {
  if (!isPlainMap(map)) {
    if (map instanceof Map)
      return keepingTimes(out, false, () => writeEntries(out, sortedEntries(map), indent, isBelow));
    if (map instanceof FixedOrder) {
      const shape = shapes.ofOrder(map.keys);
      return keepingTimes(out, map.keepsTimes, () => writeKeys(out, shape, map.values, indent, isBelow));
    }
  }
  return writeKeys(out, shapes.of(map), map as Values, indent, isBelow);
}

/** Writes what is in a map that says itself how its times are written. */
function keepingTimes(out: Target, keeps: boolean, write: () => boolean): boolean {
  const before = out.keepsTimes;
  out.keepsTimes = keeps;
  const isWritten = write();
  out.keepsTimes = before;
  return isWritten;
}

/** Writes the entries of a map of text keys, as `writeMap` says. */
function writeKeys(out: Target, shape: Shape, values: Values, indent: number, isBelow: boolean): boolean {
  const { keys } = shape;
  const lines = shape.lines[indent] ?? addLines(shape, indent);
  if (lines === undefined) {
    const entries = keys.map((key) => [key, values[key]] as const);
    return writeEntries(out, entries, indent, isBelow);
  }
  let isBegun = isBelow;
  let isEmpty = true;
  for (let index = 0; index < keys.length; index++) {
    const value = values[keys[index] as string];
    if (value === undefined) continue;
    const line = lines[index] as string;
    const beside = isBegun ? line : line.slice(indent + 1);
    if (typeof value === 'string') {
      out.last += beside;
      addText(out, scalarText(value, indent + 2));
    } else writeValue(out, value, indent + 2, beside, beside.slice(0, -1));
    if (indent <= 2) settle(out);
    isBegun = true;
    isEmpty = false;
  }
  return !isEmpty;
}

/** How the lines of a map begin; undefined where some key cannot stand on the line of its colon. */
function addLines(shape: Shape, indent: number): readonly string[] | undefined {
  const margin = marginOf(indent);
  const lines: string[] = [];
  for (const key of shape.keys) {
    const text = keyText(key);
    if (text === undefined) return undefined;
    lines.push(`${margin}${text} `);
  }
  shape.lines[indent] = lines;
  return lines;
}

/** As `writeMap`, for keys of any kind. */
function writeEntries(
  out: Target,
  entries: readonly (readonly [unknown, unknown])[],
  indent: number,
  isBelow: boolean,
): boolean {
  const line = marginOf(indent);
  let margin = isBelow ? line : '';
  let isEmpty = true;
  for (const [key, value] of entries) {
    if (value === undefined) continue;
    const text = keyText(key);
    if (text === undefined) {
      writeValue(out, key, indent + 2, `${margin}? `);
      writeValue(out, value, indent + 2, `${line}: `);
    } else writeValue(out, value, indent + 2, `${margin}${text} `, margin + text);
    margin = line;
    isEmpty = false;
  }
  return !isEmpty;
}

function marginOf(indent: number): string {
  return `\n${' '.repeat(indent)}`;
}

/**
 * A key and its colon. Undefined for collections, longer keys and those with a line end of YAML 1.1, which are written behind
 * `? `, as Go's yaml.v3 does.
 */
function keyText(key: unknown): string | undefined {
  if (typeof key !== 'string') return isMap(key) || Array.isArray(key) ? undefined : `${formatPlain(key) ?? ''}:`;
  const isBare = textStyle(key) === 'bare';
  // What stands bare has no such line end.
  if (!isBare && LINE_END.test(key)) return undefined;
  if (key.length > LONGEST_KEY / 3 && toBytes(key).length > LONGEST_KEY) return undefined;
  return isBare ? `${key}:` : `${scalarText(key, 0)}:`;
}
