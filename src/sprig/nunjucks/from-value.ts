import {
  Complex,
  Float,
  formatValue,
  type Value as GoValue,
  Integer,
  mapEntries,
  Slice,
  Struct,
} from '../../gotemplate';
import { Timestamp } from '../../gotemplate/value';
import type { PlainMap, Value } from '../../njk';
import { isPlainMap, makePlainMap } from '../../util/plain-map';

/** Turns values of Go's kinds into plain data; times, certificates and the like stay what they are. */
export interface Converter {
  /** A function's result: maps and lists that are plain data already are given back themselves, so that they can be changed. */
  result(value: GoValue): Value;
  /** Data that a template sees: a copy, with keys in order, so that nothing that a template does reaches the original. */
  data(value: unknown): Value;
}

/** Makes a converter for one rendering; it looks at each map and list once. */
export function createConverter(): Converter {
  const known = new WeakSet<object>();
  const result = (value: GoValue): Value => {
    if (typeof value !== 'object' || value === null) return value as Value;
    if (known.has(value)) return value as Value;
    const scalar = scalarOf(value);
    if (scalar !== undefined) return scalar;
    if (value instanceof Struct || value instanceof Integer || value instanceof Complex || value instanceof Timestamp) {
      return value as unknown as Value;
    }
    known.add(value);
    const converted = convertContainer(value, result);
    if (typeof converted === 'object' && converted !== null) known.add(converted);
    return converted;
  };
  const data = (value: unknown): Value => {
    if (!isContainer(value as GoValue)) return result(value as GoValue);
    const copy = copyContainer(value as GoValue, data);
    known.add(copy as object);
    return copy;
  };
  return { result, data };
}

/** A number, for Go's numbers of the common kinds; named types and complex numbers are no plain data. */
function scalarOf(value: GoValue & object): Value {
  if (value instanceof Float) return value.value;
  if (!(value instanceof Integer) || value.methods !== undefined || value.text !== undefined) return undefined;
  const number = Number(value.value);
  return Number.isSafeInteger(number) ? number : value.value;
}

function isContainer(value: GoValue): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || value instanceof Slice || mapEntries(value) !== undefined;
}

function convertContainer(value: GoValue & object, convert: (item: GoValue) => Value): Value {
  if (value instanceof Slice) return (value.items ?? []).map(convert);
  if (Array.isArray(value)) {
    const items = (value as readonly GoValue[]).map(convert);
    return items.every((item, at) => Object.is(item, value[at])) ? (value as Value) : items;
  }
  if (!isPlainMap(value)) return copyContainer(value, convert);
  const map = value as Readonly<Record<string, GoValue>>;
  const entries = Object.keys(map).map((key) => [key, convert(map[key])] as const);
  if (entries.every(([key, item]) => Object.is(item, map[key]))) return value as unknown as Value;
  return makeMap(entries);
}

function copyContainer(value: GoValue, convert: (item: GoValue) => Value): Value {
  if (value instanceof Slice) return (value.items ?? []).map(convert);
  if (Array.isArray(value)) return (value as readonly GoValue[]).map(convert);
  return makeMap((mapEntries(value) ?? []).map(([key, item]) => [keyText(key), convert(item)]));
}

function makeMap(entries: Iterable<readonly [string, Value]>): PlainMap {
  const map = makePlainMap<Value>();
  for (const [key, item] of entries) map[key] = item;
  return map;
}

function keyText(key: GoValue): string {
  return typeof key === 'string' ? key : formatValue(key);
}
