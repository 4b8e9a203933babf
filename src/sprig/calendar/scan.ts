/** Readers of the pieces of a date; each gives what it read and the rest of the text, or undefined when nothing fits. */
export type Scanned<T> = { readonly value: T; readonly rest: string } | undefined;

/** One or two digits; exactly two when `fixed`. */
export function scanNumber(text: string, fixed: boolean): Scanned<number> {
  const digits = (fixed ? /^[0-9]{2}/ : /^[0-9]{1,2}/).exec(text)?.[0];
  return digits === undefined ? undefined : { value: Number(digits), rest: text.slice(digits.length) };
}

/** The day of the year: up to three digits behind up to three spaces, or exactly three digits when `fixed`. */
export function scanYearDay(text: string, fixed: boolean): Scanned<number> {
  const match = (fixed ? /^([0-9]{3})/ : /^ {0,3}([0-9]{1,3})/).exec(text);
  return match === null ? undefined : { value: Number(match[1]), rest: text.slice(match[0].length) };
}

/** Position of the first name that the text begins with, whatever its letter case. */
export function scanName(text: string, names: readonly string[]): Scanned<number> {
  const value = names.findIndex((name) => text.slice(0, name.length).toLowerCase() === name.toLowerCase());
  return value < 0 ? undefined : { value, rest: text.slice((names[value] ?? '').length) };
}

/** Nanoseconds from a separator and digits, together `length` long; what comes behind the ninth digit is not looked at. */
export function scanFraction(text: string, length: number): Scanned<number> {
  const digits = text.slice(1, Math.min(length, 10));
  if (text.length < length || !/^[.,]/.test(text) || !/^[0-9]*$/.test(digits)) return undefined;
  return { value: Number(digits.padEnd(9, '0')), rest: text.slice(length) };
}

/** The abbreviation of a zone: three capitals, four or five that end in T, GMT with hours, +hh and a few odd ones. */
export function scanZoneName(text: string): Scanned<string> {
  const length = zoneNameLength(text);
  return length === 0 ? undefined : { value: text.slice(0, length), rest: text.slice(length) };
}

function zoneNameLength(text: string): number {
  if (text.length < 3) return 0;
  if (/^(?:ChST|MeST)/.test(text)) return 4;
  if (text.startsWith('GMT')) return 3 + signedHoursLength(text.slice(3));
  if (/^[-+]/.test(text)) return signedHoursLength(text);
  const capitals = /^[A-Z]{0,6}/.exec(text)?.[0] ?? '';
  if (capitals.length === 3) return 3;
  if (capitals.length === 4) return capitals.endsWith('T') || capitals === 'WITA' ? 4 : 0;
  return capitals.length === 5 && capitals.endsWith('T') ? 5 : 0;
}

function signedHoursLength(text: string): number {
  const match = /^[-+]([0-9]+)/.exec(text);
  return match === null || Number(match[1]) > 23 ? 0 : match[0].length;
}
