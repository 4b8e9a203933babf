/** Shorter values stand in too many texts by chance: masking them would hide the text and no secret. */
const SHORTEST = 5;

const FEW = 8;

/** Stands for a value that is secret. */
export const MASK = '***';

/**
 * Makes a function that puts `***` in place of each of the values, also where they are part of a URL or of another text;
 * where values overlap, one stands for them all. Takes time linear in the text, however many values there are.
 */
export function createMask(values: Iterable<string>): (text: string) => string {
  const byBeginning = new Map<string, string[]>();
  for (const value of hiddenTexts(values)) {
    const beginning = value.slice(0, SHORTEST);
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), value]);
  }
  // The longest first: a value may be the beginning of another one.
  for (const list of byBeginning.values()) list.sort((a, b) => b.length - a.length);
  if (byBeginning.size === 0) return (text) => text;
  const all = [...byBeginning.values()].flat();
  // Looking for a few values takes less than looking at every letter, and hardly any text has one.
  if (all.length > FEW) return (text) => maskText(text, byBeginning);
  return (text) => (all.some((value) => text.includes(value)) ? maskText(text, byBeginning) : text);
}

function hiddenTexts(values: Iterable<string>): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const value of values) {
    for (const line of [value, ...value.split('\n')].map((part) => part.trim())) {
      if (line.length < SHORTEST) continue;
      hidden.add(line);
      hidden.add(encodeURIComponent(line.toWellFormed()));
    }
  }
  return hidden;
}

function maskText(text: string, byBeginning: ReadonlyMap<string, readonly string[]>): string {
  let out = '';
  let shownTo = 0;
  let hiddenFrom = -1;
  let hiddenTo = 0;
  for (let at = 0; at + SHORTEST <= text.length; at++) {
    const found = byBeginning.get(text.slice(at, at + SHORTEST))?.find((value) => text.startsWith(value, at));
    if (found === undefined) continue;
    if (hiddenFrom >= 0 && at >= hiddenTo) {
      out += text.slice(shownTo, hiddenFrom) + MASK;
      shownTo = hiddenTo;
      hiddenFrom = -1;
    }
    if (hiddenFrom < 0) hiddenFrom = at;
    hiddenTo = Math.max(hiddenTo, at + found.length);
  }
  return hiddenFrom < 0 ? text : out + text.slice(shownTo, hiddenFrom) + MASK + text.slice(hiddenTo);
}
