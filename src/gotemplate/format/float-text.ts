import { type FloatDigits, floatBits, roundedDigits, shortestDigits } from './float-digits';

/**
 * A float in one of Go's notations: e E f g G b x X, with a number of decimals (of digits for g); no precision means
 * the fewest digits that give the value back.
 */
export function floatText(value: number, verb: string, precision?: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (!Number.isFinite(value)) return `${sign || '+'}Inf`;
  const size = Math.abs(value);
  if (verb === 'b') return sign + binaryText(size);
  if (verb === 'x' || verb === 'X') return sign + withCase(hexText(size, precision), verb);
  if (verb === 'f' || verb === 'F') return sign + fixedText(size, precision);
  return (
    sign + withCase(verb === 'e' || verb === 'E' ? exponentText(size, precision) : generalText(size, precision), verb)
  );
}

/** A float as %v prints it. */
export function shortestText(value: number): string {
  const size = Math.abs(value);
  // Parity: the exponent form starts at a million, where JavaScript's starts at 1e21.
  if (size >= 1e-4 && size < 1e6) return String(value);
  return floatText(value, 'g');
}

function withCase(text: string, verb: string): string {
  return verb === verb.toUpperCase() ? text.toUpperCase() : text;
}

function exponentText(value: number, precision: number | undefined): string {
  if (precision === undefined) {
    const shortest = shortestDigits(value);
    return layExponent(shortest, Math.max(shortest.digits.length - 1, 0));
  }
  return layExponent(roundedDigits(value, precision + 1, 'digits'), precision);
}

function fixedText(value: number, precision: number | undefined): string {
  if (precision === undefined) {
    const shortest = shortestDigits(value);
    return layFixed(shortest, Math.max(shortest.digits.length - shortest.point, 0));
  }
  return layFixed(roundedDigits(value, precision, 'decimals'), precision);
}

function generalText(value: number, precision: number | undefined): string {
  const found =
    precision === undefined ? shortestDigits(value) : roundedDigits(value, Math.max(precision, 1), 'digits');
  const count = found.digits.length;
  const exponent = count === 0 ? 0 : found.point - 1;
  let limit = Math.max(precision ?? 6, 1);
  if (precision !== undefined && limit > count && count >= found.point) limit = count;
  // Zero has no digits; its exponent is below every limit.
  if (exponent < -4 || exponent >= Math.max(limit, 1)) return layExponent(found, Math.max(count - 1, 0));
  return layFixed(found, Math.max(count - found.point, 0));
}

function layExponent({ digits, point }: FloatDigits, decimals: number): string {
  const exponent = digits === '' ? 0 : point - 1;
  const fraction = digits.slice(1, decimals + 1).padEnd(decimals, '0');
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${digits[0] ?? '0'}${decimals > 0 ? '.' : ''}${fraction}e${exponent < 0 ? '-' : '+'}${size}`;
}

function layFixed({ digits, point }: FloatDigits, decimals: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  if (decimals === 0) return whole;
  const leading = '0'.repeat(Math.min(Math.max(-point, 0), decimals));
  return `${whole}.${(leading + digits.slice(Math.max(point, 0))).slice(0, decimals).padEnd(decimals, '0')}`;
}

function binaryText(value: number): string {
  const { mantissa, exponent } = floatBits(value);
  return `${mantissa}p${exponent >= 0 ? '+' : ''}${exponent}`;
}

const LEADING_BIT = 60n;

function hexText(value: number, precision: number | undefined): string {
  let { mantissa, exponent } = floatBits(value);
  if (mantissa === 0n) exponent = 0;
  else {
    exponent += mantissa.toString(2).length - 1;
    mantissa <<= LEADING_BIT + 1n - BigInt(mantissa.toString(2).length);
  }
  if (precision !== undefined && precision < 15) {
    const dropped = LEADING_BIT - BigInt(precision * 4);
    const rest = mantissa & ((1n << dropped) - 1n);
    mantissa >>= dropped;
    const half = 1n << (dropped - 1n);
    if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa += 1n;
    mantissa <<= dropped;
    if (mantissa >> (LEADING_BIT + 1n) !== 0n) {
      mantissa >>= 1n;
      exponent += 1;
    }
  }
  const digits = (mantissa & ((1n << LEADING_BIT) - 1n)).toString(16).padStart(15, '0');
  const fraction =
    precision === undefined ? digits.replace(/0+$/, '') : digits.slice(0, precision).padEnd(precision, '0');
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `0x${mantissa >> LEADING_BIT}${fraction && '.'}${fraction}p${exponent < 0 ? '-' : '+'}${size}`;
}
