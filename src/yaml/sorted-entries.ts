import { compareNaturally } from './natural-order';
import { Float, Timestamp } from './values';

/** Is the value a map: a plain object of text keys, or a `Map`? */
export function isMap(value: unknown): value is Record<string, unknown> | ReadonlyMap<unknown, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Float) && !(value instanceof Timestamp);
}

/** The entries of a map in the order of Go's yaml.v3; those whose value is undefined are left out. */
export function sortedEntries(map: Record<string, unknown> | ReadonlyMap<unknown, unknown>): [unknown, unknown][] {
  if (map instanceof Map) {
    const entries = ([...map] as [unknown, unknown][]).filter(([, value]) => value !== undefined);
    return entries.sort(([a], [b]) => compareKeys(a, b));
  }
  const plain = map as Record<string, unknown>;
  const out: [unknown, unknown][] = [];
  for (const key of Object.keys(plain).sort(compareNaturally)) {
    const value = plain[key];
    if (value !== undefined) out.push([key, value]);
  }
  return out;
}

/** Numbers and booleans (as 0 and 1) by value, then null, then texts, then times: the order of Go's kinds. */
function compareKeys(a: unknown, b: unknown): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  if (typeof a === 'string' && typeof b === 'string') return compareNaturally(a, b);
  if (a instanceof Timestamp && b instanceof Timestamp) return Number(a.epochNanoseconds - b.epochNanoseconds);
  const left = numberOf(a);
  const right = numberOf(b);
  if (left !== right) return left < right ? -1 : 1;
  return kindRank(a) - kindRank(b);
}

function rank(key: unknown): number {
  if (key === null) return 1;
  if (typeof key === 'string') return 2;
  return key instanceof Timestamp ? 3 : 0;
}

function kindRank(key: unknown): number {
  if (typeof key === 'boolean') return 0;
  return key instanceof Float ? 2 : 1;
}

function numberOf(key: unknown): number {
  return Number(key instanceof Float ? key.value : key);
}
