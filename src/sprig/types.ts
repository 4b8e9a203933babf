import { deepEqual, type FunctionTable, kindOf, typeName } from '../gotemplate';
import { define } from './define';
import { ensureRoomFor } from './estimate-size';

/**
 * Functions about the types of values.
 * @lazy
 */
export const typeFunctions: FunctionTable = {
  typeOf: define(['any'], typeName),
  typeIs: define(['string', 'any'], (name, value) => typeName(value) === name),
  typeIsLike: define(['string', 'any'], (name, value) => [name, `*${name}`].includes(typeName(value))),
  kindOf: define(['any'], kindOf),
  kindIs: define(['string', 'any'], (name, value) => kindOf(value) === name),
  deepEqual: define(['any', 'any'], (a, b, context) => {
    ensureRoomFor(a, context);
    return deepEqual(a, b);
  }),
};
