import {
  elementsOf,
  FunctionError,
  isMap,
  mapEntries,
  type RenderContext,
  Struct,
  TypedMap,
  typeName,
  type Value,
} from '../gotemplate';
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
  readonly parts: string[];
  /** Characters written. */
  length: number;
  /** Lists and maps that are being written, from the depth on at which that is noted. */
  readonly open: Set<Value>;
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
  const writer: Writer = { ...options, context, parts: [], length: 0, open: new Set() };
  write(writer, value, 0);
  return writer.parts.join('');
}

function put(writer: Writer, text: string): void {
  writer.length += text.length;
  ensureRoom(writer.length, writer.context);
  writer.parts.push(text);
}

function write(writer: Writer, value: Value, depth: number): void {
  const leaf = jsonLeaf(value, writer.escapesHtml);
  if (leaf !== undefined) {
    put(writer, leaf);
    return;
  }
  if (depth >= SUSPICIOUS_DEPTH && writer.open.has(value)) {
    throw new FunctionError(`json: unsupported value: encountered a cycle via ${typeName(value)}`);
  }
  if (depth >= SUSPICIOUS_DEPTH) writer.open.add(value);
  const elements = elementsOf(value);
  if (elements === undefined) writeEntries(writer, textEntries(value), depth);
  else writeParts(writer, '[]', elements, depth, (element) => write(writer, element, depth + 1));
  writer.open.delete(value);
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
  writeParts(writer, '{}', entries, depth, ([name, value]) => {
    put(writer, `${jsonString(name, writer.escapesHtml)}:${writer.isPretty ? ' ' : ''}`);
    write(writer, value, depth + 1);
  });
}

function writeParts<T>(
  writer: Writer,
  brackets: '[]' | '{}',
  parts: readonly T[],
  depth: number,
  writePart: (part: T) => void,
): void {
  if (parts.length === 0) {
    put(writer, brackets);
    return;
  }
  const newline = writer.isPretty ? `\n${'  '.repeat(depth)}` : '';
  const indent = writer.isPretty ? `${newline}  ` : '';
  for (const [at, part] of parts.entries()) {
    put(writer, `${at === 0 ? brackets[0] : ','}${indent}`);
    writePart(part);
  }
  put(writer, `${newline}${brackets[1]}`);
}
