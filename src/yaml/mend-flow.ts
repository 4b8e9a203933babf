import type { Event } from 'js-yaml';

/** Spaces that were put into a text: where (in the text as it was) and how many. */
export interface Insertion {
  readonly offset: number;
  readonly spaces: number;
}

/** A text with insertions; the list is in order of their offsets. */
export interface IndentedText {
  readonly text: string;
  readonly insertions: readonly Insertion[];
}

const SPACES = 256;

/**
 * Mends what the parser refuses inside brackets and quotes at an offset, though Go's yaml.v3 takes it: a line that is
 * indented too little (a closing bracket below its key is common), or a tab between two entries. Neither means anything
 * there. Undefined when it is none of these.
 */
export function mendFlow(indented: IndentedText, offset: number): IndentedText | undefined {
  const { text, insertions } = indented;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (text.slice(lineStart, offset).trim() === '') {
    const insertion = { offset: originalOffset(insertions, lineStart), spaces: SPACES };
    return {
      text: `${text.slice(0, lineStart)}${' '.repeat(SPACES)}${text.slice(lineStart)}`,
      insertions: [...insertions, insertion].sort((a, b) => a.offset - b.offset),
    };
  }
  const before = text.slice(lineStart, offset).trimEnd().length + lineStart;
  const gap = text.slice(before, offset);
  if (!gap.includes('\t')) return undefined;
  return { text: text.slice(0, before) + gap.replaceAll('\t', ' ') + text.slice(offset), insertions };
}

/** Where a character of the indented text stands in the text as it was. */
export function originalOffset(insertions: readonly Insertion[], offset: number): number {
  let original = offset;
  for (const insertion of insertions) {
    if (insertion.offset >= original) break;
    original = Math.max(insertion.offset, original - insertion.spaces);
  }
  return original;
}

/** Lets events point into the text as it was. */
export function pointIntoOriginal(events: readonly Event[], insertions: readonly Insertion[]): Event[] {
  const places = ['start', 'anchorStart', 'anchorEnd', 'tagStart', 'tagEnd', 'valueStart', 'valueEnd'];
  return events.map((event) => {
    const moved: Record<string, unknown> = { ...event };
    for (const place of places) {
      const offset = moved[place];
      if (typeof offset === 'number' && offset !== -1) moved[place] = originalOffset(insertions, offset);
    }
    return moved as unknown as Event;
  });
}
