import { kindOf } from './kind-of';
import { Integer, Slice, Struct, Timestamp, TypedMap, type Value } from './value';

/** The name of the value's Go type as %T prints it; `<nil>` for nil and no value. */
export function typeName(value: Value): string {
  if (typeof value === 'object' && value !== null) {
    if (value instanceof Integer || value instanceof Struct) return value.type;
    if (value instanceof Slice) return `[]${value.elementType}`;
    if (value instanceof TypedMap) return `map[${value.keyType}]${value.elementType}`;
    if (value instanceof Timestamp) return 'time.Time';
    if (value instanceof Map) return 'map[interface {}]interface {}';
  }
  const kind = kindOf(value);
  if (kind === 'map') return 'map[string]interface {}';
  if (kind === 'slice') return '[]interface {}';
  return kind === 'invalid' ? '<nil>' : kind;
}
