import { quoteText } from './format/quote';
import type { TokenKind } from './lexer';
import { unquoteCharacter } from './unquote';

/** What a number literal can be: Go decides by the place where it stands. */
export interface NumberLiteral {
  readonly text: string;
  /** The value as an integer of at most 64 bits with a sign; undefined when it is none. */
  readonly integer?: bigint | undefined;
  /** The value as an unsigned integer of at most 64 bits. */
  readonly unsigned?: bigint | undefined;
  readonly float?: number | undefined;
  /** Set for imaginary and complex literals only. */
  readonly complex?: { readonly real: number; readonly imaginary: number };
}

const LARGEST_UINT64 = 0xffffffffffffffffn;
const LARGEST_INT64 = 0x7fffffffffffffffn;
const SMALLEST_INT64 = -LARGEST_INT64 - 1n;

/** Reads a number, complex or character token; a text is what is wrong with it, in Go's words. */
export function parseNumber(kind: TokenKind, text: string): NumberLiteral | string {
  if (kind === 'characterConstant') return parseCharacter(text);
  if (kind === 'complex') return parseComplex(text);
  if (text.endsWith('i')) {
    const imaginary = parseFloatLiteral(text.slice(0, -1));
    if (imaginary !== undefined) return complexLiteral(text, 0, imaginary);
  }
  const integer = parseIntegerLiteral(text);
  if (integer !== undefined) return integerLiteral(text, integer);
  const float = parseFloatLiteral(text);
  if (float === undefined) return `illegal number syntax: ${quoteText(text)}`;
  if (!/[.eEpP]/.test(text)) return `integer overflow: ${quoteText(text)}`;
  return { text, float, ...integersOf(float) };
}

function parseCharacter(text: string): NumberLiteral | string {
  const code = unquoteCharacter(text);
  if (code === undefined) return 'invalid syntax';
  if (code === 'malformed') return `malformed character constant: ${text}`;
  return { text, integer: BigInt(code), unsigned: BigInt(code), float: code };
}

function parseComplex(text: string): NumberLiteral | string {
  const split = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
  const exponent = /[eEpP]/.test(text[split - 1] ?? '') && !/^[-+]?0[xX]/.test(text.slice(0, split));
  const at = exponent ? text.slice(0, split).search(/[-+](?=[^-+]*$)/) : split;
  const real = parseFloatLiteral(text.slice(0, at));
  const imaginary = parseFloatLiteral(text.slice(at, -1));
  if (real === undefined || imaginary === undefined) return 'syntax error scanning complex number';
  return complexLiteral(text, real, imaginary);
}

function complexLiteral(text: string, real: number, imaginary: number): NumberLiteral {
  const complex = { real, imaginary };
  return imaginary === 0 ? { text, complex, float: real, ...integersOf(real) } : { text, complex };
}

function integerLiteral(text: string, value: bigint): NumberLiteral {
  const integer = value >= SMALLEST_INT64 && value <= LARGEST_INT64 ? value : undefined;
  // Parity: a sign in front keeps a number from being unsigned, except for zero.
  const unsigned = value === 0n || !/^[-+]/.test(text) ? value : undefined;
  return { text, integer, unsigned, float: Number(value) };
}

/** The integers that a float is equal to. */
function integersOf(float: number): Pick<NumberLiteral, 'integer' | 'unsigned'> {
  if (!Number.isInteger(float)) return {};
  const value = BigInt(float);
  return {
    integer: value >= SMALLEST_INT64 && value <= LARGEST_INT64 ? value : undefined,
    unsigned: value >= 0n && value <= LARGEST_UINT64 ? value : undefined,
  };
}

const integerPattern = /^(?:0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO]?(?:_?[0-7])+|0|[1-9](?:_?[0-9])*)$/;

/** An integer in Go's syntax that fits 64 bits; undefined for anything else. */
function parseIntegerLiteral(text: string): bigint | undefined {
  const digits = text.replace(/^[-+]/, '');
  if (!integerPattern.test(digits)) return undefined;
  const plain = digits.replaceAll('_', '');
  const size = BigInt(/^0[0-7]/.test(plain) ? `0o${plain.slice(1)}` : plain);
  const value = text.startsWith('-') ? -size : size;
  const signed = value >= SMALLEST_INT64 && value <= LARGEST_INT64;
  return signed || (text === digits && value <= LARGEST_UINT64) ? value : undefined;
}

const decimalPattern =
  /^(?:[0-9](?:_?[0-9])*\.?(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?$/;
const hexPattern = /^0[xX]((?:_?[0-9a-fA-F])*)\.?([0-9a-fA-F](?:_?[0-9a-fA-F])*)?[pP]([-+]?[0-9](?:_?[0-9])*)$/;

/** A float in Go's syntax; undefined for anything else and for what is beyond float64. */
function parseFloatLiteral(text: string): number | undefined {
  const digits = text.replace(/^[-+]/, '');
  const size = decimalPattern.test(digits) ? Number(digits.replaceAll('_', '')) : parseHexFloat(digits);
  if (size === undefined || !Number.isFinite(size)) return undefined;
  return text.startsWith('-') ? -size : size;
}

function parseHexFloat(text: string): number | undefined {
  const parts = hexPattern.exec(text);
  if (parts === null) return undefined;
  const [, whole = '', fraction = '', exponent = ''] = parts.map((part) => part?.replaceAll('_', ''));
  if (whole === '' && fraction === '') return undefined;
  return Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length);
}
