import { isPlainMap } from '../util/plain-map';
import { toBigInt } from './integers';
import { toFloat } from './to-float';
import { typeName } from './type-name';
import { Complex, Slice, Struct, Timestamp, TypedMap, type Value } from './value';

/**
 * Deep equality as Go's reflect.DeepEqual: types must be the same, a nil list or map differs from an empty one, NaN
 * differs from itself (unless both sides are one and the same list or map).
 */
export function deepEqual(a: Value, b: Value): boolean {
  return equalValues(a, b, { depth: 0, seen: undefined });
}

/** The way to the values that are compared; from some depth on it remembers pairs, for values that hold themselves. */
interface Trail {
  depth: number;
  seen: Map<unknown, Set<unknown>> | undefined;
}

const DEPTH_TO_REMEMBER = 32;

function equalValues(a: Value, b: Value, trail: Trail): boolean {
  if (a === undefined || a === null) return b === undefined || b === null;
  if (typeof a === 'string' || typeof a === 'boolean') return a === b;
  if (typeName(a) !== typeName(b)) return false;
  const integer = toBigInt(a);
  if (integer !== undefined) return integer === toBigInt(b);
  const float = toFloat(a);
  if (float !== undefined) return float === toFloat(b);
  if (a === b || isSeen(a, b, trail)) return true;
  trail.depth++;
  const equal = equalObjects(a, b, trail);
  trail.depth--;
  return equal;
}

/** Has the pair been met? Then it is equal unless something else differs. */
function isSeen(a: Value, b: Value, trail: Trail): boolean {
  if (trail.depth < DEPTH_TO_REMEMBER) return false;
  trail.seen ??= new Map();
  const partners = trail.seen.get(a) ?? new Set();
  if (partners.has(b)) return true;
  trail.seen.set(a, partners.add(b));
  return false;
}

function equalObjects(a: Value, b: Value, trail: Trail): boolean {
  if (Array.isArray(a)) return equalLists(a, itemsOf(b), trail);
  if (a instanceof Slice) return equalLists(a.items, itemsOf(b), trail);
  if (a instanceof Complex && b instanceof Complex) return a.real === b.real && a.imaginary === b.imaginary;
  if (a instanceof Timestamp && b instanceof Timestamp) return a.epochNanoseconds === b.epochNanoseconds;
  if (a instanceof Struct && b instanceof Struct) return equalStructs(a, b, trail);
  return equalMaps(entriesOf(a), entriesOf(b), trail);
}

function itemsOf(value: Value): readonly Value[] | undefined {
  return value instanceof Slice ? value.items : (value as readonly Value[]);
}

function equalLists(a: readonly Value[] | undefined, b: readonly Value[] | undefined, trail: Trail): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((item, at) => equalValues(item, b[at], trail));
}

function entriesOf(value: Value): ReadonlyMap<Value, Value> | undefined {
  if (value instanceof TypedMap) return value.entries;
  return isPlainMap(value) ? new Map(Object.entries(value as Record<string, Value>)) : (value as Map<Value, Value>);
}

function equalMaps(
  a: ReadonlyMap<Value, Value> | undefined,
  b: ReadonlyMap<Value, Value> | undefined,
  trail: Trail,
): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.size !== b.size) return false;
  for (const [key, item] of a) {
    const other = findKey(b, key);
    if (other === undefined || !equalValues(item, b.get(other), trail)) return false;
  }
  return true;
}

/** Keys that are objects here (floats, for instance) are equal in Go when their values are. */
function findKey(map: ReadonlyMap<Value, Value>, key: Value): Value | undefined {
  if (map.has(key)) return key;
  if (typeof key !== 'object') return undefined;
  return [...map.keys()].find((other) => deepEqual(key, other));
}

function equalStructs(a: Struct, b: Struct, trail: Trail): boolean {
  if (!equalMaps(a.fields as Map<Value, Value>, b.fields as Map<Value, Value>, trail)) return false;
  return equalPayloads(a.payload, b.payload);
}

function equalPayloads(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const left = Object.entries(a);
  if (left.length !== Object.keys(b).length) return false;
  return left.every(([key, item]) => equalPayloads(item, (b as Record<string, unknown>)[key]));
}
