import { type FunctionTable, Slice, TypedMap, type Value } from '../gotemplate';
import { cutBytes } from './byte-text';
import { define } from './define';

/**
 * Functions that take texts apart.
 * @lazy
 */
export const splitFunctions: FunctionTable = {
  split: define(['string', 'string'], (separator, text) => numbered(splitText(separator, text))),
  splitn: define(['string', 'int', 'string'], (separator, count, text) =>
    numbered(splitText(separator, text, Number(count))),
  ),
  splitList: define(['string', 'string'], (separator, text) => new Slice('string', splitText(separator, text))),
};

/** The parts between the separators, between all characters for an empty one; at most `count` parts unless negative. */
function splitText(separator: string, text: string, count = -1): string[] {
  const parts = separator === '' ? Array.from(text) : cutBytes(separator, text, (s, t) => t.split(s));
  if (count < 0 || parts.length <= count) return parts;
  return count === 0 ? [] : [...parts.slice(0, count - 1), parts.slice(count - 1).join(separator)];
}

/** A map[string]string with the keys _0, _1 and so on. */
function numbered(parts: readonly string[]): TypedMap {
  const entries = new Map<Value, Value>(parts.map((part, at) => [`_${at}`, part]));
  return new TypedMap('string', 'string', entries, '');
}
