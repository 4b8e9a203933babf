import { formatValue, type RenderContext, type Value } from '../gotemplate';
import { ensureRoomFor } from './estimate-size';

/** The text of a value as toString gives it. Throws `RoomError` when it would take more room than there is. */
export function textOf(value: Value, context: RenderContext): string {
  if (typeof value === 'string') return value;
  ensureRoomFor(value, context);
  return formatValue(value);
}
