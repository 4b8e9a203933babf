const MARKER = '...';
const SMALLEST_WIDTH = MARKER.length + 1;
const SMALLEST_WIDTH_OF_MIDDLE = 2 * MARKER.length + 1;

/**
 * Cuts a text of one byte per character to a width, with dots for what was cut: at its end, and also at its start when
 * it is to begin at an offset beyond the dots. Widths that leave no room for a byte give the text unchanged.
 */
export function abbreviate(text: string, offset: number, width: number): string {
  if (width < SMALLEST_WIDTH || (offset > 0 && width < SMALLEST_WIDTH_OF_MIDDLE)) return text;
  if (text.length <= width) return text;
  const kept = width - MARKER.length;
  const start = Math.min(offset, text.length - kept);
  if (start <= SMALLEST_WIDTH) return text.slice(0, kept) + MARKER;
  if (start + kept >= text.length) return MARKER + text.slice(text.length - kept);
  return MARKER + abbreviate(text.slice(start), 0, kept);
}
