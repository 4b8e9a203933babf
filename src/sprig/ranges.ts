import { type FunctionTable, makeInteger, type RenderContext, Slice, type Value } from '../gotemplate';
import { define, defineVariadic } from './define';
import { ensureRoomForElements } from './room';

/**
 * Functions that make runs of numbers.
 * @lazy
 */
export const rangeFunctions: FunctionTable = {
  until: define(['int'], (end, context) => intList(run(0n, BigInt(end), end < 0 ? -1n : 1n, context))),
  untilStep: define(['int', 'int', 'int'], (start, stop, step, context) =>
    intList(run(BigInt(start), BigInt(stop), BigInt(step), context)),
  ),
  seq: defineVariadic([], 'int', (bounds, context) => sequence(bounds.map(BigInt), context).join(' ')),
};

function intList(items: readonly bigint[]): Value {
  return new Slice(
    'int',
    items.map((item) => makeInteger('int', item)),
  );
}

/** Numbers from a start up, or down, to but without a stop; none when the step leads away from it or nowhere. */
function run(start: bigint, stop: bigint, step: bigint, context: RenderContext): bigint[] {
  const isUp = start <= stop;
  if (isUp ? step <= 0n : step >= 0n) return [];
  const count = Number((stop - start + step - (isUp ? 1n : -1n)) / step);
  ensureRoomForElements(count, context);
  return Array.from({ length: count }, (_, at) => start + BigInt(at) * step);
}

/** (end), (start, end) or (start, step, end), both ends inclusive. */
function sequence(bounds: readonly bigint[], context: RenderContext): bigint[] {
  const [first = 0n, second = 0n, third = 0n] = bounds;
  if (bounds.length === 1) return inclusive(1n, first, context);
  if (bounds.length === 2) return inclusive(first, second, context);
  // Parity: four numbers and more give nothing, and so does a step that leads away from the end.
  if (bounds.length !== 3 || (third < first && second > 0n)) return [];
  return run(first, beyond(third, third < first ? -1n : 1n), second, context);
}

function inclusive(start: bigint, end: bigint, context: RenderContext): bigint[] {
  const step = end < start ? -1n : 1n;
  return run(start, beyond(end, step), step, context);
}

/** Parity: behind the largest number comes the smallest. */
function beyond(end: bigint, step: bigint): bigint {
  return BigInt.asIntN(64, end + step);
}
