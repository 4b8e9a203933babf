import { deepEqual, FunctionError, type FunctionTable, type RenderContext, Slice, type Value } from '../gotemplate';
import { define, defineVariadic } from './define';
import { ensureRoomFor } from './estimate-size';
import { isEmpty } from './is-empty';
import { listArgument } from './list-argument';
import { ensureRoomForElements } from './room';
import { sliceList } from './slice-list';
import { makeValueSet } from './value-set';

const first = define(['any'], (list) => listArgument(list, 'find first')[0] ?? null);
const last = define(['any'], (list) => listArgument(list, 'find last').at(-1) ?? null);
const rest = define(['any'], (list) => sublist(list, 'find rest', 1));
const initial = define(['any'], (list) => sublist(list, 'find initial', 0, -1));
const push = define(['any', 'any'], (list, value) => listArgument(list, 'push').concat([value]));
const prepend = define(['any', 'any'], (list, value) => [value].concat(listArgument(list, 'prepend')));
const reverse = define(['any'], (list) => [...listArgument(list, 'find reverse')].reverse());
const uniq = define(['any'], withoutRepeats);
const without = defineVariadic(['any'], 'any', difference);
const has = define(['any', 'any'], hasElement);
const compact = define(['any'], (list) => listArgument(list, 'compact').filter((item) => !isEmpty(item)));
const slice = defineVariadic(['any'], 'any', (list, bounds) => sliceList(list, bounds));
const chunk = define(['int', 'any'], (size, list) => chunksOf(Number(size), list));
const list = defineVariadic([], 'any', (values) => values);

/**
 * Functions on lists. Each must* function is its twin: both end the rendering when a value is no list.
 * @lazy
 */
export const listFunctions: FunctionTable = {
  list,
  tuple: list,
  first,
  mustFirst: first,
  last,
  mustLast: last,
  rest,
  mustRest: rest,
  initial,
  mustInitial: initial,
  append: push,
  mustAppend: push,
  push,
  mustPush: push,
  prepend,
  mustPrepend: prepend,
  concat: defineVariadic([], 'any', (lists, context) => {
    const parts = lists.map((item) => listArgument(item, 'concat'));
    const count = parts.reduce((sum, part) => sum + part.length, 0);
    ensureRoomForElements(count, context);
    // Parity: what has gathered no element is a nil slice.
    return count === 0 ? nilList : noElements.concat(...parts);
  }),
  reverse,
  mustReverse: reverse,
  uniq,
  mustUniq: uniq,
  without,
  mustWithout: without,
  has,
  mustHas: has,
  compact,
  mustCompact: compact,
  slice,
  mustSlice: slice,
  chunk,
  mustChunk: chunk,
};

/** Elements from one place up to another (from the end when negative); a nil slice of an empty list. */
function sublist(value: Value, action: string, from: number, to?: number): Value {
  const elements = listArgument(value, action);
  return elements.length === 0 ? nilList : elements.slice(from, to);
}

const nilList = new Slice('interface {}', undefined);
const noElements: readonly Value[] = [];

function withoutRepeats(value: Value, context: RenderContext): Value {
  ensureRoomFor(value, context);
  const seen = makeValueSet();
  return listArgument(value, 'find uniq').filter((item) => {
    if (seen.has(item)) return false;
    seen.add(item);
    return true;
  });
}

function difference(value: Value, values: readonly Value[], context: RenderContext): Value {
  ensureRoomFor(value, context);
  const unwanted = makeValueSet(values);
  return listArgument(value, 'find without').filter((item) => !unwanted.has(item));
}

function hasElement(needle: Value, haystack: Value, context: RenderContext): boolean {
  if (haystack === null || haystack === undefined) return false;
  ensureRoomFor(haystack, context);
  return listArgument(haystack, 'find has').some((item) => deepEqual(item, needle));
}

function chunksOf(size: number, value: Value): Value {
  const elements = listArgument(value, 'chunk');
  // Parity: a negative size that the list does not reach gives no chunks.
  if (size < 0 && elements.length > 1 && elements.length <= 1 - size) return new Slice('[]interface {}', []);
  // Parity: one element makes a chunk whatever the size is, but for 0 and -1.
  if (size < -1 && elements.length === 1) return new Slice('[]interface {}', [elements.slice()]);
  if (size < 1) throw new FunctionError(`the size of a chunk is ${size} and has to be 1 or more`);
  const chunks: Value[] = [];
  for (let at = 0; at < elements.length; at += size) chunks.push(elements.slice(at, at + size));
  return new Slice('[]interface {}', chunks);
}
