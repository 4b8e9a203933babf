import type { Pattern } from './compile';
import { afterCharacter, type Match, matcherFor } from './find-matches';

/**
 * Replaces every match; an empty match right behind another one is left alone. `grow` is told the length of every piece
 * before it is added, and may throw.
 */
export function replaceMatches(
  pattern: Pattern,
  text: string,
  replacement: (match: Match) => string,
  grow: (length: number) => void,
): string {
  const next = matcherFor(pattern, text);
  const parts: string[] = [];
  const add = (part: string): void => {
    grow(part.length);
    parts.push(part);
  };
  let lastEnd = 0;
  for (let at = 0; at <= text.length; ) {
    const match = next(at);
    if (match === undefined) break;
    add(text.slice(lastEnd, match.start));
    if (match.end > lastEnd || match.start === 0) add(replacement(match));
    lastEnd = match.end;
    at = Math.max(match.end, afterCharacter(text, at));
  }
  add(text.slice(lastEnd));
  return parts.join('');
}
