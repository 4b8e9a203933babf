/** Of these characters the engine's order is that of Go's yaml.v3, but for numbers, for what stands behind them, and for `_`. */
const PLAIN = /^[ -/0-9A-Z_a-z]*$/;

/** Longer numbers have no key: their length would be a letter. */
const LONG_NUMBER = /[0-9]{16}/;

/** A number with the sign behind it, or a `_`. */
const OUT_OF_ORDER = /([0-9]+)([ -/_]?)|_/g;

/** Stands for `_`: behind the other signs, before numbers. */
const UNDERSCORE = '0';

/** The character that a number without significant digits begins with; those with more have the ones behind it, before letters. */
const SHORTEST_NUMBER = '1'.charCodeAt(0);

/** Behind a number signs come after letters. */
const AFTER_LETTERS = '{';

/**
 * A text that takes the place among its like, in the engine's order, which the given one has among texts by `compareNaturally`; undefined
 * where there are unusual characters in it. Different texts have different keys.
 */
export function naturalKey(text: string): string | undefined {
  return PLAIN.test(text) && !LONG_NUMBER.test(text) ? text.replace(OUT_OF_ORDER, inOrder) : undefined;
}

function inOrder(_: string, digits: string | undefined, sign: string | undefined): string {
  if (digits === undefined) return UNDERSCORE;
  const significant = digits.replace(/^0+/, '');
  const length = String.fromCharCode(SHORTEST_NUMBER + significant.length);
  const number = length + significant + String.fromCharCode(digits.length);
  if (!sign) return number;
  return number + AFTER_LETTERS + (sign === '_' ? UNDERSCORE : sign);
}
