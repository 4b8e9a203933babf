import { isPlainMap } from '../util/plain-map';
import { elementsOf } from './elements-of';
import { formatValue } from './format/format-value';
import { indirect } from './indirect';
import { makeInteger, toBigInt } from './integers';
import { mapEntries } from './map-entries';
import { failExecution, type Loop, type RenderState } from './render-state';
import { typeName } from './type-name';
import { Integer, Slice, TypedMap, type Value } from './value';

/** Begins a range over a value; `variables` is how many are declared or assigned in its head. */
export function makeLoop(state: RenderState, value: Value, variables: number): Loop {
  const { size, keyAt, valueAt } = elementsFor(state, value, variables);
  const { dot: outerDot, dots, frames } = state;
  const interfaces = holdsInterfaces(value);
  return { size, keyAt, valueAt, interfaces, outerDot, savedDots: dots.length, depth: frames.length, position: 0 };
}

type Elements = Pick<Loop, 'size' | 'keyAt' | 'valueAt'>;

const itself = (position: number): Value => position;

function elementsFor(state: RenderState, value: Value, variables: number): Elements {
  const items = elementsOf(value);
  if (items !== undefined) return { size: items.length, keyAt: itself, valueAt: (at) => items[at] };
  const entries = mapEntries(value);
  if (entries !== undefined) {
    return { size: entries.length, keyAt: (at) => entries[at]?.[0], valueAt: (at) => entries[at]?.[1] };
  }
  const count = toBigInt(value);
  if (count !== undefined) return countTo(state, value, count, variables);
  if (value !== undefined) failExecution(state, `range can't iterate over ${formatValue(indirect(value))}`);
  return { size: 0, keyAt: itself, valueAt: itself };
}

/** A range over an integer: the numbers below it, in its type. */
function countTo(state: RenderState, value: Value, count: bigint, variables: number): Elements {
  if (variables > 1) failExecution(state, `can't use ${formatValue(value)} to iterate over more than one variable`);
  const type = typeName(value);
  const make = (value instanceof Integer && value.makeAlike) || ((at: bigint) => makeInteger(type, at));
  const valueAt = type === 'int' ? itself : (at: number) => make(BigInt(at));
  return { size: Math.max(Number(count), 0), keyAt: valueAt, valueAt };
}

function holdsInterfaces(value: Value): boolean {
  if (value instanceof Slice || value instanceof TypedMap) return value.elementType === 'interface {}';
  return Array.isArray(value) || isPlainMap(value) || value instanceof Map;
}
