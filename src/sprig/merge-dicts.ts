import { FunctionError, isMap, kindOf, mapEntries, type PlainMap, TypedMap, typeName, type Value } from '../gotemplate';
import { makePlainMap } from '../util/plain-map';
import type { Dict } from './define';
import { isEmpty } from './is-empty';

/** `fill gaps`: what the target has wins unless it is empty. `overwrite`: what a source has wins, empty or not. */
export type MergeMode = 'fill gaps' | 'overwrite';

/** Both sides have a value of the name, and neither can take the place of the other. */
export class MergeError extends FunctionError {}

/**
 * Merges the sources, one after the other, into the target, which changes in place (a nil one is replaced), and gives
 * it. Maps on both sides are merged in turn, lists are not; nil fills no gap. Maps of a source may become shared.
 */
export function mergeDicts(target: Dict, sources: readonly Dict[], mode: MergeMode): Dict {
  let merged = target;
  for (const source of sources) {
    if (merged instanceof TypedMap && !isNil(source)) merged = makePlainMap<Value>();
    mergeMaps(merged, source, mode);
  }
  return merged;
}

function mergeMaps(target: Value, source: Value, mode: MergeMode): void {
  if (isNil(target)) return;
  for (const [key, value] of mapEntries(source) ?? []) {
    ensureKey(target, key, source);
    const present = read(target, key);
    if (value === null || value === undefined) {
      if (mode === 'overwrite') write(target, key, null, source);
      continue;
    }
    if (isMap(value) && isMap(present)) {
      mergeMaps(present, value, mode);
      if (!isEmpty(present)) continue;
    }
    // Parity: what stands behind a pointer (a version) is not left alone but asked to take in maps and times.
    if (mode === 'fill gaps' && kindOf(present) === 'ptr' && ['map', 'struct'].includes(kindOf(value))) {
      throw new MergeError('src and dst must be of same type');
    }
    if (mode === 'overwrite' || isEmpty(present)) write(target, key, value, source);
  }
}

function isNil(map: Value): boolean {
  return map instanceof TypedMap && map.entries === undefined;
}

function read(map: Value, key: Value): Value {
  if (map instanceof TypedMap) return map.entries?.get(key);
  if (map instanceof Map) return map.get(key);
  return (map as PlainMap)[String(key)];
}

function write(map: Value, key: Value, value: Value, source: Value): void {
  if (map instanceof TypedMap) {
    if (!(source instanceof TypedMap) || source.elementType !== map.elementType) throw clash(map, source);
    map.entries?.set(key, value);
  } else if (map instanceof Map) map.set(key, value);
  else (map as PlainMap)[String(key)] = value;
}

/** A map of text keys takes nothing from one whose keys may be anything. */
function ensureKey(map: Value, key: Value, source: Value): void {
  if (source instanceof Map && !(map instanceof Map)) throw clash(map, source, key);
}

function clash(map: Value, source: Value, key?: Value): FunctionError {
  const where = key === undefined ? '' : ` (key ${String(key)})`;
  return new FunctionError(
    `a value of type ${typeName(source)}${where} cannot be merged into one of type ${typeName(map)}`,
  );
}
