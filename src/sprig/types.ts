import { deepEqual, type FunctionTable, kindOf, typeName, type Value } from '../gotemplate';
import { define } from './define';

/** Functions about the types of values. */
export const typeFunctions: FunctionTable = {
  typeOf: define(['any'], typeName),
  typeIs: define(['string', 'any'], (name, value) => typeName(value) === name),
  typeIsLike: define(['string', 'any'], (name, value) => [name, `*${name}`].includes(typeName(value))),
  kindOf: define(['any'], kindOf),
  kindIs: define(['string', 'any'], (name, value) => kindOf(value) === name),
  deepEqual: define(['any', 'any'], (a: Value, b: Value) => deepEqual(a, b)),
};
