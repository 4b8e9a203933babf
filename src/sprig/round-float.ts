/**
 * Rounds to a number of decimal places: up when what is beyond them reaches the threshold. Parity: the remainder of a
 * negative value is negative, below every threshold, so that it always goes down.
 */
export function roundFloat(value: number, places: number, threshold: number): number {
  const power = powerOfTen(places);
  const digits = power * value;
  const remainder = digits - Math.trunc(digits);
  return (remainder >= threshold ? Math.ceil(digits) : Math.floor(digits)) / power;
}

/** Parity: ten to the power of a whole number with the rounding errors of Go's repeated squaring. */
function powerOfTen(exponent: number): number {
  let power = 1;
  let square = 10;
  for (let left = Math.min(Math.abs(exponent), LARGEST_EXPONENT); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= square;
    square *= square;
  }
  return exponent < 0 ? 1 / power : power;
}

/** Ten to this power and beyond is infinite. */
const LARGEST_EXPONENT = 400;
