import { makePlainMap } from '../util/plain-map';
import { Float, Timestamp, type YamlMap, type YamlValue } from './values';

/** A copy that shares no list and no map with the value. */
export function copyValue(value: YamlValue): YamlValue {
  if (typeof value !== 'object' || value === null || value instanceof Float || value instanceof Timestamp) return value;
  if (Array.isArray(value)) return (value as readonly YamlValue[]).map(copyValue);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyValue(item)]));
  const copy = makePlainMap<YamlValue>();
  for (const [key, item] of Object.entries(value as YamlMap)) copy[key] = copyValue(item);
  return copy;
}
