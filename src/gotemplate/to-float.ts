import { Float, type Value } from './value';

/** The number that a float64 stands for; undefined for every other value, integers included. */
export function toFloat(value: Value): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? undefined : value;
  return value instanceof Float ? value.value : undefined;
}
