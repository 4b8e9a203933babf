/** What is known of code that V8 compiled before. */
export interface CacheEntry {
  readonly code: Uint8Array;
  /** Bytes of compiled code in the run that wrote the entry. */
  readonly compiled: number;
  /** How often the entry has been written anew because a run compiled more. */
  readonly renewals: number;
}

const MAGIC = 0x316b3873;
const HEADER_WORDS = 8;
const HEADER_BYTES = HEADER_WORDS * Uint32Array.BYTES_PER_ELEMENT;

/** Writes an entry as bytes, with a checksum: V8 itself would run damaged code. */
export function encodeEntry({ code, compiled, renewals }: CacheEntry): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + Math.ceil(code.length / 4) * 4);
  bytes.set(code, HEADER_BYTES);
  const words = new Uint32Array(bytes.buffer);
  words.set([MAGIC, code.length, compiled, renewals], 0);
  words[HEADER_WORDS - 1] = checksum(words);
  return bytes;
}

/** Reads an entry; undefined when the bytes are not all of one. They have to begin at the beginning of their buffer. */
export function decodeEntry(bytes: Uint8Array): CacheEntry | undefined {
  if (bytes.length < HEADER_BYTES || bytes.length % 4 !== 0 || bytes.byteOffset !== 0) return undefined;
  const words = new Uint32Array(bytes.buffer, 0, bytes.length / 4);
  const [magic, length = 0, compiled = 0, renewals = 0] = words;
  if (magic !== MAGIC || HEADER_BYTES + Math.ceil(length / 4) * 4 !== bytes.length) return undefined;
  if (words[HEADER_WORDS - 1] !== checksum(words)) return undefined;
  return { code: bytes.subarray(HEADER_BYTES, HEADER_BYTES + length), compiled, renewals };
}

/**
 * Tells whole from damaged, not ours from another's: that is what the directory's owner is for. Loading a hash from node:crypto or
 * node:zlib takes longer than this loop over a megabyte.
 */
function checksum(words: Uint32Array): number {
  let sum = words.length;
  for (let at = 0; at < words.length; at++) {
    if (at !== HEADER_WORDS - 1) sum = Math.imul(sum ^ (words[at] as number), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
