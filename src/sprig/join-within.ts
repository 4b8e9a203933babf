import type { RenderContext } from '../gotemplate';
import { ensureRoom } from './room';

/** Joins texts. Throws `FunctionError`, before it makes the result, when that would take more room than there is. */
export function joinWithin(separator: string, parts: readonly string[], context: RenderContext): string {
  const length = parts.reduce((sum, part) => sum + part.length, separator.length * Math.max(parts.length - 1, 0));
  ensureRoom(length, context);
  return parts.join(separator);
}
