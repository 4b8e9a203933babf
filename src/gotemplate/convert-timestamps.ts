import { isPlainMap, makePlainMap } from '../util/plain-map';
import { Slice, Struct, Timestamp, TypedMap, type Value } from './value';

/** In which no time is, nor can get. */
const timeless = new WeakSet<object>();

/**
 * Says that there is no time from YAML in a value that is handed to many renderings, so that it need not be looked through
 * in each of them; with `false` that there may be one from now on.
 */
export function declareTimeless(value: object, isTimeless = true): void {
  if (isTimeless) timeless.add(value);
  else timeless.delete(value);
}

/** Is there a time from YAML in the value? */
export function holdsTimestamp(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Timestamp) return true;
  if (Array.isArray(value)) return value.some(holdsTimestamp);
  if (value instanceof Map) return [...value].some((entry) => entry.some(holdsTimestamp));
  return isPlainMap(value) && Object.values(value).some(holdsTimestamp);
}

/**
 * The data with times from YAML turned into what templates take for times. Lists and maps are copied only on the way to
 * a time, so that what a template changes in place it changes in the caller's data.
 */
export function convertTimestamps(value: Value, convert: (time: Timestamp) => Struct): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Timestamp) return convert(value);
  if (timeless.has(value)) return value;
  if (Array.isArray(value)) return convertList(value, convert);
  if (isPlainMap(value)) return convertPlainMap(value as Record<string, Value>, convert);
  if (value instanceof Map) return convertMap(value, convert);
  if (value instanceof Slice) {
    const items = value.items && convertList(value.items, convert);
    return items === value.items ? value : new Slice(value.elementType, items);
  }
  if (value instanceof TypedMap) return convertTypedMap(value, convert);
  return value instanceof Struct ? convertStruct(value, convert) : value;
}

function convertTypedMap(value: TypedMap, convert: (time: Timestamp) => Struct): TypedMap {
  const entries = value.entries && convertMap(value.entries, convert);
  return entries === value.entries ? value : new TypedMap(value.keyType, value.elementType, entries, value.zero);
}

function convertList(items: readonly Value[], convert: (time: Timestamp) => Struct): readonly Value[] {
  let copy: Value[] | undefined;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const converted = convertTimestamps(item, convert);
    if (typeof item !== 'object' || converted === item) continue;
    copy ??= [...items];
    copy[at] = converted;
  }
  return copy ?? items;
}

function convertPlainMap(map: Readonly<Record<string, Value>>, convert: (time: Timestamp) => Struct): Value {
  let copy: Record<string, Value> | undefined;
  for (const key of Object.keys(map)) {
    const item = map[key];
    const converted = convertTimestamps(item, convert);
    if (typeof item !== 'object' || converted === item) continue;
    copy ??= Object.assign(makePlainMap<Value>(), map);
    copy[key] = converted;
  }
  return copy ?? map;
}

function convertMap(map: ReadonlyMap<Value, Value>, convert: (time: Timestamp) => Struct): Map<Value, Value> {
  const changes: (readonly [Value, Value])[] = [];
  map.forEach((item, key) => {
    const converted = convertTimestamps(item, convert);
    const isChanged = typeof item === 'object' && converted !== item;
    if (isChanged || key instanceof Timestamp) changes.push([key, converted]);
  });
  if (changes.length === 0) return map as Map<Value, Value>;
  const items = new Map(changes);
  return new Map([...map].map(([key, item]) => [convertTimestamps(key, convert), items.get(key) ?? item]));
}

function convertStruct(value: Struct, convert: (time: Timestamp) => Struct): Struct {
  const fields = convertMap(value.fields as ReadonlyMap<Value, Value>, convert) as ReadonlyMap<Value, Value>;
  if (fields === value.fields) return value;
  return new Struct(value.type, fields as ReadonlyMap<string, Value>, value.methods, value.toText, value.payload);
}
