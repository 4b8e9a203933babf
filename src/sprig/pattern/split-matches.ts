import type { Pattern } from './compile';
import { findAllMatches } from './find-matches';

/** Cuts a text at the matches into `limit` parts at most (below 0: any number); undefined when the limit is 0. */
export function splitAtMatches(pattern: Pattern, text: string, limit: number): string[] | undefined {
  if (limit === 0) return undefined;
  if (text === '' && pattern.source !== '') return [''];
  const parts: string[] = [];
  let start = 0;
  let lastMatch = 0;
  for (const [from, to] of findAllMatches(pattern, text, limit < 0 ? Number.POSITIVE_INFINITY : limit)) {
    if (limit > 0 && parts.length === limit - 1) break;
    lastMatch = from;
    // An empty match at the very beginning cuts nothing off.
    if (to !== 0) parts.push(text.slice(start, from));
    start = to;
  }
  if (lastMatch !== text.length) parts.push(text.slice(start));
  return parts;
}
