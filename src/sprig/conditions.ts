import { FunctionError, type FunctionTable, type Value } from '../gotemplate';
import { define, defineVariadic } from './define';
import { isEmpty } from './is-empty';

/**
 * Functions about empty values, those that choose between values, and the one that gives up.
 * @lazy
 */
export const conditionFunctions: FunctionTable = {
  default: defineVariadic(['any'], 'any', (fallback, values) => orDefault(fallback, values[0]), { two: orDefault }),
  empty: define(['any'], isEmpty),
  coalesce: defineVariadic([], 'any', (values) => values.find((value) => !isEmpty(value)) ?? null),
  ternary: define(['any', 'any', 'bool'], (whenTrue, whenFalse, condition) => (condition ? whenTrue : whenFalse)),
  all: defineVariadic([], 'any', (values) => !values.some(isEmpty)),
  any: defineVariadic([], 'any', (values) => values.some((value) => !isEmpty(value))),
  fail: define(['string'], (message) => {
    throw new FunctionError(message);
  }),
};

function orDefault(fallback: Value, value: Value): Value {
  return isEmpty(value) ? fallback : value;
}
