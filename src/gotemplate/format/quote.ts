import { isKeptByte } from '../../util/utf8';
import { canonicalText } from '../canonical-text';

const shortEscapes: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
};

/** The text in double quotes with Go's escapes (%q); `asciiOnly` also escapes whatever is beyond ASCII (%+q). */
export function quoteText(text: string, asciiOnly = false): string {
  if (!SPECIAL.test(text)) return `"${text}"`;
  // Most others, such as JSON, have quotes and backslashes in them, and nothing else.
  const others = text.replaceAll('\\', '').replaceAll('"', '');
  if (!SPECIAL.test(others)) return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  let out = '"';
  for (const character of canonicalText(text)) out += escapeCharacter(character, '"', asciiOnly);
  return `${out}"`;
}

/** Texts with something in them that may be escaped. */
const SPECIAL = /[^ !#-[\]-~]/;

/** The character in single quotes with Go's escapes. */
export function quoteCharacter(character: string, asciiOnly = false): string {
  return `'${escapeCharacter(character, "'", asciiOnly)}'`;
}

/** Can the text stand between backquotes: one line of characters that are neither control characters nor backquotes? */
export function canBackquote(text: string): boolean {
  return text.isWellFormed() && !/[\x00-\x08\x0a-\x1f`\x7f\ufeff]/.test(text);
}

/** Is the character printable in Go's sense: letters, marks, numbers, punctuation, symbols and the ASCII space? */
export function isPrintable(character: string): boolean {
  return (
    (character >= ' ' && character <= '~') ||
    isPictograph(character.codePointAt(0) ?? 0) ||
    /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character)
  );
}

/** All from 🌀 to 🙏 are symbols. To know them saves small runs the two milliseconds that the first use of the expression takes. */
function isPictograph(code: number): boolean {
  return code >= 0x1f300 && code <= 0x1f64f;
}

function escapeCharacter(character: string, quote: string, asciiOnly: boolean): string {
  const code = character.codePointAt(0) ?? 0;
  if (character === quote) return `\\${quote}`;
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  // A lone surrogate stands for a byte that is no UTF-8, see util/utf8.
  if (isKeptByte(code)) return `\\x${(code - 0xdc00).toString(16)}`;
  if ((code < 0x7f || !asciiOnly) && isPrintable(character)) return character;
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}
