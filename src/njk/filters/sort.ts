import { NunjucksFunctionError } from '../template-error';
import type { Value } from '../value';
import { describeValue, isScalar, isTruthy, plain } from '../value-kinds';
import { neededAttributeOf } from './attribute';
import type { Filter, Filtering } from './filter';
import { orAbsent, takeList, takeScalar } from './take';

type Scalar = string | number | bigint | boolean;

/** Sorts a list by its items or by an attribute of them. Throws where they are no texts or numbers. */
export const sortFilter: Filter = {
  parameters: ['reverse', 'case_sensitive', 'attribute'],
  byName: true,
  apply: (input, [reverse, caseSensitive, attribute], filtering) => {
    const list = takeList(input, filtering);
    const given = orAbsent(attribute, takeScalar, filtering);
    const find = given === undefined ? (item: Value) => plain(item) : neededAttributeOf(given, filtering);
    const keyed = list.map((item, at) => ({ item, key: sortKey(find(item, at), isTruthy(caseSensitive), filtering) }));
    const sign = isTruthy(reverse) ? -1 : 1;
    keyed.sort((a, b) => sign * order(a.key, b.key));
    return keyed.map(({ item }) => item);
  },
};

function sortKey(value: Value, caseSensitive: boolean, { foreign }: Filtering): Scalar {
  if (!isScalar(value)) {
    throw new NunjucksFunctionError(`it compares texts and numbers, but one is ${describeValue(value, foreign)}`);
  }
  const key = plain(value) as Scalar;
  return typeof key === 'string' && !caseSensitive ? key.toLowerCase() : key;
}

function order(a: Scalar, b: Scalar): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
