import { toBigInt, toFloat, type Value } from '../gotemplate';
import { parseFloat64 } from './parse-float';

/** The float64 that a value stands for; text is read as a number; zero for every value that stands for none. */
export function toFloat64(value: Value): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return parseFloat64(value) ?? 0;
  return toFloat(value) ?? Number(toBigInt(value) ?? 0n);
}
