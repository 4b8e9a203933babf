import { DASH, FOLDED, findContent, giveUp, NEWLINE, type Reader, SPACE } from './reader';

const PLUS = 43;
const TAB = 9;

/** The line of a block's sign: `|` or `>`, and what it says about how the lines below are to be read. */
interface Header {
  readonly folded: boolean;
  readonly strip: boolean;
  readonly keep: boolean;
  /** Of the text; -1 where its first line decides. */
  readonly indent: number;
}

/** The lines of a block that were read so far. */
interface Body {
  text: string;
  isEmpty: boolean;
  /** Line ends behind the last line that is not empty. */
  newlines: number;
}

/** Reads the literal or folded block whose sign is here, and goes on to the content of the line below it. */
export function readBlockText(reader: Reader, parentColumn: number): string {
  const header = readHeader(reader, parentColumn);
  const body: Body = { text: '', isEmpty: true, newlines: 0 };
  const end = readLines(reader, header, parentColumn, body);
  findContent(reader, end);
  if (header.keep && body.isEmpty) giveUp();
  if (header.strip || body.isEmpty || body.newlines === 0) return body.text;
  return body.text + (header.keep ? '\n'.repeat(body.newlines) : '\n');
}

function readHeader(reader: Reader, parentColumn: number): Header {
  const { text } = reader;
  if (parentColumn < 0) giveUp();
  const folded = text.charCodeAt(reader.at) === FOLDED;
  let code = text.charCodeAt(++reader.at);
  const digit = code > 48 && code <= 57 ? code - 48 : 0;
  if (digit > 0) code = text.charCodeAt(++reader.at);
  const strip = code === DASH;
  const keep = code === PLUS;
  if (strip || keep) code = text.charCodeAt(++reader.at);
  while (code === SPACE) code = text.charCodeAt(++reader.at);
  if (code !== NEWLINE) giveUp();
  reader.at++;
  return { folded, strip, keep, indent: digit === 0 ? -1 : parentColumn + digit };
}

/** Reads the lines that belong to the block; answers with the beginning of the first that does not. */
function readLines({ text, at }: Reader, header: Header, parentColumn: number, body: Body): number {
  let { indent } = header;
  let widest = 0;
  let start = at;
  while (start < text.length) {
    let content = start;
    let code = text.charCodeAt(content);
    while (code === SPACE) code = text.charCodeAt(++content);
    const column = content - start;
    if (content === text.length) giveUp();
    if (code === NEWLINE && (indent < 0 || column <= indent)) {
      if (indent < 0) widest = Math.max(widest, column);
      body.newlines++;
      start = content + 1;
      continue;
    }
    if (code === TAB && (indent < 0 || column < indent)) giveUp();
    if (column <= parentColumn || column < indent) {
      // Where a comment is indented like text, it is not for us to say what it is.
      if (column > parentColumn) giveUp();
      break;
    }
    if (indent < 0) indent = column;
    if (widest > indent) giveUp();
    const next = header.folded ? start : addEqualLines(text, start, indent, body);
    if (next > start) {
      start = next;
      continue;
    }
    const newline = text.indexOf('\n', content);
    const end = newline < 0 ? text.length : newline;
    addLine(text.slice(start + indent, end), header.folded, body);
    body.newlines = newline < 0 ? 0 : 1;
    start = end + 1;
  }
  return start;
}

/**
 * Adds the lines of a literal from one that is not empty on, all at once: as far as they are indented as the first or empty.
 * Answers with the beginning of the line behind them.
 */
function addEqualLines(text: string, from: number, indent: number, body: Body): number {
  const margin = ' '.repeat(indent);
  let newlines = 0;
  let end = from;
  let start = from;
  while (start < text.length) {
    const isIndented = text.startsWith(margin, start);
    const newline = text.indexOf('\n', isIndented ? start + indent : start);
    const isEmpty = newline === start || (isIndented && newline === start + indent);
    if (newline < 0 || (!isEmpty && !isIndented)) break;
    newlines = isEmpty ? newlines + 1 : 1;
    if (!isEmpty) end = newline;
    start = newline + 1;
  }
  if (end > from) {
    body.text += '\n'.repeat(body.newlines) + text.slice(from + indent, end).replaceAll(`\n${margin}`, '\n');
    body.isEmpty = false;
    body.newlines = newlines;
  }
  return start;
}

function addLine(line: string, folded: boolean, body: Body): void {
  const { newlines } = body;
  if (folded && line.charCodeAt(0) <= SPACE) giveUp();
  if (folded && !body.isEmpty) body.text += newlines === 1 ? ' ' : '\n'.repeat(newlines - 1);
  else body.text += newlines === 1 ? '\n' : '\n'.repeat(newlines);
  body.text += line;
  body.isEmpty = false;
}
