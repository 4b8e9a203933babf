import { FunctionError, Slice, type Value } from '../gotemplate';
import { listArgument } from './list-argument';
import { toInt64 } from './to-int64';

/** Elements of a list from one place up to but without another, in a list of the same type. Throws `FunctionError`. */
export function sliceList(value: Value, bounds: readonly Value[]): Value {
  const elements = listArgument(value, 'slice');
  // Parity: an empty list gives nil, whatever the bounds are.
  if (elements.length === 0) return null;
  const from = bounds.length > 0 ? toInt64(bounds[0]) : 0n;
  const to = bounds.length > 1 ? toInt64(bounds[1]) : BigInt(elements.length);
  if (from < 0n || from > to || to > elements.length) {
    throw new FunctionError(`slice bounds [${from}:${to}] are out of range of a list of ${elements.length} elements`);
  }
  const part = elements.slice(Number(from), Number(to));
  return value instanceof Slice ? new Slice(value.elementType, part) : part;
}
