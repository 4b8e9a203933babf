const BASES: readonly (readonly [RegExp, string])[] = [
  [/^0[xX](?:_?[0-9a-fA-F])+$/, '0x'],
  [/^0[bB](?:_?[01])+$/, '0b'],
  [/^0[oO](?:_?[0-7])+$/, '0o'],
  [/^0(?:_?[0-7])*$/, '0o'],
  [/^[1-9](?:_?[0-9])*$/, ''],
];

const LARGEST = 0x7fffffffffffffffn;

/**
 * The int64 that a text stands for as a literal of Go (0x1F, 0b11, 0o17, 017, 1_000, each with a sign before it);
 * undefined when it is no literal or beyond the type.
 */
export function parseIntegerLiteral(text: string): bigint | undefined {
  const negative = text.startsWith('-');
  const digits = /^[+-]/.test(text) ? text.slice(1) : text;
  const base = BASES.find(([pattern]) => pattern.test(digits));
  if (base === undefined) return undefined;
  const bare = digits.replace(/_/g, '').replace(base[1] === '' ? '' : /^0[xXbBoO]?/, '');
  const size = BigInt(base[1] + (bare === '' ? '0' : bare));
  if (size > LARGEST + (negative ? 1n : 0n)) return undefined;
  return negative ? -size : size;
}

/** The int64 that a text of digits in a base up to 10 stands for, or the reason why it stands for none. */
export function parseDigits(text: string, base: 8 | 10): bigint | 'syntax' | 'too large' | 'too small' {
  const match = (base === 8 ? /^([+-]?)0*([0-7]*)/ : /^([+-]?)0*([0-9]*)/).exec(text);
  const [start = '', sign, digits = ''] = match ?? [];
  const beyond = sign === '-' ? 'too small' : 'too large';
  if (digits.length > DIGITS_OF_UINT64) return beyond;
  const size = BigInt((base === 8 ? '0o' : '') + (digits === '' ? '0' : digits));
  // Parity: digits beyond uint64 are too large whatever follows them.
  if (size > LARGEST_UINT64) return beyond;
  if (start !== text || !/[0-9]$/.test(text)) return 'syntax';
  if (size > LARGEST + (sign === '-' ? 1n : 0n)) return beyond;
  return sign === '-' ? -size : size;
}

const LARGEST_UINT64 = 0xffffffffffffffffn;

/** No uint64 has more digits in base 8 or 10, leading zeros aside. */
const DIGITS_OF_UINT64 = 22;
