import { APOSTROPHE, giveUp, NEWLINE, QUOTE, type Reader } from './reader';

const BACKSLASH = 92;
const ESCAPE = /\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/g;
/** What does not stand for itself in double quotes. */
const NOT_ITSELF = /[\\\n]/;
const LETTERS = '0abtnvfre"/\\N_LP ';
const MEANINGS = '\0\x07\b\t\n\v\f\r\x1b"/\\\x85\xa0\u2028\u2029 ';

/** Reads a text in quotes, all of it on one line. */
export function readQuoted(reader: Reader, quote: number): string {
  return quote === QUOTE ? readDouble(reader) : readSingle(reader);
}

function readSingle(reader: Reader): string {
  const { text } = reader;
  const start = reader.at + 1;
  const close = text.indexOf("'", start);
  if (text.charCodeAt(close + 1) !== APOSTROPHE && close >= 0) {
    const content = text.slice(start, close);
    if (content.includes('\n')) giveUp();
    reader.at = close + 1;
    return content;
  }
  let doubled = false;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || at >= text.length) giveUp();
    if (code !== APOSTROPHE) continue;
    if (text.charCodeAt(at + 1) === APOSTROPHE) {
      doubled = true;
      at++;
      continue;
    }
    reader.at = at + 1;
    const content = text.slice(start, at);
    return doubled ? content.replaceAll("''", "'") : content;
  }
}

function readDouble(reader: Reader): string {
  const { text } = reader;
  const start = reader.at + 1;
  const close = text.indexOf('"', start);
  if (close < 0) giveUp();
  const simple = text.slice(start, close);
  if (!NOT_ITSELF.test(simple)) {
    reader.at = close + 1;
    return simple;
  }
  let escapes = false;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || at >= text.length) giveUp();
    if (code === BACKSLASH) {
      escapes = true;
      at++;
    } else if (code === QUOTE) {
      reader.at = at + 1;
      const content = text.slice(start, at);
      return escapes ? decodeEscapes(content) : content;
    }
  }
}

function decodeEscapes(content: string): string {
  return content.replace(ESCAPE, decodeEscape);
}

function decodeEscape(found: string): string {
  if (found.length === 2) return MEANINGS[LETTERS.indexOf(found.charAt(1))] ?? giveUp();
  const code = Number.parseInt(found.slice(2), 16);
  // Halves of surrogate pairs are no characters.
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? giveUp() : String.fromCodePoint(code);
}
