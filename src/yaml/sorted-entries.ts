import { isPlainMap } from '../util/plain-map';
import { naturalKey } from './natural-key';
import { compareNaturally } from './natural-order';
import { Float, Timestamp } from './values';

/** A map that is written in the order of a list of keys; the very list stands for all maps that have it. */
export class FixedOrder {
  constructor(
    readonly keys: readonly string[],
    readonly values: Readonly<Record<string, unknown>>,
    /** Are times in it written with their text, not as Go writes the instant? */
    readonly keepsTimes = false,
  ) {}
}

/** Is the value a map: a plain object of text keys, or a `Map`? */
export function isMap(value: unknown): value is Record<string, unknown> | ReadonlyMap<unknown, unknown> {
  if (isPlainMap(value)) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Float) && !(value instanceof Timestamp);
}

/** More keys are sorted by the engine. */
const MOST_INSERTED = 16;

type Entry = readonly [unknown, unknown];

/** The entries of a `Map` in the order of Go's yaml.v3; those whose value is undefined are left out. */
export function sortedEntries(map: ReadonlyMap<unknown, unknown>): readonly Entry[] {
  return [...map].filter(([, value]) => value !== undefined).sort(([a], [b]) => compareKeys(a, b));
}

/** The keys of a plain map in the order of Go's yaml.v3; the list that is given may be changed. */
export function sortedKeys(keys: string[]): readonly string[] {
  for (let at = 1; at < keys.length; at++) {
    if (!areInOrder(keys[at - 1] as string, keys[at] as string)) return sortNaturally(keys);
  }
  return keys;
}

/** Most neighbours differ in their first characters already, and those are small letters. */
function areInOrder(one: string, other: string): boolean {
  const left = one.charCodeAt(0);
  const right = other.charCodeAt(0);
  if (left !== right && isSmallLetter(left) && isSmallLetter(right)) return left < right;
  return compareNaturally(one, other) <= 0;
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** Sorts in place, or anew where there are many. Most maps are small, and for those putting each key in its place costs least. */
function sortNaturally(keys: string[]): readonly string[] {
  if (keys.length > MOST_INSERTED) return sortMany(keys);
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at] as string;
    let place = at;
    for (; place > 0 && !areInOrder(keys[place - 1] as string, key); place--) {
      keys[place] = keys[place - 1] as string;
    }
    keys[place] = key;
  }
  return keys;
}

/** The engine sorts texts in a fraction of the time when it calls no function of ours to compare them. */
function sortMany(keys: string[]): readonly string[] {
  const byNatural = new Map<string, string>();
  for (const key of keys) {
    const natural = naturalKey(key);
    if (natural === undefined) return keys.sort(compareNaturally);
    byNatural.set(natural, key);
  }
  return [...byNatural.keys()].sort().map((natural) => byNatural.get(natural) as string);
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
