/** Shorter values stand in too many texts by chance: masking them would hide the text and no secret. */
const SHORTEST = 5;

/** So many values take less to be looked for than every place of a text to be looked at, and hardly any text has one. */
const FEW = 64;

/** Stands for a value that is secret. */
export const MASK = '***';

/**
 * Makes a function that puts `***` in place of each of the values, also where they are part of a URL or of another text;
 * where values overlap, one stands for them all. Takes time linear in the text, however many values there are.
 */
export function createMask(values: Iterable<string>): (text: string) => string {
  const all = [...hiddenTexts(values)];
  if (all.length === 0) return (text) => text;
  let byBeginning: ReadonlyMap<string, readonly string[]> | undefined;
  const mask = (text: string): string => {
    byBeginning ??= sortByBeginning(all);
    return maskText(text, byBeginning);
  };
  return all.length > FEW ? mask : (text) => (all.some((value) => text.includes(value)) ? mask(text) : text);
}

/** Those that begin alike, the longest first: a value may be the beginning of another one. */
function sortByBeginning(values: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byBeginning = new Map<string, string[]>();
  for (const value of values) {
    const beginning = value.slice(0, SHORTEST);
    const known = byBeginning.get(beginning);
    if (known === undefined) byBeginning.set(beginning, [value]);
    else known.push(value);
  }
  for (const list of byBeginning.values()) list.sort((a, b) => b.length - a.length);
  return byBeginning;
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
