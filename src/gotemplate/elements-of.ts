import { Slice, type Value } from './value';

/** The elements of a list of any element type (none for a nil slice); undefined for values that are no lists. */
export function elementsOf(value: Value): readonly Value[] | undefined {
  if (Array.isArray(value)) return value as readonly Value[];
  return value instanceof Slice ? (value.items ?? []) : undefined;
}
