import { isPlainMap, makePlainMap } from '../util/plain-map';
import { Float, Timestamp, type YamlValue } from '../yaml/values';
import type { ScorePath } from './score-path';

/** A document in the types of JSON, which the compiled schema understands. */
export interface PreparedDocument {
  readonly value: unknown;
  /** Keys that are no text. */
  readonly strangeKeys: readonly StrangeKey[];
}

export interface StrangeKey {
  readonly path: ScorePath;
  readonly key: YamlValue;
}

/**
 * Gives a document the types of JSON: whole floats become integers (`80.0` is one), a date becomes NaN, which is of no
 * type that the schema has, and keys that are no text become text and are listed.
 */
export function prepareValidation(document: YamlValue): PreparedDocument {
  // Nearly every document has these types already, and needs no copy.
  if (hasTypesOfJson(document)) return { value: document, strangeKeys: [] };
  const strangeKeys: StrangeKey[] = [];
  const path: (string | number)[] = [];
  const inside = (key: string | number, child: YamlValue): unknown => {
    path.push(key);
    const out = convert(child);
    path.pop();
    return out;
  };
  const convert = (value: YamlValue): unknown => {
    if (typeof value === 'bigint') return Number(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Float) return value.value;
    if (value instanceof Timestamp) return Number.NaN;
    if (Array.isArray(value)) return value.map((item: YamlValue, index) => inside(index, item));
    const out = makePlainMap<unknown>();
    for (const [key, child] of entriesOf(value as Exclude<typeof value, readonly YamlValue[]>)) {
      const name = keyText(key);
      if (typeof key !== 'string') strangeKeys.push({ path: [...path, name], key });
      out[name] = inside(name, child);
    }
    return out;
  };
  return { value: convert(document), strangeKeys };
}

/** Is everything in a value of a type that JSON has? */
export function hasTypesOfJson(value: YamlValue): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  if (Array.isArray(value)) return value.every(hasTypesOfJson);
  if (!isPlainMap(value)) return false;
  for (const key in value) if (!hasTypesOfJson(value[key] as YamlValue)) return false;
  return true;
}

/** The value at a path of a document; undefined when there is none. */
export function valueAt(document: YamlValue, path: ScorePath): YamlValue | undefined {
  let value: YamlValue | undefined = document;
  for (const part of path) {
    if (Array.isArray(value)) value = (value as readonly YamlValue[])[Number(part)];
    else if (isPlainMap(value))
      value = Object.hasOwn(value, part) ? (value as Record<string, YamlValue>)[part] : undefined;
    else if (value instanceof Map) value = [...value].find(([key]) => keyText(key as YamlValue) === String(part))?.[1];
    else return undefined;
  }
  return value;
}

function entriesOf(map: object): Iterable<readonly [YamlValue, YamlValue]> {
  return map instanceof Map
    ? (map as ReadonlyMap<YamlValue, YamlValue>)
    : Object.entries(map as Record<string, YamlValue>);
}

/** A key of a map as text, as near as can be to how it was written. */
function keyText(key: YamlValue): string {
  if (key instanceof Timestamp) return key.text;
  return key instanceof Float ? key.value.toFixed(1) : String(key);
}
