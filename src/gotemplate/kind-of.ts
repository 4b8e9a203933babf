import { isPlainMap } from '../util/plain-map';
import { Complex, Float, Integer, Slice, Struct, Timestamp, TypedMap, type Value } from './value';

const LARGEST_INT64 = 0x7fffffffffffffffn;

/** The value's kind as Go's reflection names it: `int`, `slice`, `map`, `ptr`, ...; `invalid` for nil and no value. */
export function kindOf(value: Value): string {
  switch (typeof value) {
    case 'undefined':
      return 'invalid';
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float64';
    case 'bigint':
      return value > LARGEST_INT64 ? 'uint64' : 'int';
    default:
      return value === null ? 'invalid' : kindOfObject(value);
  }
}

function kindOfObject(value: Value & object): string {
  if (Array.isArray(value) || value instanceof Slice) return 'slice';
  if (isPlainMap(value) || value instanceof Map || value instanceof TypedMap) return 'map';
  if (value instanceof Float) return 'float64';
  if (value instanceof Integer) return value.underlying;
  if (value instanceof Complex) return 'complex128';
  if (value instanceof Timestamp) return 'struct';
  return value instanceof Struct && value.type.startsWith('*') ? 'ptr' : 'struct';
}
