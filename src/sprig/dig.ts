import { FunctionError, typeName, type Value } from '../gotemplate';
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
  for (const [depth, name] of names.entries()) {
    const dict = ensureDict(found, names.slice(0, depth));
    if (!hasEntry(dict, name)) return args.at(-2);
    found = entryOf(dict, name);
  }
  return found;
}

function ensureText(name: Value): string {
  if (typeof name === 'string') return name;
  throw new FunctionError(`each key has to be a string, and one is ${shownType(name)}`);
}

function ensureDict(value: Value, path: readonly string[]): Dict {
  if (typeName(value) === 'map[string]interface {}') return value as Dict;
  const where = path.length === 0 ? 'the last argument' : `the value of ${path.join('.')}`;
  throw new FunctionError(`${where} is ${shownType(value)}, not map[string]interface {}`);
}

function shownType(value: Value): string {
  const type = typeName(value);
  return type === '<nil>' ? 'nil' : type;
}
