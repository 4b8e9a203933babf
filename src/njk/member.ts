import { NunjucksFunctionError } from './template-error';
import type { ForeignValues, Value } from './value';
import { Members } from './value';
import { asText, describeValue, isForeign, isList, isMap, plain } from './value-kinds';

/**
 * What a value has under a key: own entries of maps, elements and `length` of lists and texts, members of the few values
 * that have some. Nothing is ever taken from a prototype. Undefined where there is nothing.
 */
export function memberOf(target: Value, key: Value, foreign: ForeignValues): Value {
  const name = keyText(key, foreign);
  if (isMap(target)) return Object.hasOwn(target, name) ? target[name] : undefined;
  if (isList(target)) return name === 'length' ? target.length : elementAt(target, name);
  const text = asText(target);
  if (text !== undefined) return name === 'length' ? text.length : elementAt(text, name);
  if (target instanceof Members) return target.get(name);
  return isForeign(target) ? foreign.member(target, name) : undefined;
}

function elementAt(list: readonly Value[] | string, name: string): Value {
  return /^(0|[1-9]\d{0,15})$/.test(name) ? list[Number(name)] : undefined;
}

function keyText(key: Value, foreign: ForeignValues): string {
  const value = plain(key);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  throw new NunjucksFunctionError(`${describeValue(value, foreign)} cannot be a key: keys are text or numbers`);
}
