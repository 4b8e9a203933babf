import { isPlainMap } from '../util/plain-map';
import { compareKeys } from './compare-keys';
import { sortTexts } from './compare-text';
import { TypedMap, type Value } from './value';

/** The entries of a map of any type in the order in which Go prints and ranges; undefined for values that are no maps. */
export function mapEntries(value: Value): (readonly [Value, Value])[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (value instanceof TypedMap) return sorted(value.entries);
  if (value instanceof Map) return sorted(value);
  if (!isPlainMap(value)) return undefined;
  const map = value as Readonly<Record<string, Value>>;
  return sortTexts(Object.keys(map)).map((key) => [key, map[key]] as const);
}

/** Is the value a map of any type? */
export function isMap(value: Value): boolean {
  return value instanceof TypedMap || value instanceof Map || isPlainMap(value);
}

function sorted(entries: ReadonlyMap<Value, Value> | undefined): (readonly [Value, Value])[] {
  return entries === undefined ? [] : [...entries].sort((a, b) => compareKeys(a[0], b[0]));
}
