import { NunjucksFunctionError } from '../template-error';
import type { PlainMap, Value } from '../value';
import { isMap, plain } from '../value-kinds';
import type { Filtering } from './filter';
import { takeScalar } from './take';

/** Finds what items have under an attribute such as `metadata.name`: own entries of maps only. */
export function attributeOf(attribute: Value, filtering: Filtering): (item: Value) => Value {
  const path = takeScalar(attribute, filtering).split('.');
  return (item) => path.reduce<Value>((value, key) => (isMap(value) ? ownEntry(value, key) : undefined), item);
}

/** As `attributeOf`; an item without the attribute is an error. */
export function neededAttributeOf(attribute: Value, filtering: Filtering): (item: Value, at: number) => Value {
  const find = attributeOf(attribute, filtering);
  return (item, at) => {
    const value = plain(find(item));
    if (value !== undefined) return value;
    throw new NunjucksFunctionError(`item ${at} of the list has no '${takeScalar(attribute, filtering)}'`);
  };
}

/** An own entry of a map. */
export function ownEntry(map: PlainMap, key: string): Value {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
