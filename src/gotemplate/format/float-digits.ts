/** A float as decimal digits: 0.DIGITS times ten to the power of `point`. No digits stand for zero. */
export interface FloatDigits {
  readonly digits: string;
  readonly point: number;
}

/** The fewest digits that give the (finite, not negative) number back. */
export function shortestDigits(value: number): FloatDigits {
  if (value === 0) return { digits: '', point: 0 };
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

/**
 * All digits of the number, rounded: to `count` digits, or to `count` digits behind the point. Exact halves go to the
 * even digit, as in Go and unlike toFixed.
 */
export function roundedDigits(value: number, count: number, place: 'digits' | 'decimals'): FloatDigits {
  const exact = exactDigits(value);
  const kept = place === 'digits' ? count : exact.point + count;
  if (kept >= exact.digits.length) return trimZeros(exact);
  if (kept < 0) return { digits: '', point: 0 };
  const up = roundsUp(exact.digits, kept);
  const head = exact.digits.slice(0, kept);
  if (!up) return trimZeros({ digits: head, point: exact.point });
  const raised = (BigInt(head || '0') + 1n).toString().padStart(kept, '0');
  return trimZeros({ digits: raised, point: exact.point + raised.length - kept });
}

/** The bits of a float: value = mantissa * 2 ** exponent. */
export function floatBits(value: number): { readonly mantissa: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const fraction = bits & 0xfffffffffffffn;
  const biased = Number(bits >> 52n);
  if (biased === 0) return { mantissa: fraction, exponent: -1074 };
  return { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

function exactDigits(value: number): FloatDigits {
  const { mantissa, exponent } = floatBits(value);
  if (mantissa === 0n) return { digits: '', point: 0 };
  if (exponent >= 0) {
    const digits = (mantissa << BigInt(exponent)).toString();
    return { digits, point: digits.length };
  }
  const digits = (mantissa * 5n ** BigInt(-exponent)).toString();
  return { digits, point: digits.length + exponent };
}

function roundsUp(digits: string, kept: number): boolean {
  const next = digits.charCodeAt(kept) - 48;
  if (next !== 5) return next > 5;
  if (/[1-9]/.test(digits.slice(kept + 1))) return true;
  return kept > 0 && (digits.charCodeAt(kept - 1) - 48) % 2 === 1;
}

function trimZeros({ digits, point }: FloatDigits): FloatDigits {
  const trimmed = digits.replace(/0+$/, '');
  return { digits: trimmed, point: trimmed === '' ? 0 : point };
}
