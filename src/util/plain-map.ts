/** An empty map of text keys without a prototype: `__proto__` and `constructor` are keys like any other. */
export function makePlainMap<V>(): Record<string, V> {
  return new (PlainMap as unknown as new () => Record<string, V>)();
}

// Objects made by a constructor keep V8's fast layout; Object.create(null) would not.
function PlainMap(): void {}
PlainMap.prototype = Object.create(null);

/** The prototype of the maps that `makePlainMap` makes: all that they have are keys of their own. */
export const bare: unknown = PlainMap.prototype;
const ordinary: unknown = Object.prototype;

/** Is the value a map of text keys (made by `makePlainMap`, a literal or JSON), and no list or class instance? */
export function isPlainMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  // As `isMapPrototype`, without a call: this is asked of nearly every value.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === bare || prototype === null || prototype === ordinary;
}

/** Do plain maps have the prototype? */
export function isMapPrototype(prototype: unknown): boolean {
  return prototype === bare || prototype === null || prototype === ordinary;
}

/** A map of text keys with the given entries, in their order. */
export function plainMapFrom<V>(entries: Iterable<readonly [string, V]>): Record<string, V> {
  const out = makePlainMap<V>();
  for (const [key, value] of entries) out[key] = value;
  return out;
}
