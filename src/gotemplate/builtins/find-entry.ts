import { deepEqual } from '../deep-equal';
import { elementsOf } from '../elements-of';
import { FunctionError } from '../function';
import { toBigInt } from '../integers';
import { isMap } from '../map-entries';
import { integerTypeOf } from '../parameter-type';
import { ownValue } from '../read-field';
import { typeName } from '../type-name';
import { TypedMap, type Value } from '../value';

/** The entry of a map under a key, which must have the map's key type; the element type's zero when there is none. */
export function findEntry(map: Value, key: Value): Value {
  const keyType = keyTypeOf(map);
  checkKey(key, keyType);
  if (map instanceof TypedMap) {
    const found = find(map.entries, key);
    return found === undefined ? map.zero : found;
  }
  if (map instanceof Map) return find(map as ReadonlyMap<Value, Value>, key);
  return ownValue(map as object, key as string);
}

function keyTypeOf(map: Value): string {
  if (map instanceof TypedMap) return map.keyType;
  return map instanceof Map ? 'interface {}' : 'string';
}

function checkKey(key: Value, keyType: string): void {
  if (keyType === 'interface {}') {
    if (elementsOf(key) === undefined && !isMap(key)) return;
    throw new FunctionError(`runtime error: hash of unhashable type ${typeName(key)}`);
  }
  if (keyType === 'string' && typeof key === 'string') return;
  if (key === undefined || key === null) throw new FunctionError(`value is nil; should be of type ${keyType}`);
  const found = typeName(key);
  if (found === keyType) return;
  // Integer types are converted into one another.
  if (toBigInt(key) !== undefined && integerTypeOf(keyType) !== undefined) return;
  throw new FunctionError(`value has type ${found}; should be ${keyType}`);
}

function find(entries: ReadonlyMap<Value, Value> | undefined, key: Value): Value {
  if (entries === undefined) return undefined;
  const direct = entries.get(key === undefined ? null : key);
  if (direct !== undefined || (typeof key !== 'object' && typeof key !== 'number')) return direct;
  for (const [other, value] of entries) if (deepEqual(other, key)) return value;
  return undefined;
}
