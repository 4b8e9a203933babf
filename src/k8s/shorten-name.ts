import { sha256 } from '../util/sha256';

const HASH_LENGTH = 8;

/**
 * A name of at most `limit` characters: the name itself when it fits, else its beginning, a dash and a hash of the whole,
 * so that one name always gives the same and two different ones do not meet.
 */
export function shortenName(name: string, limit: number): string {
  if (name.length <= limit) return name;
  let end = limit - HASH_LENGTH - 1;
  while (end > 0 && !/[A-Za-z0-9]/.test(name[end - 1] ?? '')) end--;
  return `${name.slice(0, end)}-${hexHash(name, HASH_LENGTH)}`;
}

/** The first `length` hexadecimal digits of a text's SHA-256. */
export function hexHash(text: string, length: number): string {
  return sha256(text).toString('hex').slice(0, length);
}
