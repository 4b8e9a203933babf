import { Struct, type Value } from './value';

/** What a pointer points to, where it has no text of its own; any other value as it is. */
export function indirect(value: Value): Value {
  if (!(value instanceof Struct) || !value.type.startsWith('*') || value.toText !== undefined) return value;
  return new Struct(value.type.slice(1), value.fields, value.methods, undefined, value.payload);
}
