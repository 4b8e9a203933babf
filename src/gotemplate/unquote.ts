import { isKeptByte } from '../util/utf8';
import { canonicalText } from './canonical-text';

const simpleEscapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

const hexLengths: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The text of a string literal (in double quotes or backquotes); undefined when an escape is wrong. */
export function unquoteText(literal: string): string | undefined {
  const inner = literal.slice(1, -1);
  if (literal.startsWith('`')) return inner.replaceAll('\r', '');
  if (!inner.includes('\\')) return inner;
  let out = '';
  let at = 0;
  for (let mark = inner.indexOf('\\'); mark >= 0; mark = inner.indexOf('\\', at)) {
    const character = readCharacter(inner, mark, '"');
    if (character === undefined) return undefined;
    out += inner.slice(at, mark) + character.text;
    at = character.end;
  }
  return canonicalText(out + inner.slice(at));
}

/**
 * The code point of a character literal such as '\n': `malformed` when it holds more than one character, undefined when
 * an escape is wrong or nothing is there.
 */
export function unquoteCharacter(literal: string): number | 'malformed' | undefined {
  const character = readCharacter(literal, 1, "'");
  if (character === undefined) return undefined;
  return character.end === literal.length - 1 ? character.code : 'malformed';
}

interface Character {
  readonly text: string;
  readonly code: number;
  readonly end: number;
}

function readCharacter(source: string, at: number, quote: string): Character | undefined {
  const code = source.codePointAt(at) ?? 0;
  const text = String.fromCodePoint(code);
  if (text === quote) return undefined;
  if (text !== '\\') return { text, code: isKeptByte(code) ? 0xfffd : code, end: at + text.length };
  const letter = source[at + 1] ?? '';
  const simple = letter === quote ? quote : simpleEscapes[letter];
  if (simple !== undefined) return { text: simple, code: simple.charCodeAt(0), end: at + 2 };
  const length = hexLengths[letter];
  if (length !== undefined) return readCode(source, at + 2, length, 16, letter === 'x');
  return readCode(source, at + 1, 3, 8, true);
}

function readCode(source: string, at: number, length: number, base: 8 | 16, isByte: boolean): Character | undefined {
  const digits = source.slice(at, at + length);
  const allowed = base === 8 ? /^[0-7]+$/ : /^[0-9a-fA-F]+$/;
  if (digits.length !== length || !allowed.test(digits)) return undefined;
  const code = Number.parseInt(digits, base);
  const end = at + length;
  // A byte beyond ASCII is a part of some character or none; util/utf8 keeps it as a lone surrogate.
  if (isByte)
    return code > 0xff ? undefined : { text: String.fromCharCode(code < 0x80 ? code : 0xdc00 + code), code, end };
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return { text: String.fromCodePoint(code), code, end };
}
