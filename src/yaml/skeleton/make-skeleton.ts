import { readBlockText } from '../common/block-text';
import { internKey } from '../common/intern-key';
import { isAtColon } from '../common/plain';
import { readQuoted } from '../common/quoted';
import { isCommonText } from '../common/read-common';
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
  NEWLINE,
  QUOTE,
  type Reader,
  readerOf,
  SPACE,
  unlessGivenUp,
} from '../common/reader';
import { joinParts, type Parts, takeStretch } from './parts';
import { readInline } from './read-line';
import { makeShape, type Piece, type Shape, type Skeleton, shapeOf, textShape } from './skeleton';

/** A reader that notes where what it reads has come from. */
interface Recorder {
  readonly reader: Reader;
  readonly parts: Parts;
}

/**
 * The skeleton of the texts that consist of these pieces, found in the text with the given parts, which is YAML. Undefined
 * for a text that has other things in it than what most have: maps and lists by indentation, with keys as most are.
 */
export function makeSkeleton(pieces: readonly Piece[], texts: readonly string[]): Skeleton | undefined {
  // A part of several lines would be in several values, or between them.
  if (texts.some((text) => text.includes('\n'))) return undefined;
  if (!pieces.every((piece) => typeof piece === 'number' || piece.isWellFormed())) return undefined;
  const parts = joinParts(pieces, texts);
  if (!isCommonText(parts.text)) return undefined;
  const root = unlessGivenUp(() => readDocument({ reader: readerOf(parts.text), parts }));
  if (root === undefined || parts.free.size === 0) return undefined;
  const fixed = texts.map((text, part) => ({ part, text })).filter(({ part }) => !parts.free.has(part));
  return { root, fixed };
}

function readDocument(recorder: Recorder): Shape {
  const { reader } = recorder;
  findContent(reader, 0);
  if (reader.column < 0) giveUp();
  const root = readCollection(recorder, reader.column) ?? giveUp();
  return reader.at < reader.text.length ? giveUp() : root;
}

/** Reads the list or map that begins here; undefined when there is none. */
function readCollection(recorder: Recorder, column: number): Shape | undefined {
  const { reader } = recorder;
  if (isDash(reader)) return readList(recorder, column);
  const { at } = reader;
  const key = findKey(reader);
  if (key !== undefined) return readMap(recorder, column, key);
  reader.at = at;
  return undefined;
}

/** Goes on to behind the colon of the key that stands here; undefined when there is none, or no ordinary one. */
function findKey(reader: Reader): string | undefined {
  const { text, at } = reader;
  const code = text.charCodeAt(at);
  if (code === QUOTE || code === APOSTROPHE) {
    const key = readQuoted(reader, code);
    if (!isAtColon(reader)) return undefined;
    if (reader.at - at > LONGEST_KEY) giveUp();
    reader.at++;
    return key;
  }
  const key = internKey(text, at);
  if (key !== undefined) reader.at += key.length + 1;
  return key;
}

function readList(recorder: Recorder, column: number): Shape {
  const { reader } = recorder;
  const items: Shape[] = [];
  do {
    items.push(readItem(recorder, column));
    if (reader.column > column) giveUp();
  } while (reader.column === column && isDash(reader));
  return makeShape('list', { shapes: items });
}

function readItem(recorder: Recorder, column: number): Shape {
  const { reader } = recorder;
  const start = ++reader.at;
  if (skipSpaces(reader)) {
    endLine(reader);
    return reader.column > column ? readBelow(recorder, column) : shapeOf(null);
  }
  const { at } = reader;
  return readCollection(recorder, column + at - start + 1) ?? readText(recorder, start, column);
}

function readMap(recorder: Recorder, column: number, firstKey: string): Shape {
  const { reader } = recorder;
  const keys = [firstKey];
  const values = [readValue(recorder, column)];
  while (reader.column >= column) {
    if (reader.column > column) giveUp();
    keys.push(findKey(reader) ?? giveUp());
    values.push(readValue(recorder, column));
  }
  return new Set(keys).size === keys.length ? makeShape('map', { keys, shapes: values }) : giveUp();
}

function readValue(recorder: Recorder, column: number): Shape {
  const { reader } = recorder;
  const start = reader.at;
  if (!skipSpaces(reader)) return readText(recorder, start, column);
  endLine(reader);
  if (reader.column > column) return readBelow(recorder, column);
  return reader.column === column && isDash(reader) ? readList(recorder, column) : shapeOf(null);
}

/** Reads what stands below a key or dash, and further in. */
function readBelow(recorder: Recorder, column: number): Shape {
  const { reader } = recorder;
  return readCollection(recorder, reader.column) ?? readText(recorder, reader.at, column);
}

/** Goes on to the next character that is no space; is there none on this line, or a comment? */
function skipSpaces(reader: Reader): boolean {
  const { text } = reader;
  let code = text.charCodeAt(reader.at);
  while (code === SPACE) code = text.charCodeAt(++reader.at);
  return code === NEWLINE || code === HASH || reader.at >= text.length;
}

/** Reads a text, or what stands in brackets; what belongs to it begins at `start`. */
function readText({ reader, parts }: Recorder, start: number, column: number): Shape {
  const { text, at } = reader;
  const code = text.charCodeAt(at);
  if (code === LITERAL || code === FOLDED) {
    const value = readBlockText(reader, column);
    const pieces = takeStretch(parts, start, reader.at - Math.max(reader.column, 0));
    if (pieces === undefined) return shapeOf(value);
    // What begins with a part need not be a block.
    return typeof pieces[0] === 'number' ? giveUp() : makeShape('block', { pieces, column });
  }
  const pieces = takeStretch(parts, start, lineEnd(text, at));
  const value = readInline(reader, code);
  endLine(reader);
  return pieces === undefined ? shapeOf(value) : textShape(pieces);
}
