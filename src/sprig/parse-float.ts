/**
 * The float64 that a text stands for by Go's rules: decimal or hexadecimal (0x1p-2), underscores between digits, inf and
 * nan in any case; undefined when it stands for none or for one beyond the largest.
 */
export function parseFloat64(text: string): number | undefined {
  const special = /^([+-]?)inf(?:inity)?$/i.exec(text);
  if (special) return special[1] === '-' ? -Infinity : Infinity;
  if (/^nan$/i.test(text)) return NaN;
  const value = /^[+-]?0[xX]/.test(text) ? parseHexadecimal(text) : parseDecimal(text);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

function parseDecimal(text: string): number | undefined {
  if (!/^[+-]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?$/.test(text)) return undefined;
  return /(?:^|\D)_|_(?:\D|$)/.test(text) ? undefined : Number(text.replace(/_/g, ''));
}

function parseHexadecimal(text: string): number | undefined {
  const match = /^([+-]?)0[xX]([\da-fA-F_]*)(?:\.([\da-fA-F_]*))?[pP]([+-]?\d[\d_]*)$/.exec(text);
  if (!match || /(?:^|[^\da-f])_|_(?:[^\da-f]|$)/i.test(text.replace(/0[xX]_?/, '0'))) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/_/g, '');
  if (digits === '') return undefined;
  const places = fraction.replace(/_/g, '').length * BITS_OF_HEX_DIGIT;
  const size = scale(Number(`0x${digits}`), Number(exponent.replace(/_/g, '')) - places);
  return sign === '-' ? -size : size;
}

/** Multiplies by a power of two in two steps, for powers that are no number themselves. */
function scale(value: number, power: number): number {
  const half = Math.trunc(power / 2);
  return value * 2 ** half * 2 ** (power - half);
}

const BITS_OF_HEX_DIGIT = 4;
