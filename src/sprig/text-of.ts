import { formatValue, type RenderContext, type Value } from '../gotemplate';
import { estimateSize } from './estimate-size';
import { ensureRoom } from './room';

/** The text of a value as toString gives it. Throws `FunctionError` when it would take more room than there is. */
export function textOf(value: Value, context: RenderContext): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) ensureRoom(estimateSize(value), context);
  return formatValue(value);
}
