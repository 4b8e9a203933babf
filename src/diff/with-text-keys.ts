import { isPlainMap, plainMapFrom } from '../util/plain-map';
import { encodeYaml } from '../yaml/encode-yaml';

/** A value in which every key is a text, as Kubernetes reads it: YAML may have numbers as keys, JSON has not. */
export function withTextKeys<T>(value: T): T {
  return convert(value) as T;
}

/** What has no other keys anywhere stays the very value it is. */
function convert(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(convert);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!(value instanceof Map) && !isPlainMap(value)) return value;
  const entries: readonly (readonly [unknown, unknown])[] = value instanceof Map ? [...value] : Object.entries(value);
  const converted = entries.map(([key, child]) => [keyText(key), convert(child)] as const);
  const same = isPlainMap(value) && converted.every(([, child], index) => child === entries[index]?.[1]);
  return same ? value : plainMapFrom(converted);
}

function keyText(key: unknown): string {
  return typeof key === 'string' ? key : encodeYaml(key).trim();
}
