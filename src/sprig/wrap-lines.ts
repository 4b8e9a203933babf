/** What becomes of words that are longer than a line. */
export type LongWords = 'keep words' | 'cut words';

/**
 * Breaks a text of one byte per character at spaces into lines of at most `width` bytes, one at least; the breaking space
 * goes, and so do spaces at the start of a line. Newlines of the text are ordinary characters.
 */
export function wrapLines(text: string, width: number, longWords: LongWords): string[] {
  const room = Math.max(width, 1);
  const lines: string[] = [];
  let start = 0;
  while (text.length - start > room) {
    if (text[start] === ' ') {
      start++;
      continue;
    }
    const end = endOfLine(text, start, room, longWords);
    lines.push(text.slice(start, end));
    if (end === text.length) return lines;
    start = text[end] === ' ' ? end + 1 : end;
  }
  return [...lines, text.slice(start)];
}

/** Where the line ends that starts there: at its last space, within the word, or at the first space behind the word. */
function endOfLine(text: string, start: number, room: number, longWords: LongWords): number {
  const space = text.slice(start, start + room + 1).lastIndexOf(' ');
  if (space >= 0) return start + space;
  if (longWords === 'cut words') return start + room;
  const next = text.indexOf(' ', start + room);
  return next < 0 ? text.length : next;
}
