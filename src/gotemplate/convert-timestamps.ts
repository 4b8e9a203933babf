import { isPlainMap, makePlainMap } from '../util/plain-map';
import { Slice, Struct, Timestamp, TypedMap, type Value } from './value';

/** In which no time was found, nor can get: the services of all workloads are handed to every rendering, and looked through once. */
const timeless = new WeakSet<Struct | TypedMap>();

/**
 * The data with times from YAML turned into what templates take for times. Lists and maps are copied only on the way to
 * a time, so that what a template changes in place it changes in the caller's data.
 */
export function convertTimestamps(value: Value, convert: (time: Timestamp) => Struct): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Timestamp) return convert(value);
  if (Array.isArray(value)) return convertList(value, convert);
  if (isPlainMap(value)) return convertPlainMap(value as Record<string, Value>, convert);
  if (value instanceof Map) return convertMap(value, convert);
  if (value instanceof Slice) {
    const items = value.items && convertList(value.items, convert);
    return items === value.items ? value : new Slice(value.elementType, items);
  }
  if (value instanceof TypedMap) return timeless.has(value) ? value : convertTypedMap(value, convert);
  return value instanceof Struct && !timeless.has(value) ? convertStruct(value, convert) : value;
}

function convertTypedMap(value: TypedMap, convert: (time: Timestamp) => Struct): TypedMap {
  const entries = value.entries && convertMap(value.entries, convert);
  if (entries !== value.entries) return new TypedMap(value.keyType, value.elementType, entries, value.zero);
  if (entries === undefined || staysTimeless(entries.values())) timeless.add(value);
  return value;
}

/** Do the values hold no lists and plain maps, into which a time could get later? */
function staysTimeless(values: Iterable<Value>): boolean {
  for (const value of values) {
    const fixed = typeof value !== 'object' || value === null || timeless.has(value as Struct | TypedMap);
    if (!fixed) return false;
  }
  return true;
}

function convertList(items: readonly Value[], convert: (time: Timestamp) => Struct): readonly Value[] {
  const converted = items.map((item) => convertTimestamps(item, convert));
  return converted.some((item, at) => item !== items[at] && !Number.isNaN(item)) ? converted : items;
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
  const copy = new Map<Value, Value>();
  let changed = false;
  for (const [key, item] of map) {
    const newKey = convertTimestamps(key, convert);
    const newItem = convertTimestamps(item, convert);
    changed ||= typeof newKey === 'object' && newKey !== key;
    changed ||= typeof newItem === 'object' && newItem !== item;
    copy.set(newKey, newItem);
  }
  return changed ? copy : (map as Map<Value, Value>);
}

function convertStruct(value: Struct, convert: (time: Timestamp) => Struct): Struct {
  const fields = convertMap(value.fields as ReadonlyMap<Value, Value>, convert) as ReadonlyMap<Value, Value>;
  if (fields === value.fields) {
    if (staysTimeless(fields.values())) timeless.add(value);
    return value;
  }
  return new Struct(value.type, fields as ReadonlyMap<string, Value>, value.methods, value.toText, value.payload);
}
