import type { Paint } from '../../util/paint';
import { displayWidth } from '../display-width';

/** A term and what it means. */
export interface Definition {
  readonly term: string;
  readonly meaning: string;
}

/** A heading and what stands under it. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

const INDENT = '  ';
const WIDEST_TERM = 32;
const GAP = 2;

/** Writes sections one below the other, headings in bold; empty ones are left out. */
export function layOutSections(sections: readonly Section[], paint: Paint): string {
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map(
      ({ heading, lines }) =>
        `${paint.bold(heading)}\n${lines.map((line) => `${INDENT}${line}`.trimEnd()).join('\n')}\n`,
    )
    .join('\n');
}

/** Puts meanings in a column beside their terms; a term that is too wide for its column has its meaning below. */
export function layOutDefinitions(definitions: readonly Definition[], width: number): readonly string[] {
  const widths = definitions.map(({ term }) => displayWidth(term)).filter((each) => each <= WIDEST_TERM);
  const column = Math.max(0, ...widths) + GAP;
  return definitions.flatMap(({ term, meaning }) => {
    const [first = '', ...others] = wrapText(meaning, width - INDENT.length - column);
    const below = others.map((line) => ' '.repeat(column) + line);
    const room = column - displayWidth(term);
    return room < GAP ? [term, ' '.repeat(column) + first, ...below] : [term + ' '.repeat(room) + first, ...below];
  });
}

/** Breaks text between words so that no line is wider than `width`, if words allow; only empty lines in it stay. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split(/\n(?=\n)/).flatMap((paragraph, index) => {
    const lines: string[] = index === 0 ? [] : [''];
    let line = '';
    for (const word of paragraph.trim().split(/[ \n]/)) {
      if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}
