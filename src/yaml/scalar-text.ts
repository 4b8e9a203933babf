import { toBytes } from '../util/utf8';
import { quoteDouble, quoteSingle } from './quote-text';
import { LONG, putTogether } from './settled';
import { textStyle } from './text-style';

/** Writes a text in the style that it needs; the lines of a block are indented. Does not end the line. */
export function scalarText(text: string, indent: number): string {
  switch (textStyle(text)) {
    case 'bare':
      return text;
    case 'single':
      return quoteSingle(text);
    case 'literal':
      return literal(text, indent);
    case 'double':
      return text.isWellFormed() ? quoteDouble(text) : binary(text, indent);
  }
}

function literal(text: string, indent: number): string {
  const hint = text.startsWith(' ') ? '2' : '';
  const keep = text.endsWith('\n\n') ? '+' : '';
  const lines = text.endsWith('\n') ? text.slice(0, -1) : text;
  const chomp = lines === text ? '-' : keep;
  const margin = `\n${' '.repeat(indent)}`;
  return `|${hint}${chomp}${margin}${lines.length < LONG ? indented(lines, margin) : indentedInParts(lines, margin)}`;
}

/** As `indented`, some lines at a time: engines take long for very many pieces, and keep them meanwhile. */
function indentedInParts(lines: string, margin: string): string {
  let text = '';
  for (let at = 0; at < lines.length; ) {
    const newline = lines.indexOf('\n', at + LONG);
    const end = newline < 0 ? lines.length : newline;
    text += putTogether(indented(lines.slice(at, end), margin));
    at = end;
  }
  return text;
}

/**
 * Indents what stands behind the newlines of a text, but for empty lines; a newline at its end is taken for one. No line has only
 * spaces.
 */
function indented(lines: string, margin: string): string {
  const all = lines.replaceAll('\n', margin);
  if (!lines.includes('\n\n') && !lines.endsWith('\n')) return all;
  const empty = `${margin}\n`;
  // Where empty lines follow each other, every other one is found first.
  const inner = all.replaceAll(empty, '\n\n').replaceAll(empty, '\n\n');
  return lines.endsWith('\n') ? `${inner.slice(0, -margin.length)}\n` : inner;
}

/** Bytes that are no UTF-8, as base64. */
function binary(text: string, indent: number): string {
  const digits = Buffer.from(toBytes(text)).toString('base64');
  if (digits.length < 70) return `!!binary ${digits}`;
  return `!!binary ${literal(digits.replace(/.{1,70}/g, '$&\n'), indent)}`;
}
