import { fromBytes, toBytes } from '../../util/utf8';
import { elementsOf } from '../elements-of';
import { FunctionError, type TemplateFunction } from '../function';
import { indirect } from '../indirect';
import { makeInteger, toBigInt } from '../integers';
import { lengthOf } from '../length-of';
import { isMap } from '../map-entries';
import { RAW } from '../parameter-type';
import { typeName } from '../type-name';
import { Slice, type Value } from '../value';
import { findEntry } from './find-entry';
import { unary } from './fixed';

/** len, index, slice. */
export const indexingFunctions: Readonly<Record<string, TemplateFunction>> = {
  len: unary(length),
  index: {
    parameters: [RAW, RAW],
    variadic: true,
    call: ([item, ...keys]) => indexAll(item, keys),
    call2: indexByOne,
  },
  slice: { parameters: [RAW, RAW], variadic: true, call: ([item, ...bounds]) => slice(item, bounds) },
};

function length(item: Value): Value {
  const found = lengthOf(item);
  if (found !== undefined) return found;
  throw new FunctionError(isNil(item) ? 'len of nil pointer' : `len of type ${typeName(indirect(item))}`);
}

function indexAll(item: Value, keys: readonly Value[]): Value {
  if (isNil(item)) throw new FunctionError('index of untyped nil');
  return keys.reduce(indexOnce, item);
}

function indexByOne(item: Value, key: Value): Value {
  if (isNil(item)) throw new FunctionError('index of untyped nil');
  return indexOnce(item, key);
}

function indexOnce(item: Value, key: Value): Value {
  if (isNil(item)) throw new FunctionError('index of nil pointer');
  if (typeof item === 'string') {
    const bytes = toBytes(item);
    return makeInteger('uint8', BigInt(bytes[position(key, bytes.length, false)] ?? 0));
  }
  const items = elementsOf(item);
  if (items !== undefined) return items[position(key, items.length, false)];
  if (isMap(item)) return findEntry(item, key);
  throw new FunctionError(`can't index item of type ${typeName(indirect(item))}`);
}

/** A position within a list or text; the one behind the end is allowed for bounds. */
function position(index: Value, size: number, isBound: boolean): number {
  if (isNil(index)) throw new FunctionError('cannot index slice/array with nil');
  const number = toBigInt(index);
  if (number === undefined) throw new FunctionError(`cannot index slice/array with type ${typeName(index)}`);
  const limit = BigInt(size);
  if (number < 0n || number > limit || (number === limit && !isBound)) {
    throw new FunctionError(`index out of range: ${BigInt.asIntN(64, number)}`);
  }
  return Number(number);
}

function slice(item: Value, bounds: readonly Value[]): Value {
  if (isNil(item)) throw new FunctionError('slice of untyped nil');
  if (bounds.length > 3) throw new FunctionError(`too many slice indexes: ${bounds.length}`);
  if (typeof item === 'string' && bounds.length === 3) throw new FunctionError('cannot 3-index slice a string');
  const bytes = typeof item === 'string' ? toBytes(item) : undefined;
  const items = elementsOf(item);
  const size = bytes?.length ?? items?.length;
  if (size === undefined) throw new FunctionError(`can't slice item of type ${typeName(indirect(item))}`);
  const [from = 0, to = size, capacity = size] = bounds.map((bound) => position(bound, size, true));
  if (from > to) throw new FunctionError(`invalid slice index: ${from} > ${to}`);
  if (to > capacity) throw new FunctionError(`invalid slice index: ${to} > ${capacity}`);
  if (bytes !== undefined) return fromBytes(bytes.subarray(from, to));
  const cut = (items ?? []).slice(from, to);
  return item instanceof Slice ? new Slice(item.elementType, cut) : cut;
}

function isNil(value: Value): value is undefined | null {
  return value === undefined || value === null;
}
