import { isPlainMap } from '../util/plain-map';
import { Callable, type Foreign, type ForeignValues, Members, type PlainMap, SafeText, type Value } from './value';

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is PlainMap {
  return isPlainMap(value);
}

/** Is the value a number, text, true or false? */
export function isScalar(value: Value): value is boolean | number | bigint | string | SafeText {
  return value instanceof SafeText || /^(boolean|number|bigint|string)$/.test(typeof value);
}

/** Is the value an object that only functions understand? */
export function isForeign(value: Value): value is Foreign {
  if (typeof value !== 'object' || value === null || isList(value) || isMap(value)) return false;
  return !(value instanceof SafeText || value instanceof Callable || value instanceof Members);
}

/** The text that a value is; undefined for values of other kinds. */
export function asText(value: Value): string | undefined {
  return value instanceof SafeText ? value.text : typeof value === 'string' ? value : undefined;
}

/** Text without the mark that `escape` leaves it alone; other values as they are. */
export function plain(value: Value): Value {
  return value instanceof SafeText ? value.text : value;
}

/** JavaScript's truth: nothing, false, zero and empty text are false; empty lists and maps are true. */
export function isTruthy(value: Value): boolean {
  return Boolean(plain(value));
}

/** What a value is, in words; never the value itself, which may be a secret. */
export function describeValue(value: Value, foreign: ForeignValues): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (asText(value) !== undefined) return 'text';
  if (isList(value)) return 'a list';
  if (isMap(value)) return 'a map';
  if (value instanceof Callable) return 'a function';
  if (value instanceof Members) return value.description;
  if (typeof value === 'boolean') return String(value);
  return isForeign(value) ? foreign.describe(value) : 'a number';
}
