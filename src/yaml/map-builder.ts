import { isPlainMap, makePlainMap } from '../util/plain-map';
import { formatPlain } from './format-number';
import { Float, Timestamp, type YamlMap, type YamlScalar, type YamlValue } from './values';

/** A map that is being read: a plain map while all keys are text, a `Map` from the first other key on. */
export interface MapBuilder {
  plain: Record<string, YamlValue>;
  other: Map<YamlValue, YamlValue> | undefined;
  /** Keys that are no text, in a form that can be compared. */
  readonly identities: Set<string>;
}

export function makeMapBuilder(): MapBuilder {
  return { plain: makePlainMap<YamlValue>(), other: undefined, identities: new Set() };
}

/** Is there an entry with this key? */
export function hasKey(builder: MapBuilder, key: YamlScalar): boolean {
  if (typeof key !== 'string') return builder.identities.has(keyIdentity(key));
  return builder.other ? builder.other.has(key) : key in builder.plain;
}

/** Sets the value of a key that is not there yet. */
export function setEntry(builder: MapBuilder, key: YamlScalar, value: YamlValue): void {
  if (typeof key !== 'string') {
    builder.identities.add(keyIdentity(key));
    builder.other ??= new Map<YamlValue, YamlValue>(Object.entries(builder.plain));
  }
  if (builder.other) builder.other.set(key, value);
  else builder.plain[key as string] = value;
}

/** The map that was built. */
export function finishMap(builder: MapBuilder): YamlValue {
  return builder.other ?? builder.plain;
}

/**
 * Adds what a merge key (`<<`) brings: the entries of a map, or of each map of a list, where the key is not there yet.
 * False when the value is neither.
 */
export function mergeInto(builder: MapBuilder, merged: YamlValue): boolean {
  const sources = Array.isArray(merged) ? (merged as readonly YamlValue[]) : [merged];
  if (!sources.every((source) => source instanceof Map || isPlainMap(source))) return false;
  for (const source of sources) {
    const entries = source instanceof Map ? source : Object.entries(source as YamlMap);
    for (const [merged, value] of entries) {
      // Parity: in a map whose own keys are all text yaml.v3 makes the merged ones text, too.
      const key = builder.other || typeof merged === 'string' ? merged : (formatPlain(merged) ?? '');
      if (!hasKey(builder, key as YamlScalar)) setEntry(builder, key as YamlScalar, value);
    }
  }
  return true;
}

/** A text that is the same for equal keys only; 1 and 1.0 differ, as in Go. */
export function keyIdentity(key: YamlScalar): string {
  if (key instanceof Float) return `float ${key.value}`;
  if (key instanceof Timestamp) return `time ${key.epochNanoseconds}`;
  return `${typeof key} ${String(key)}`;
}
