import { isKeptByte } from '../util/utf8';
import { type Source, type SyntaxCode, syntaxError } from './syntax-error';

const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** ASCII's names of the control characters, by code. */
const NAMES =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US';

/** Refuses control characters (YAML 1.2, rule c-printable) and bytes that are no UTF-8, with position and name. */
export function checkCharacters(source: Source): void {
  checkUtf8(source);
  const found = FORBIDDEN.exec(source.text);
  if (found) throw syntaxError(source, found.index, controlCharacter(found[0].charCodeAt(0)));
}

/** Refuses bytes that are no UTF-8 (which a text keeps as lone surrogates), with the position of the first. */
export function checkUtf8(source: Source, code?: SyntaxCode): void {
  const { text } = source;
  if (text.isWellFormed()) return;
  const offset = firstLoneSurrogate(text);
  throw syntaxError(source, offset, brokenByte(text.charCodeAt(offset)), code);
}

/** Says which control character is there, and how it can be written. */
export function controlCharacter(code: number): string {
  const hex = code.toString(16).toUpperCase();
  const name = code === 0x7f ? 'DEL' : NAMES.split(' ')[code];
  const escaped = code > 0xff ? `\\u${hex}` : `\\x${hex.padStart(2, '0')}`;
  const unicode = `U+${hex.padStart(4, '0')}`;
  return `control characters are not allowed: ${name ? `${name} (${unicode})` : unicode}; take it out, or write it as "${escaped}" in double quotes`;
}

function brokenByte(code: number): string {
  if (!isKeptByte(code)) return 'the text has half of a surrogate pair, which is no character';
  const byte = (code - 0xdc00).toString(16).toUpperCase();
  return `the byte 0x${byte} is not UTF-8; save the file as UTF-8`;
}

function firstLoneSurrogate(text: string): number {
  let offset = 0;
  for (const character of text) {
    if (!character.isWellFormed()) return offset;
    offset += character.length;
  }
  return offset;
}
