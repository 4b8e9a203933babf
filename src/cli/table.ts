import { displayWidth } from './display-width';

/** Headings, and rows of as many cells. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Draws a table with borders as the peer does: headings in capitals, centred; cells left-aligned. Each row ends with a newline.
 */
export function drawTable({ headings, rows }: Table): string {
  const titles = headings.map((heading) => heading.toUpperCase());
  const widths = titles.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(displayWidth)),
  );
  const border = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+\n`;
  const line = (cells: readonly string[]): string => `|${cells.map((cell) => ` ${cell} `).join('|')}|\n`;
  const head = line(titles.map((title, column) => centre(title, widths[column] ?? 0)));
  const body = rows.map((row) => line(widths.map((width, column) => pad(row[column] ?? '', width))) + border);
  return border + head + border + body.join('');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}

function centre(text: string, width: number): string {
  const left = Math.floor((width - displayWidth(text)) / 2);
  return pad(' '.repeat(left) + text, width);
}
