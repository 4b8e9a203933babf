import { canonicalText } from '../canonical-text';
import type { Directive } from './directive';

/** Brings the text to the directive's width, counted in characters; zeros are put only before the text. */
export function pad(text: string, directive: Directive): string {
  const { width } = directive;
  if (width === undefined || width === 0) return text;
  const missing = width - countCharacters(text);
  if (missing <= 0) return text;
  if (directive.minus) return text + ' '.repeat(missing);
  return (directive.zero ? '0' : ' ').repeat(missing) + text;
}

/** As `pad`, with spaces even where the directive asks for zeros. */
export function padWithSpaces(text: string, directive: Directive): string {
  return pad(text, directive.zero ? { ...directive, zero: false } : directive);
}

/** The first characters of the text; the whole text when there is no limit. */
export function truncate(text: string, limit: number | undefined): string {
  if (limit === undefined || text.length <= limit) return text;
  let end = 0;
  for (const character of canonicalText(text)) {
    if (limit-- === 0) break;
    end += character.length;
  }
  return canonicalText(text).slice(0, end);
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of canonicalText(text)) count++;
  return count;
}
