/** Shorter values stand in too many texts by chance: masking them would hide the text and no secret. */
const SHORTEST = 5;

const MASK = '***';

/** Makes a function that puts `***` in place of each of the values, also where they are part of a URL or of another text. */
export function createMask(values: Iterable<string>): (text: string) => string {
  const hidden = new Set<string>();
  for (const value of values) {
    for (const line of [value, ...value.split('\n')].map((part) => part.trim())) {
      if (line.length < SHORTEST) continue;
      hidden.add(line);
      hidden.add(encodeURIComponent(line.toWellFormed()));
    }
  }
  // The longest first: a value may be part of another one.
  const ordered = [...hidden].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((masked, value) => masked.replaceAll(value, MASK), text);
}
