import { parseTimestamp } from './timestamp';
import { makeFloat, type YamlScalar } from './values';

const WHOLE = /^[-+]?(?:0[xX][\da-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|0|[1-9]\d*)$/;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const FRACTION = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/;
const SIGN_AFTER_PREFIX = /^0(?:b[-+][01]+|o[-+][0-7]+)$/;

/** What most numbers look like. */
const DECIMAL = /^\d{1,15}(?:\.\d{0,15})?$/;
/** What no number and no time has in it, but for hexadecimal numbers; and what those have neither. */
const IN_NO_NUMBER = /[^-+\d.,:_ \tbBoOeEtTzZ]/;
const IN_NO_HEXADECIMAL = /[^-+\d_a-fA-FxX]/;

/** Stands behind the year of every date. */
const DASH = 45;

const SIGNED_END = 1n << 63n;
const UNSIGNED_END = 1n << 64n;

/** Is a text a number of digits, with or without a point? Other texts may be numbers as well. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Can a text that is none of YAML's words be seen to be no number and no time in any release of YAML? */
export function isNoNumber(text: string): boolean {
  if (!IN_NO_NUMBER.test(text)) return text.indexOf('.') !== text.lastIndexOf('.');
  return (!text.includes('x') && !text.includes('X')) || IN_NO_HEXADECIMAL.test(text);
}

/**
 * What a plain scalar that begins with a digit, a sign or a point stands for in Go's yaml.v3: a time, an integer of 64
 * bits, a float, or (undefined) text. Numbers too large for a float are text.
 */
export function resolveNumber(text: string): YamlScalar | undefined {
  const first = text.charCodeAt(0);
  if (first > 48 && isDecimal(text)) return text.includes('.') ? makeFloat(Number(text)) : Number(text);
  if (isNoNumber(text)) return undefined;
  if (first === 46) return FRACTION.test(text) ? finite(text.replaceAll('_', '')) : undefined;
  if (text.charCodeAt(4) === DASH) {
    const time = parseTimestamp(text);
    if (time) return time;
  }
  const digits = text.includes('_') ? text.replaceAll('_', '') : text;
  if (WHOLE.test(digits)) {
    const whole = parseWhole(digits);
    if (whole !== undefined) return whole;
  }
  if (FLOAT.test(digits)) return finite(digits);
  // Parity: behind 0b and 0o yaml.v3 takes a sign.
  return SIGN_AFTER_PREFIX.test(digits) ? parseWhole(`${digits[2]}${digits.slice(0, 2)}${digits.slice(3)}`) : undefined;
}

function finite(digits: string): YamlScalar | undefined {
  const value = Number(digits);
  return Number.isFinite(value) ? makeFloat(value) : undefined;
}

/** The value of an integer in any base; undefined when it does not fit into 64 bits, signed or unsigned. */
function parseWhole(text: string): number | bigint | undefined {
  const negative = text.startsWith('-');
  const signed = negative || text.startsWith('+');
  const digits = signed ? text.slice(1) : text;
  const octal = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
  const small = Number(octal);
  if (Number.isSafeInteger(small)) return negative && small !== 0 ? -small : small;
  const size = BigInt(octal);
  const end = negative ? SIGNED_END + 1n : signed ? SIGNED_END : UNSIGNED_END;
  if (size >= end) return undefined;
  return negative ? -size : size;
}
