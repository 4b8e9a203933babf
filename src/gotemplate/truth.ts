import { lengthOf } from './length-of';
import { Complex, Float, Integer, type Value } from './value';

/** Go's notion of truth in templates: false for nil, no value, false, zeros and whatever is empty. Structs are true. */
export function isTrue(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return Number.isNaN(value) || Boolean(value);
  if (value instanceof Float) return value.value !== 0;
  if (value instanceof Integer) return value.value !== 0n;
  if (value instanceof Complex) return value.real !== 0 || value.imaginary !== 0;
  return lengthOf(value) !== 0;
}
