import { FunctionError, typeName, type Value } from '../gotemplate';
import { isPlainMap } from '../util/plain-map';
import type { Dict } from './define';
import { entryOf, hasEntry } from './dict-entries';

/**
 * (name..., fallback, dict): the value under the names, or the fallback when one of them is missing on the way. Throws
 * `FunctionError` when a value on the way is no dict.
 */
export function dig(args: readonly Value[]): Value {
  if (args.length < 3) throw new FunctionError('dig needs at least three arguments');
  const names = args.slice(0, -2).map(ensureText);
  let found = args.at(-1);
  for (let depth = 0; depth < names.length; depth++) {
    const name = names[depth] as string;
    const dict = ensureDict(found, names, depth);
    if (!hasEntry(dict, name)) return args.at(-2);
    found = entryOf(dict, name);
  }
  return found;
}

/** As `dig` with one name. */
export function digOnce(name: Value, fallback: Value, value: Value): Value {
  const key = ensureText(name);
  const dict = ensureDict(value, [], 0);
  return hasEntry(dict, key) ? entryOf(dict, key) : fallback;
}

function ensureText(name: Value): string {
  if (typeof name === 'string') return name;
  throw new FunctionError(`each key has to be a string, and one is ${shownType(name)}`);
}

/** The value under so many of the names. */
function ensureDict(value: Value, names: readonly string[], depth: number): Dict {
  if (isPlainMap(value) || typeName(value) === 'map[string]interface {}') return value as Dict;
  const where = depth === 0 ? 'the last argument' : `the value of ${names.slice(0, depth).join('.')}`;
  throw new FunctionError(`${where} is ${shownType(value)}, not map[string]interface {}`);
}

function shownType(value: Value): string {
  const type = typeName(value);
  return type === '<nil>' ? 'nil' : type;
}
