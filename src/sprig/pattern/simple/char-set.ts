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

/** Where the run of the set's characters ends that begins at `from`, at `most` if it is longer. */
export function endOfRun(set: CharSet, text: string, from: number, most: number): number {
  const { ranges, isNegated, ignoresCase } = set;
  const last = Math.min(most, text.length);
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    let range = 0;
    while (range < ranges.length && (code < (ranges[range] as number) || code > (ranges[range + 1] as number)))
      range += 2;
    const isMember = range < ranges.length || (ignoresCase && isListed(set, code));
    if (isMember === isNegated) return at;
  }
  return last;
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
