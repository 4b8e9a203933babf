import type { Pattern } from './compile';
import { eachMatch } from './find-matches';

/**
 * Cuts a text at the matches into `limit` parts at most (below 0: any number); undefined when the limit is 0. `grow` is
 * told how many parts there are before the next is added, and may throw.
 */
export function splitAtMatches(
  pattern: Pattern,
  text: string,
  limit: number,
  grow: (parts: number) => void,
): string[] | undefined {
  if (limit === 0) return undefined;
  if (text === '' && pattern.source !== '') return [''];
  const parts: string[] = [];
  let from = 0;
  let lastMatch = 0;
  for (const { start, end } of eachMatch(pattern, text)) {
    if (limit > 0 && parts.length === limit - 1) break;
    grow(parts.length);
    lastMatch = start;
    // An empty match at the very beginning cuts nothing off.
    if (end !== 0) parts.push(text.slice(from, start));
    from = end;
  }
  if (lastMatch !== text.length) parts.push(text.slice(from));
  return parts;
}
