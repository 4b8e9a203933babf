import type { Position } from '../errors/code-frame';

/** The line and column of an offset in a text; an offset beyond the end is the end. */
export function positionAt(text: string, offset: number): Position {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
    line++;
    lineStart = at + 1;
  }
  return { line, column: end - lineStart + 1 };
}

/** The offset of a line and column in a text; a place that is not there is the nearest one that is. */
export function offsetAt(text: string, position: Position): number {
  let lineStart = 0;
  for (let line = 1; line < position.line; line++) {
    const next = text.indexOf('\n', lineStart);
    if (next === -1) break;
    lineStart = next + 1;
  }
  const lineEnd = text.indexOf('\n', lineStart);
  return Math.min(lineStart + position.column - 1, lineEnd === -1 ? text.length : lineEnd);
}
