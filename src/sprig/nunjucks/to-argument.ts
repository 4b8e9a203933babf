import { type Value as GoValue, makeInteger, type ParameterType, typeName } from '../../gotemplate';
import { Timestamp } from '../../gotemplate/value';
import { Callable, Members, NunjucksFunctionError, SafeText, type Value } from '../../njk';
import { makeFloat } from '../../yaml/values';
import { timeFromTimestamp } from '../time';

const words: Readonly<Record<string, string>> = {
  string: 'text',
  bool: 'true or false',
  float64: 'a number',
  'map[string]interface {}': 'a map',
  '[]interface {}': 'a list',
  'time.Time': 'a time',
};

const INTEGER = /^u?int\d*$/;

/**
 * A value as an argument of a function's parameter. Numbers take the type that is wanted; everything else must have it.
 * `name` says which argument it is. Throws `NunjucksFunctionError`.
 */
export function toArgument(value: Value, type: ParameterType, name: string): GoValue {
  const given = toGo(value, name);
  if (type === 'any') return given;
  if (INTEGER.test(type) && isInteger(given)) return makeInteger(type, BigInt(given));
  if (type === 'float64' && typeof given === 'number') return makeFloat(given);
  if (typeName(given) === type) return given;
  const wanted = words[type] ?? (INTEGER.test(type) ? 'a whole number' : `a ${type}`);
  throw new NunjucksFunctionError(`${name} must be ${wanted}, but it is ${describe(given)}`);
}

function isInteger(value: GoValue): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

function toGo(value: Value, name: string): GoValue {
  if (value instanceof SafeText) return value.text;
  if (value instanceof Callable || value instanceof Members) {
    throw new NunjucksFunctionError(`${name} is a function, not a value`);
  }
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? makeFloat(value) : value;
  const given = value as GoValue;
  if (typeof given === 'object' && given instanceof Timestamp) return timeFromTimestamp(given);
  return given;
}

function describe(value: GoValue): string {
  if (value === null || value === undefined) return 'null';
  const type = typeName(value);
  if (type === 'bool') return String(value);
  if (INTEGER.test(type)) return 'a number';
  if (type === 'float64') return 'a number with a fraction';
  return words[type] ?? `a ${type}`;
}
