import { resolveScalar } from '../resolve-scalar';
import { NEWLINE, SPACE } from './reader';

/** A key of common characters; a dash, a point or a slash at its beginning may mean something else. */
const ORDINARY = /^\w[\w./-]*$/;
const LONGEST = 64;

/** Ordinary keys that were read before: nearly all are met over and over. Not more than so many are kept. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

/** The key without quotes that is written at a place, with `: ` behind it; undefined when it has uncommon characters, or is no text. */
export function internKey(text: string, start: number): string | undefined {
  const end = text.indexOf(':', start);
  if (end <= start || end - start > LONGEST) return undefined;
  const next = text.charCodeAt(end + 1);
  if (next !== SPACE && next !== NEWLINE) return undefined;
  const key = text.slice(start, end);
  const before = known.get(key);
  if (before !== undefined) return before;
  // Numbers and the words for null and booleans are no text.
  if (!ORDINARY.test(key) || typeof resolveScalar(key) !== 'string') return undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, key);
  return key;
}
