import { FunctionError, isMap, mapEntries, type RenderContext, Slice, TypedMap, type Value } from '../gotemplate';
import { plainMapFrom } from '../util/plain-map';
import { ensureRoomFor } from './estimate-size';

/** A copy of a value that shares no list and no map with it. Throws `FunctionError` for nil. */
export function deepCopy(value: Value, context: RenderContext): Value {
  if (value === null || value === undefined) throw new FunctionError('there is nothing to copy: the value is nil');
  ensureRoomFor(value, context);
  return copyOf(value);
}

function copyOf(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Slice) return new Slice(value.elementType, value.items?.map(copyOf));
  if (!isMap(value)) return value;
  const entries = mapEntries(value)?.map(([key, item]) => [key, copyOf(item)] as const) ?? [];
  if (value instanceof TypedMap) {
    return value.entries ? new TypedMap(value.keyType, value.elementType, new Map(entries), value.zero) : value;
  }
  return value instanceof Map ? new Map(entries) : plainMapFrom(entries as [string, Value][]);
}
