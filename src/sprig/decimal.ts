/** An exact decimal: coefficient times ten to the power of exponent. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** Places behind the point to which quotients are rounded. */
const PLACES_OF_QUOTIENT = 16;

/** The decimal that a finite float prints as: the fewest digits that give it back. */
export function decimalFromFloat(value: number): Decimal {
  const [mantissa = '0', power = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { coefficient: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/** The float nearest to a decimal; infinite when it is beyond the largest. */
export function decimalToFloat({ coefficient, exponent }: Decimal): number {
  return Number(`${coefficient}e${exponent}`);
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: atExponent(a, exponent) + atExponent(b, exponent), exponent };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { ...b, coefficient: -b.coefficient });
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
}

/** The quotient to 16 places behind the point, halves away from zero. The divisor is not zero. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const shift = a.exponent - b.exponent + PLACES_OF_QUOTIENT;
  const dividend = a.coefficient * 10n ** BigInt(Math.max(shift, 0));
  const divisor = b.coefficient * 10n ** BigInt(Math.max(-shift, 0));
  const whole = dividend / divisor;
  const rest = dividend % divisor;
  const isHalf = 2n * absolute(rest) >= absolute(divisor);
  const away = dividend < 0n === divisor < 0n ? 1n : -1n;
  return { coefficient: isHalf ? whole + away : whole, exponent: -PLACES_OF_QUOTIENT };
}

function atExponent({ coefficient, exponent }: Decimal, wanted: number): bigint {
  return coefficient * 10n ** BigInt(exponent - wanted);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
