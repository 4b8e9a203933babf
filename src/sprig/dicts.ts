import { FunctionError, type FunctionTable, type PlainMap, type RenderContext, Slice, type Value } from '../gotemplate';
import { makePlainMap, plainMapFrom } from '../util/plain-map';
import { deepCopy } from './deep-copy';
import { type Dict, define, defineVariadic } from './define';
import { entryNames, entryOf, hasEntry, writableDict } from './dict-entries';
import { dig, digOnce } from './dig';
import { MergeError, mergeDicts } from './merge-dicts';
import { textOf } from './text-of';

const mergeOverwrite = mergeFunction('overwrite');
const mustMerge = mergeFunction('fill gaps');
const copy = define(['any'], deepCopy);

/**
 * Functions on dicts, the maps of text keys. What depends on an order that Go leaves to chance is sorted here.
 * @lazy
 */
export const dictFunctions: FunctionTable = {
  dict: defineVariadic([], 'any', makeDict),
  get: define(['map[string]interface {}', 'string'], (dict, name) => (hasEntry(dict, name) ? entryOf(dict, name) : '')),
  set: define(['map[string]interface {}', 'string', 'any'], setEntry),
  unset: define(['map[string]interface {}', 'string'], (dict, name) => {
    const map = writableDict(dict);
    if (map !== undefined) delete map[name];
    return dict;
  }),
  hasKey: define(['map[string]interface {}', 'string'], hasEntry),
  pluck: defineVariadic(['string'], 'map[string]interface {}', (name, dicts) =>
    dicts.filter((dict) => hasEntry(dict, name)).map((dict) => entryOf(dict, name)),
  ),
  keys: defineVariadic([], 'map[string]interface {}', (dicts) => new Slice('string', dicts.flatMap(entryNames))),
  values: define(['map[string]interface {}'], (dict) => entryNames(dict).map((name) => entryOf(dict, name))),
  pick: defineVariadic(['map[string]interface {}'], 'string', (dict, names) =>
    subset(
      dict,
      names.filter((name) => hasEntry(dict, name)),
    ),
  ),
  omit: defineVariadic(['map[string]interface {}'], 'string', (dict, names) => {
    const unwanted = new Set(names);
    return subset(
      dict,
      entryNames(dict).filter((name) => !unwanted.has(name)),
    );
  }),
  merge: defineVariadic(['map[string]interface {}'], 'map[string]interface {}', merge),
  mustMerge,
  mergeOverwrite,
  mustMergeOverwrite: mergeOverwrite,
  dig: defineVariadic([], 'any', dig, { three: digOnce }),
  deepCopy: copy,
  mustDeepCopy: copy,
};

/** Names and values in turn; a last name without a value gets the empty text. */
function makeDict(parts: readonly Value[], context: RenderContext): PlainMap {
  const dict = makePlainMap<Value>();
  for (let at = 0; at < parts.length; at += 2) {
    dict[textOf(parts[at], context)] = at + 1 < parts.length ? parts[at + 1] : '';
  }
  return dict;
}

function setEntry(dict: Dict, name: string, value: Value): Dict {
  const map = writableDict(dict);
  if (map === undefined) throw new FunctionError(`assignment of "${name}" to a nil map: it does not exist`);
  map[name] = value;
  return map;
}

function subset(dict: Dict, names: readonly string[]): PlainMap {
  return plainMapFrom(names.map((name) => [name, entryOf(dict, name)] as const));
}

/** Parity: a failure that `mustMerge` tells gives the empty text. */
function merge(target: Dict, sources: readonly Dict[]): Value {
  try {
    return mergeDicts(target, sources, 'fill gaps');
  } catch (error) {
    if (error instanceof MergeError) return '';
    throw error;
  }
}

function mergeFunction(mode: 'fill gaps' | 'overwrite') {
  return defineVariadic(['map[string]interface {}'], 'map[string]interface {}', (target, sources) =>
    mergeDicts(target, sources, mode),
  );
}
