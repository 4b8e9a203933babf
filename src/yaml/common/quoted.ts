import { APOSTROPHE, giveUp, NEWLINE, QUOTE, type Reader } from './reader';

const BACKSLASH = 92;
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^xuU]))/g;
const LETTERS = '0abtnvfre"/\\N_LP ';
const MEANINGS = '\0\x07\b\t\n\v\f\r\x1b"/\\\x85\xa0\u2028\u2029 ';

/** Reads a text in quotes, all of it on one line. */
export function readQuoted(reader: Reader, quote: number): string {
  return quote === QUOTE ? readDouble(reader) : readSingle(reader);
}

function readSingle(reader: Reader): string {
  const { text } = reader;
  const start = reader.at + 1;
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
  const valid = content.replace(ESCAPE, '');
  if (valid.includes('\\')) giveUp();
  return content.replace(ESCAPE, (_, two?: string, four?: string, eight?: string, letter?: string) => {
    if (letter !== undefined) return MEANINGS[LETTERS.indexOf(letter)] ?? giveUp();
    const code = Number.parseInt(two ?? four ?? eight ?? '', 16);
    // Halves of surrogate pairs are no characters.
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? giveUp() : String.fromCodePoint(code);
  });
}
