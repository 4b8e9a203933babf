import { deepEqual, elementsOf, formatValue, mapEntries, toFloat, typeName, type Value } from '../gotemplate';

/** Values, where two are the same when their types and their contents are (Go's reflect.DeepEqual). */
export interface ValueSet {
  has(value: Value): boolean;
  add(value: Value): void;
}

/** A set of the given values; looking for one compares it with few of them, however many there are. */
export function makeValueSet(values: readonly Value[] = []): ValueSet {
  const buckets = new Map<string, Value[]>();
  const set: ValueSet = {
    has: (value) => buckets.get(bucketOf(value))?.some((known) => deepEqual(known, value)) ?? false,
    add: (value) => {
      const name = bucketOf(value);
      const bucket = buckets.get(name);
      if (bucket === undefined) buckets.set(name, [value]);
      else bucket.push(value);
    },
  };
  for (const value of values) set.add(value);
  return set;
}

/** Parts of a list or map that decide on its bucket. */
const PARTS = 8;

/** The same for equal values, and mostly different for different ones. */
function bucketOf(value: Value): string {
  const parts = elementsOf(value) ?? mapEntries(value)?.flat();
  if (parts === undefined) return scalarText(value);
  return `${typeName(value)} ${parts.length} ${parts.slice(0, PARTS).map(scalarText).join(' ')}`;
}

function scalarText(value: Value): string {
  const type = typeName(value);
  if (type.includes('[')) return type;
  // Zero and minus zero are equal.
  return `${type} ${toFloat(value) === 0 ? 0 : formatValue(value)}`;
}
