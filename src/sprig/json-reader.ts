import { FunctionError } from '../gotemplate';
import { toBinary } from './byte-text';

/** Where the reading is; readers advance it. */
export interface JsonReader {
  readonly text: string;
  at: number;
  depth: number;
  problem?: string;
}

/** The error for the character at the reading place. */
export function unexpected({ text, at }: JsonReader, where: string): FunctionError {
  if (at >= text.length) return new FunctionError('unexpected end of JSON input');
  return new FunctionError(`invalid character ${quoteCharacter(text, at)} ${where}`);
}

/** Go looks at bytes, and shows one as the character of that number. */
function quoteCharacter(text: string, at: number): string {
  const byte = toBinary(String.fromCodePoint(text.codePointAt(at) ?? 0)).charCodeAt(0);
  const character = String.fromCharCode(byte);
  if (character === "'") return "'\\''";
  const short: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r', '\b': '\\b' };
  if (short[character] !== undefined) return `'${short[character]}'`;
  const isControl = byte < 0x20 || (byte >= 0x7f && byte <= 0xa0) || byte === 0xad;
  if (!isControl) return `'${character}'`;
  return byte < 0x80 ? `'\\x${hex(byte, 2)}'` : `'\\u${hex(byte, 4)}'`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
