import type { ScalarEvent } from 'js-yaml';

/** The styles of scalars, as the parser numbers them (its SCALAR_STYLE). */
export const PLAIN = 1;
export const SINGLE_QUOTED = 2;
export const DOUBLE_QUOTED = 3;
export const LITERAL = 4;
export const FOLDED = 5;

/**
 * The offset at which a scalar begins: its first character, its opening quote, or the `|` or `>` of a block; for one of
 * which nothing is written its tag or anchor, or -1.
 */
export function scalarStart(text: string, event: ScalarEvent): number {
  const { style, valueStart } = event;
  if (valueStart === -1) return Math.max(event.tagStart, event.anchorStart === -1 ? -1 : event.anchorStart - 1);
  if (style === SINGLE_QUOTED || style === DOUBLE_QUOTED) return valueStart - 1;
  return style === LITERAL || style === FOLDED ? blockStart(text, valueStart) : valueStart;
}

/** The text of a block begins on the line below its sign; a comment may stand between. */
function blockStart(text: string, valueStart: number): number {
  const lineStart = text.lastIndexOf('\n', valueStart - 2) + 1;
  const header = /[|>][-+\d]*[ \t]*(?:[ \t]#.*)?\r?\n?$/.exec(text.slice(lineStart, valueStart));
  return header ? lineStart + header.index : valueStart;
}
