import { visibleText } from '../util/visible-text';

/** A place in a text: line and column count from 1, the column in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LONGEST_LINE = 160;

/** Draws the lines around a position, numbered, with a caret under the column; without a trailing newline. */
export function codeFrame(text: string, at: Position, context = 2): string {
  const lines = text.split('\n');
  const first = Math.max(1, at.line - context);
  const last = Math.min(lines.length, at.line + context);
  const width = String(last).length;
  const out: string[] = [];
  for (let number = first; number <= last; number++) {
    const line = (lines[number - 1] ?? '').replace(/\r$/, '').slice(0, LONGEST_LINE);
    const mark = number === at.line ? '>' : ' ';
    out.push(`${mark} ${String(number).padStart(width)} | ${visibleText(line)}`.trimEnd());
    if (number === at.line && at.column <= LONGEST_LINE) {
      const indent = visibleText(line.slice(0, at.column - 1)).replace(/[^\t]/g, ' ');
      out.push(`  ${' '.repeat(width)} | ${indent}^`);
    }
  }
  return out.join('\n');
}
