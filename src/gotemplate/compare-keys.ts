import { compareText } from './compare-text';
import { toBigInt } from './integers';
import { kindOf } from './kind-of';
import { toFloat } from './to-float';
import { typeName } from './type-name';
import { Complex, Struct, Timestamp, type Value } from './value';

/**
 * The order of map keys where the keys have different types. Go has nil first, then goes by where the linker puts the
 * descriptions of types, which for those that YAML gives is the same in every program: see `ranks`.
 */
export function compareKeys(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  const types = rank(a) - rank(b) || compareText(typeName(a), typeName(b));
  return types || compareWithinType(a, b);
}

function compareWithinType(a: Value, b: Value): number {
  const left = toBigInt(a);
  const right = toBigInt(b);
  if (left !== undefined && right !== undefined) return left < right ? -1 : Number(left > right);
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (a instanceof Complex && b instanceof Complex) return a.real - b.real || a.imaginary - b.imaginary;
  if (a instanceof Timestamp && b instanceof Timestamp) return a.epochNanoseconds < b.epochNanoseconds ? -1 : 1;
  if (a instanceof Struct && b instanceof Struct) return compareText(a.toText?.() ?? '', b.toText?.() ?? '');
  const first = toFloat(a) ?? 0;
  const second = toFloat(b) ?? 0;
  if (Number.isNaN(first) || Number.isNaN(second)) return Number(Number.isNaN(second)) - Number(Number.isNaN(first));
  return first - second || 0;
}

/** Parity: types in the order of Go's linker; times, which take more room, are last. */
const ranks = ['invalid', 'string', 'int64', 'uint64', 'int', 'float64', 'bool'];

function rank(value: Value): number {
  const at = ranks.indexOf(kindOf(value));
  return at < 0 ? ranks.length : at;
}
