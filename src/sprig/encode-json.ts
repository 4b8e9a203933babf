import {
  elementsOf,
  FunctionError,
  isMap,
  mapEntries,
  type RenderContext,
  Struct,
  sortTexts,
  TypedMap,
  typeName,
  type Value,
} from '../gotemplate';
import { isPlainMap } from '../util/plain-map';
import { ensureRoomFor } from './estimate-size';
import { jsonLeaf } from './json-leaf';
import { jsonString } from './json-string';
import { ensureRoom } from './room';

export interface JsonOptions {
  /** Are <, > and & written as escapes? */
  readonly escapesHtml: boolean;
  /** Is each element on a line of its own, with two spaces for each level? */
  readonly isPretty: boolean;
}

interface Writer extends JsonOptions {
  readonly context: RenderContext;
  /** What is written so far. */
  text: string;
  /** Lists and maps that are being written, from the depth on at which that is noted. */
  open: Set<Value> | undefined;
}

type Entry = readonly [string, Value];

/** Go gives up on values that contain themselves, and looks for them from this depth on. */
const SUSPICIOUS_DEPTH = 1000;

/**
 * A value as JSON, as Go's encoding/json writes it: sorted keys, no white space (but see `isPretty`). Throws
 * `FunctionError` for what JSON lacks: NaN, infinities, complex numbers, maps whose keys are not text, cycles; `RoomError`
 * when the result would be too large.
 */
export function encodeJson(value: Value, options: JsonOptions, context: RenderContext): string {
  ensureRoomFor(value, context);
  const { escapesHtml, isPretty } = options;
  const flat = isPretty ? undefined : encodeFlatMap(value, escapesHtml);
  if (flat !== undefined && flat.length <= context.limits.maximumBytes) return flat;
  const writer: Writer = { escapesHtml, isPretty, context, text: '', open: undefined };
  write(writer, value, 0);
  return writer.text;
}

/** A map of nothing but texts, numbers and the like, as most are; undefined for any other value. */
function encodeFlatMap(value: Value, escapesHtml: boolean): string | undefined {
  if (!isPlainMap(value)) return undefined;
  let text = '';
  for (const name of sortTexts(Object.keys(value))) {
    const part = value[name] as Value;
    if (typeof part === 'object' && part !== null) return undefined;
    text += `${text === '' ? '{' : ','}${jsonString(name, escapesHtml)}:${jsonLeaf(part, escapesHtml)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function put(writer: Writer, text: string): void {
  ensureRoom(writer.text.length + text.length, writer.context);
  writer.text += text;
}

function write(writer: Writer, value: Value, depth: number): void {
  const leaf = jsonLeaf(value, writer.escapesHtml);
  if (leaf !== undefined) {
    put(writer, leaf);
    return;
  }
  if (depth >= SUSPICIOUS_DEPTH) enter(writer, value);
  const elements = elementsOf(value);
  if (elements === undefined) writeEntries(writer, textEntries(value), depth);
  else writeElements(writer, elements, depth);
  if (depth >= SUSPICIOUS_DEPTH) writer.open?.delete(value);
}

/** Notes that a value is being written; it must not be in itself. */
function enter(writer: Writer, value: Value): void {
  writer.open ??= new Set();
  if (writer.open.has(value)) {
    throw new FunctionError(`json: unsupported value: encountered a cycle via ${typeName(value)}`);
  }
  writer.open.add(value);
}

/** The exported fields of a struct, or the entries of a map of text keys. */
function textEntries(value: Value): readonly Entry[] {
  if (value instanceof Struct) return [...value.fields].filter(([name]) => /^\p{Lu}/u.test(name));
  const hasTextKeys =
    isMap(value) && !(value instanceof Map) && !(value instanceof TypedMap && value.keyType !== 'string');
  if (hasTextKeys) return (mapEntries(value) ?? []) as readonly Entry[];
  throw new FunctionError(`json: unsupported type: ${typeName(value)}`);
}

function writeEntries(writer: Writer, entries: readonly Entry[], depth: number): void {
  let before = `{${lineBreak(writer, depth + 1)}`;
  for (const [name, value] of entries) {
    put(writer, before);
    put(writer, `${jsonString(name, writer.escapesHtml)}${writer.isPretty ? ': ' : ':'}`);
    write(writer, value, depth + 1);
    before = `,${lineBreak(writer, depth + 1)}`;
  }
  put(writer, entries.length === 0 ? '{}' : `${lineBreak(writer, depth)}}`);
}

function writeElements(writer: Writer, elements: readonly Value[], depth: number): void {
  let before = `[${lineBreak(writer, depth + 1)}`;
  for (const element of elements) {
    put(writer, before);
    write(writer, element, depth + 1);
    before = `,${lineBreak(writer, depth + 1)}`;
  }
  put(writer, elements.length === 0 ? '[]' : `${lineBreak(writer, depth)}]`);
}

function lineBreak({ isPretty }: Writer, depth: number): string {
  return isPretty ? `\n${'  '.repeat(depth)}` : '';
}
