/** A text that is read line by line, and where in it the reader is. */
export interface Reader {
  readonly text: string;
  at: number;
  /** The column in which the line's content begins; -1 where the document ends. */
  column: number;
  /** How many collections are open. */
  depth: number;
}

/** A reader at the beginning of a text. */
export function readerOf(text: string): Reader {
  return { text, at: 0, column: -1, depth: 0 };
}

const GAVE_UP = new Error('this text is not of the common form');

export const NEWLINE = 10;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const DASH = 45;
export const FOLDED = 62;
export const OPEN_LIST = 91;
export const OPEN_MAP = 123;
export const LITERAL = 124;
const TAB = 9;
const POINT = 46;
const PERCENT = 37;

/** Collections in collections beyond these are left to the full parser, which has a limit of its own. */
export const MOST_DEEP = 200;

/** Keys of maps may be so long in YAML; longer ones are left to the full parser. */
export const LONGEST_KEY = 1000;

/** Ends the reading: what stands here is left to the full parser. */
export function giveUp(): never {
  throw GAVE_UP;
}

/** The result of a reading; undefined where it gave up. */
export function unlessGivenUp<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error !== GAVE_UP) throw error;
    return undefined;
  }
}

/** Goes on from behind a value, with which a line must end but for a comment, to the content of the next line that has some. */
export function endLine(reader: Reader): void {
  const { text } = reader;
  let at = reader.at;
  let code = text.charCodeAt(at);
  if (code === NEWLINE) {
    findContent(reader, at + 1);
    return;
  }
  while (code === SPACE) code = text.charCodeAt(++at);
  if (code === HASH && text.charCodeAt(at - 1) === SPACE) at = lineEnd(text, at);
  else if (code !== NEWLINE && at < text.length) giveUp();
  findContent(reader, at + 1);
}

/** Finds the first content at or behind the beginning of a line, past empty lines and comments. */
export function findContent(reader: Reader, lineStart: number): void {
  const { text } = reader;
  let start = lineStart;
  while (start < text.length) {
    let at = start;
    let code = text.charCodeAt(at);
    while (code === SPACE) code = text.charCodeAt(++at);
    if (code > POINT) {
      reader.at = at;
      reader.column = at - start;
      return;
    }
    if (code === HASH) at = lineEnd(text, at);
    else if (code === TAB) giveUp();
    else if (code !== NEWLINE && at < text.length) {
      reader.at = at;
      reader.column = at === start && endsDocument(text, at, code) ? -1 : at - start;
      return;
    }
    start = at + 1;
  }
  reader.at = text.length;
  reader.column = -1;
}

/** Where the line ends on which a place is. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Does a line that begins so begin a document? What else can mean more than content at the margin is given up. */
function endsDocument(text: string, at: number, code: number): boolean {
  if (code === PERCENT || (code === POINT && text.startsWith('...', at))) giveUp();
  if (code !== DASH || !text.startsWith('---', at)) return false;
  return isSpace(text.charCodeAt(at + 3)) || giveUp();
}

/** Is the reader at the dash of an item? */
export function isDash({ text, at }: Reader): boolean {
  return text.charCodeAt(at) === DASH && isSpace(text.charCodeAt(at + 1));
}

/** Is the code a space, a newline, or that of the text's end? Not a tab, which is left to the full parser. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === NEWLINE || Number.isNaN(code);
}
