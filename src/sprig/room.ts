import { FunctionError, type RenderContext } from '../gotemplate';

/** The failure of a function whose result would be too large; functions that swallow their failures let it pass. */
export class RoomError extends FunctionError {}

/** Throws `RoomError` when the rendering may not produce that many bytes; to be asked before they are made. */
export function ensureRoom(bytes: number, context: RenderContext): void {
  const left = context.limits.maximumBytes;
  if (bytes > left) {
    throw new RoomError(`the value takes ${bytes} bytes, and this rendering may take ${left} more at most`);
  }
}

/** As `ensureRoom` for a list of that many elements. */
export function ensureRoomForElements(count: number, context: RenderContext): void {
  ensureRoom(count * BYTES_OF_ELEMENT, context);
}

const BYTES_OF_ELEMENT = 8;
