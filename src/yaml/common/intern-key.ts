import { resolveScalar } from '../resolve-scalar';
import { isSpace } from './reader';

const COLON = 58;
const SIZE = 2048;

/** Letters, digits and the signs that are common in keys. */
const ORDINARY = new Uint8Array(128);
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./') {
  ORDINARY[sign.charCodeAt(0)] = 1;
}

/** Keys that were read lately, by their hash: most keys are met over and over, and need not be cut out of the text again. */
const known = new Array<string>(SIZE).fill('');

/** The key without quotes that is written at a place, with `: ` behind it; undefined when it has uncommon characters, or is no text. */
export function internKey(text: string, start: number): string | undefined {
  let hash = 0;
  let at = start;
  let code = text.charCodeAt(at);
  while (ORDINARY[code] === 1) {
    hash = (hash * 31 + code) | 0;
    code = text.charCodeAt(++at);
  }
  if (code !== COLON || at === start || !isSpace(text.charCodeAt(at + 1))) return undefined;
  const place = hash & (SIZE - 1);
  const candidate = known[place] as string;
  if (candidate.length === at - start && text.startsWith(candidate, start)) return candidate;
  const first = text.charCodeAt(start);
  // A dash or point at the beginning, and numbers and words for null and booleans, may mean something else.
  const key = text.slice(start, at);
  if (first < 48 || typeof resolveScalar(key) !== 'string') return undefined;
  known[place] = key;
  return key;
}
