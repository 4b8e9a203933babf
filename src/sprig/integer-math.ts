import { FunctionError, type FunctionTable, makeInteger, type TemplateFunction, type Value } from '../gotemplate';
import { define, defineVariadic } from './define';
import { toInt64 } from './to-int64';

const largest = choice((a, b) => a > b);

/**
 * Arithmetic with int64: every argument becomes one first, and results wrap around.
 * @lazy
 */
export const integerFunctions: FunctionTable = {
  int: define(['any'], (value) => makeInteger('int', toInt64(value))),
  int64: define(['any'], (value) => int64(toInt64(value))),
  add: defineVariadic([], 'any', (values) => int64(values.reduce((sum: bigint, value) => sum + toInt64(value), 0n))),
  add1: define(['any'], (value) => int64(toInt64(value) + 1n)),
  sub: define(['any', 'any'], (a, b) => int64(toInt64(a) - toInt64(b))),
  mul: defineVariadic(['any'], 'any', (first, values) =>
    int64(values.reduce((product: bigint, value) => BigInt.asIntN(64, product * toInt64(value)), toInt64(first))),
  ),
  div: define(['any', 'any'], (a, b) => int64(toInt64(a) / divisor(b))),
  mod: define(['any', 'any'], (a, b) => int64(toInt64(a) % divisor(b))),
  max: largest,
  biggest: largest,
  min: choice((a, b) => a < b),
};

function int64(value: bigint): Value {
  return makeInteger('int64', value);
}

function divisor(value: Value): bigint {
  const divisor = toInt64(value);
  if (divisor === 0n) throw new FunctionError('integer divide by zero');
  return divisor;
}

/** The argument that is better than all others, as int64. */
function choice(isBetter: (a: bigint, b: bigint) => boolean): TemplateFunction {
  return defineVariadic(['any'], 'any', (first, others) =>
    int64(others.map(toInt64).reduce((best, other) => (isBetter(other, best) ? other : best), toInt64(first))),
  );
}
