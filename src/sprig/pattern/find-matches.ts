import type { Pattern } from './compile';

/** Where a match and its groups begin and end; -1 for a group that takes no part. */
export interface Match {
  readonly start: number;
  readonly end: number;
  group(number: number): string | undefined;
}

/** Finds the first match at or behind a position; what stands before it counts for ^ and \b. */
export function matcherFor(pattern: Pattern, text: string): (from: number) => Match | undefined {
  const matcher = pattern.engine.matcher(text);
  return (from) => {
    if (!matcher.find(from)) return undefined;
    const start = matcher.start();
    const end = matcher.end();
    return { start, end, group: (number) => matcher.group(number) ?? undefined };
  };
}

/** All matches, one behind the other; none is empty right behind the one before it. */
export function* eachMatch(pattern: Pattern, text: string): Generator<Match, void> {
  const next = matcherFor(pattern, text);
  let previousEnd = -1;
  for (let at = 0; at <= text.length; ) {
    const match = next(at);
    if (match === undefined) return;
    const isEmptyHere = match.end === at;
    if (!isEmptyHere || match.start !== previousEnd) yield match;
    previousEnd = match.end;
    at = isEmptyHere ? afterCharacter(text, at) : match.end;
  }
}

/** Position behind the character at a position, one beyond the end of the text when there is none. */
export function afterCharacter(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
