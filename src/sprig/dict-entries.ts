import { type PlainMap, sortTexts, TypedMap, type Value } from '../gotemplate';
import type { Dict } from './define';

/** The entry of a dict; undefined when it has none of that name. */
export function entryOf(dict: Dict, name: string): Value {
  return dict instanceof TypedMap ? undefined : (dict[name] as Value);
}

/** Has the dict an entry of that name, be it nil? */
export function hasEntry(dict: Dict, name: string): boolean {
  return !(dict instanceof TypedMap) && Object.hasOwn(dict, name);
}

/** The names of a dict's entries, sorted by bytes. */
export function entryNames(dict: Dict): string[] {
  return dict instanceof TypedMap ? [] : sortTexts(Object.keys(dict));
}

/** The dict as a map that can be written to; undefined when it is nil. */
export function writableDict(dict: Dict): PlainMap | undefined {
  return dict instanceof TypedMap ? undefined : dict;
}
