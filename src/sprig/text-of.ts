import { formatValue, type RenderContext, Slice, type Value } from '../gotemplate';
import { fromBytes } from '../util/utf8';
import { bytesOf } from './byte-list';
import { ensureRoomFor } from './estimate-size';

/** The text of a value as toString gives it: bytes are taken for text. Throws as `printedText`. */
export function textOf(value: Value, context: RenderContext): string {
  if (typeof value === 'string') return value;
  if (value instanceof Slice && value.elementType === 'uint8') return fromBytes(bytesOf(value));
  return printedText(value, context);
}

/** What a value prints as. Throws `RoomError` when that would take more room than there is. */
export function printedText(value: Value, context: RenderContext): string {
  if (typeof value === 'string') return value;
  ensureRoomFor(value, context);
  return formatValue(value);
}
