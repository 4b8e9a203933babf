/** Characters of ASCII, as ranges. */
export interface CharSet {
  /** First and last code of each range, one behind the other. */
  readonly ranges: readonly number[];
  readonly isNegated: boolean;
  /** Case is that of ASCII: what other letters fold to is in no text that is looked at. */
  readonly ignoresCase: boolean;
}

/** Is the character, of ASCII, in the set? */
export function hasCode(set: CharSet, code: number): boolean {
  return isListed(set, code) !== set.isNegated;
}

function isListed({ ranges, ignoresCase }: CharSet, code: number): boolean {
  if (isInRanges(ranges, code)) return true;
  const other = code ^ 0x20;
  return ignoresCase && isLetter(code) && isInRanges(ranges, other);
}

function isInRanges(ranges: readonly number[], code: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    if (code >= (ranges[at] as number) && code <= (ranges[at + 1] as number)) return true;
  }
  return false;
}

export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
