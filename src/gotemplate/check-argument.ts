import { RAW, takesNil } from './parameter-type';
import { failExecution, type RenderState } from './render-state';
import { typeName } from './type-name';
import { type ParameterType, Slice, TypedMap, type Value } from './value';

/** Checks that a value can be an argument of the type and gives it the shape in which functions take it. */
export type ArgumentCheck = (state: RenderState, value: Value) => Value;

/** The check of values (not literals, see literal-argument) for a parameter type: the types must be the same. */
export function makeArgumentCheck(type: ParameterType): ArgumentCheck {
  if (type === 'any') return (_, value) => (value === undefined ? null : value);
  if (type === RAW) return (_, value) => value;
  if (type === 'string') return (state, value) => (typeof value === 'string' ? value : failCheck(state, value, type));
  return (state, value) => checkFixed(state, value, type);
}

/** The nil of a type that has one. */
export function nilOf(type: ParameterType): Value {
  const map = /^map\[([^\]]*)\](.*)$/.exec(type);
  if (map !== null) return new TypedMap(map[1] ?? '', map[2] ?? '', undefined);
  return type.startsWith('[]') ? new Slice(type.slice(2), undefined) : null;
}

function checkFixed(state: RenderState, value: Value, type: ParameterType): Value {
  if (value === undefined && takesNil(type)) return nilOf(type);
  return typeName(value) === type ? value : failCheck(state, value, type);
}

function failCheck(state: RenderState, value: Value, type: ParameterType): never {
  if (value === undefined) failExecution(state, `invalid value; expected ${type}`);
  const found = value === null ? 'interface {}' : typeName(value);
  return failExecution(state, `wrong type for value; expected ${type}; got ${found}`);
}
