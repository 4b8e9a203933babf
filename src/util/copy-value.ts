import { isPlainMap, makePlainMap } from './plain-map';

/** A deep copy of decoded data that may be changed: templates can (`set`), and what they were given must not. */
export function copyValue<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyValue) as T;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyValue(item)])) as T;
  if (!isPlainMap(value)) return value;
  const out = makePlainMap<unknown>();
  for (const key of Object.keys(value)) out[key] = copyValue(value[key]);
  return out as T;
}
