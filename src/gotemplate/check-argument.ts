import { isPlainMap } from '../util/plain-map';
import { RAW, takesNil } from './parameter-type';
import { failExecution, type RenderState } from './render-state';
import { typeName } from './type-name';
import { type ParameterType, Slice, TypedMap, type Value } from './value';

/** Checks that a value (no literal, see literal-argument) has the type of a parameter and gives it the shape in which functions take it. */
export function checkArgument(state: RenderState, value: Value, type: ParameterType): Value {
  if (type === 'any') return value === undefined ? null : value;
  if (type === 'string' && typeof value === 'string') return value;
  return type === RAW ? value : checkFixed(state, value, type);
}

/** The nil of a type that has one. */
export function nilOf(type: ParameterType): Value {
  const map = /^map\[([^\]]*)\](.*)$/.exec(type);
  if (map !== null) return new TypedMap(map[1] ?? '', map[2] ?? '', undefined);
  return type.startsWith('[]') ? new Slice(type.slice(2), undefined) : null;
}

function checkFixed(state: RenderState, value: Value, type: ParameterType): Value {
  if (type === 'map[string]interface {}' && isPlainMap(value)) return value as Value;
  if (value === undefined && takesNil(type)) return nilOf(type);
  return typeName(value) === type ? value : failCheck(state, value, type);
}

function failCheck(state: RenderState, value: Value, type: ParameterType): never {
  if (value === undefined) failExecution(state, `invalid value; expected ${type}`);
  const found = value === null ? 'interface {}' : typeName(value);
  return failExecution(state, `wrong type for value; expected ${type}; got ${found}`);
}
