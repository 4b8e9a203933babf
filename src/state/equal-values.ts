import { Float, Timestamp } from '../yaml/values';

/** Are two decoded values the same: maps whatever their order, lists in order, numbers by value? */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a instanceof Float) return equalValues(a.value, b);
  if (b instanceof Float) return equalValues(a, b.value);
  if (a instanceof Timestamp || b instanceof Timestamp) {
    return a instanceof Timestamp && b instanceof Timestamp && a.epochNanoseconds === b.epochNanoseconds;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => equalValues(item, b[index]));
  }
  const left = new Map(entriesOf(a));
  const right = entriesOf(b);
  return (
    left.size === right.length && right.every(([key, value]) => left.has(key) && equalValues(left.get(key), value))
  );
}

function entriesOf(map: object): readonly (readonly [unknown, unknown])[] {
  return map instanceof Map ? [...map.entries()] : Object.entries(map);
}
