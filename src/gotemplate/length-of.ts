import { isPlainMap } from '../util/plain-map';
import { byteLength } from './byte-length';
import { Slice, TypedMap, type Value } from './value';

/** Bytes of a text, elements of a list, entries of a map; undefined for values that have no length. */
export function lengthOf(value: Value): number | undefined {
  if (typeof value === 'string') return byteLength(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return value.length;
  if (value instanceof Slice) return value.items?.length ?? 0;
  if (value instanceof TypedMap) return value.entries?.size ?? 0;
  if (value instanceof Map) return value.size;
  return isPlainMap(value) ? Object.keys(value).length : undefined;
}
