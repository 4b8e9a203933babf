import { NunjucksFunctionError } from './template-error';
import { type TextOptions, textOf } from './text-of';
import type { ForeignValues, Value } from './value';
import { asText, describeValue, isList, isMap, isScalar, plain } from './value-kinds';

type Calculation = (a: number, b: number) => number;

const calculations: Readonly<Record<string, Calculation>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '//': (a, b) => Math.floor(a / b),
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
};

/**
 * The number that a value is to JavaScript's arithmetic; `where` says where it stands. Throws `NunjucksFunctionError`
 * where it is none.
 */
export function numberOf(value: Value, foreign: ForeignValues, where: string): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'bigint') {
    throw new NunjucksFunctionError(`what is ${where} is too large a number to calculate with`);
  }
  const text = asText(value);
  const number = text === undefined ? Number.NaN : Number(text);
  if (!Number.isNaN(number)) return number;
  const hint = isList(value) ? 'Lists are joined by `sprig.concat(a, b)`.' : undefined;
  const kind = text === undefined ? describeValue(value, foreign) : 'text that is none';
  throw new NunjucksFunctionError(`what is ${where} must be a number, but it is ${kind}`, hint);
}

/** Calculates with two values. Throws `NunjucksFunctionError` where the result is no number. */
export function calculate(operator: string, left: Value, right: Value, foreign: ForeignValues): number {
  const a = numberOf(left, foreign, `left of '${operator}'`);
  const b = numberOf(right, foreign, `right of '${operator}'`);
  const result = calculations[operator]?.(a, b) ?? Number.NaN;
  if (Number.isFinite(result) || !Number.isFinite(a) || !Number.isFinite(b)) return result;
  const why = b === 0 && operator !== '**' ? 'division by zero' : 'the result is no number, or too large';
  throw new NunjucksFunctionError(why);
}

/** `+`: a sum, or one text behind the other where either is text. */
export function add(left: Value, right: Value, options: TextOptions): Value {
  if (asText(left) === undefined && asText(right) === undefined) return calculate('+', left, right, options.foreign);
  return concatenate(left, right, options);
}

/** `~`: one value behind the other as text. */
export function concatenate(left: Value, right: Value, options: TextOptions): string {
  const [a, b] = [textOf(left, options), textOf(right, options)];
  if (a.length + b.length <= options.most) return a + b;
  throw new NunjucksFunctionError(`the text is longer than ${options.most} bytes`);
}

/** JavaScript's comparisons of scalars; lists, maps and the like are equal to themselves only. */
export function compare(operator: string, left: Value, right: Value, foreign: ForeignValues): boolean {
  const [a, b] = [plain(left), plain(right)];
  switch (operator) {
    case '==':
      return equal(a, b);
    case '!=':
      return !equal(a, b);
    case '===':
      return a === b;
    case '!==':
      return a !== b;
    default:
      return isBefore(operator, ordered(a, foreign), ordered(b, foreign));
  }
}

type Scalar = string | number | bigint | boolean;

function equal(a: Value, b: Value): boolean {
  if (a === null || b === null || !isScalar(a) || !isScalar(b)) return a === b;
  // biome-ignore lint/suspicious/noDoubleEquals: templates mean JavaScript's loose equality.
  return a == b;
}

function ordered(value: Value, foreign: ForeignValues): Scalar {
  if (isScalar(value)) return plain(value) as Scalar;
  throw new NunjucksFunctionError(`${describeValue(value, foreign)} is neither less nor greater than anything`);
}

function isBefore(operator: string, a: Scalar, b: Scalar): boolean {
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}

/** `in`: a part of a text, an element of a list, a key of a map. */
export function contains(container: Value, item: Value, options: TextOptions): boolean {
  const text = asText(container);
  if (text !== undefined) return text.includes(textOf(item, options));
  if (isList(container)) return container.some((element) => plain(element) === plain(item));
  if (isMap(container)) return Object.hasOwn(container, textOf(item, options));
  throw new NunjucksFunctionError(
    `'in' looks into text, lists and maps, but this is ${describeValue(container, options.foreign)}`,
  );
}
