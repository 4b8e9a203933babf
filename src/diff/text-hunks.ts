import { visibleText } from '../util/visible-text';
import type { DiffLine } from './change-lines';

/** Texts that differ in more lines than this are shown as wholly replaced. */
const MOST_EDITS = 4000;

type HunkLine = Pick<DiffLine, 'mark' | 'text'>;

/** Shows how two texts differ, line by line, with three lines around each difference. */
export function textHunks(before: string, after: string): readonly HunkLine[] {
  const { structuredPatch } = require('diff') as typeof import('diff');
  const options = { context: 3, maxEditLength: MOST_EDITS };
  const patch = structuredPatch('', '', before, after, undefined, undefined, options);
  if (patch === undefined) return [...wholly('-', before), ...wholly('+', after)];
  // That both do not end with a newline is no difference.
  const endsDiffer = before.endsWith('\n') !== after.endsWith('\n');
  return patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    { mark: '@', text: `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@` },
    ...lines.filter((line) => endsDiffer || !line.startsWith('\\')).map(hunkLine),
  ]);
}

function wholly(mark: '+' | '-', text: string): readonly HunkLine[] {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.map((line) => ({ mark, text: visibleText(line) }));
}

function hunkLine(line: string): HunkLine {
  const mark = line.charAt(0);
  const text = visibleText(line.slice(1));
  if (mark === '+' || mark === '-') return { mark, text };
  return { mark: ' ', text: mark === '\\' ? `\\ ${text.trim()}` : text };
}
