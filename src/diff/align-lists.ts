/** Two items that belong together, by their places; a side that has none of its own lacks the property. */
export interface Pair {
  readonly before?: number;
  readonly after?: number;
}

/** More cells than this are not worth their time: what lies between the equal ends is paired by place then. */
const MOST_CELLS = 4_000_000;

/**
 * Pairs the items of two lists, given as texts that are the same for the same items: as many equal items as possible in
 * their order, and what lies between them one by one. Equal pairs are left out.
 */
export function alignLists(before: readonly string[], after: readonly string[]): readonly Pair[] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const left = before.slice(start, before.length - end);
  const right = after.slice(start, after.length - end);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...equalPlaces(left, right), [left.length, right.length] as const]) {
    pairs.push(...pairGap([start + i, start + nextI], [start + j, start + nextJ]));
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return pairs;
}

type Range = readonly [from: number, to: number];

/** What lies between two equal items: one by one, then those that one side has more of. */
function pairGap([beforeFrom, beforeTo]: Range, [afterFrom, afterTo]: Range): readonly Pair[] {
  const length = Math.max(beforeTo - beforeFrom, afterTo - afterFrom);
  return Array.from({ length }, (_, offset) => ({
    ...(beforeFrom + offset < beforeTo && { before: beforeFrom + offset }),
    ...(afterFrom + offset < afterTo && { after: afterFrom + offset }),
  }));
}

/** The places of a longest common subsequence. */
function equalPlaces(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const width = right.length + 1;
  if (left.length * width > MOST_CELLS) return [];
  // The cell of i and j: the length of the longest one of what begins there.
  const lengths = new Uint32Array((left.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) places.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return places;
}
