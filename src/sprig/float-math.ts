import { FunctionError, type FunctionTable, floatText, type TemplateFunction, type Value } from '../gotemplate';
import { makeFloat } from '../yaml/values';
import {
  addDecimals,
  type Decimal,
  decimalFromFloat,
  decimalToFloat,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from './decimal';
import { define, defineVariadic } from './define';
import { roundFloat } from './round-float';
import { toFloat64 } from './to-float64';

/**
 * Arithmetic with float64: every argument becomes one first; sums, products and quotients are calculated in decimals.
 * @lazy
 */
export const floatFunctions: FunctionTable = {
  float64: define(['any'], (value) => makeFloat(toFloat64(value))),
  addf: defineVariadic([], 'any', (values) => calculate(addDecimals, [0, ...values])),
  add1f: define(['any'], (value) => calculate(addDecimals, [value, 1])),
  subf: decimalFunction(subtractDecimals),
  mulf: decimalFunction(multiplyDecimals),
  divf: decimalFunction(divide),
  maxf: choice(larger),
  minf: choice((a, b) => -larger(-a, -b)),
  ceil: define(['any'], (value) => makeFloat(Math.ceil(toFloat64(value)))),
  floor: define(['any'], (value) => makeFloat(Math.floor(toFloat64(value)))),
  round: defineVariadic(['any', 'int'], 'float64', (value, places, [threshold]) =>
    makeFloat(roundFloat(toFloat64(value), Number(places), threshold === undefined ? 0.5 : toFloat64(threshold))),
  ),
};

function decimalFunction(operate: (a: Decimal, b: Decimal) => Decimal): TemplateFunction {
  return defineVariadic(['any'], 'any', (first, values) => calculate(operate, [first, ...values]));
}

/** Works from the left. */
function calculate(operate: (a: Decimal, b: Decimal) => Decimal, values: readonly Value[]): Value {
  return makeFloat(decimalToFloat(values.map(toDecimal).reduce(operate)));
}

function toDecimal(value: Value): Decimal {
  const float = toFloat64(value);
  if (!Number.isFinite(float)) throw new FunctionError(`Cannot create a Decimal from ${floatText(float, 'g')}`);
  return decimalFromFloat(float);
}

function divide(a: Decimal, b: Decimal): Decimal {
  if (b.coefficient === 0n) throw new FunctionError('decimal division by 0');
  return divideDecimals(a, b);
}

/** The larger of two; infinity is larger than NaN, which is larger than everything else. */
function larger(a: number, b: number): number {
  return a === Infinity || b === Infinity ? Infinity : Math.max(a, b);
}

function choice(better: (a: number, b: number) => number): TemplateFunction {
  return defineVariadic(['any'], 'any', (first, others) =>
    makeFloat(others.map(toFloat64).reduce(better, toFloat64(first))),
  );
}
