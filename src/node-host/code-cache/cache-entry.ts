/** What is known of code that V8 compiled before. */
export interface CacheEntry {
  readonly code: Uint8Array;
  /** Bytes of compiled code in the run that wrote the entry. */
  readonly compiled: number;
  /** How often the entry has been written anew because a run compiled more. */
  readonly renewals: number;
}

const MAGIC = 0x326b3873;
const HEADER_WORDS = 8;
const HEADER_BYTES = HEADER_WORDS * Uint32Array.BYTES_PER_ELEMENT;
/** Bytes of the second copy that are looked at together: memory that is used again need not be given out anew. */
const PIECE = 64 << 10;

/** Writes an entry as bytes: everything twice, so that damage shows. V8 itself would run damaged code. */
export function encodeEntry({ code, compiled, renewals }: CacheEntry): Uint8Array {
  const length = HEADER_BYTES + code.length;
  const bytes = new Uint8Array(2 * length);
  new Uint32Array(bytes.buffer, 0, HEADER_WORDS).set([MAGIC, code.length, compiled, renewals]);
  bytes.set(code, HEADER_BYTES);
  bytes.copyWithin(length, 0, length);
  return bytes;
}

/**
 * Reads an entry of so many bytes; undefined when they are not all of one. `read` fills what it is given with the next bytes and says how
 * many there were. Comparing two copies takes the machine's own speed: a checksum would be a loop in code that is not compiled yet, or
 * node:crypto, which takes longer to load.
 */
export function decodeEntry(size: number, read: (into: Uint8Array) => number): CacheEntry | undefined {
  if (size % 2 !== 0 || size < 2 * HEADER_BYTES) return undefined;
  const bytes = new Uint8Array(size / 2);
  if (read(bytes) !== bytes.length) return undefined;
  const [magic, length = 0, compiled = 0, renewals = 0] = new Uint32Array(bytes.buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC || HEADER_BYTES + length !== bytes.length || !isRepeated(bytes, read)) return undefined;
  return { code: bytes.subarray(HEADER_BYTES), compiled, renewals };
}

function isRepeated(bytes: Uint8Array, read: (into: Uint8Array) => number): boolean {
  const piece = new Uint8Array(Math.min(PIECE, bytes.length));
  for (let at = 0; at < bytes.length; at += piece.length) {
    const first = bytes.subarray(at, at + piece.length);
    if (read(piece) !== first.length || Buffer.compare(first, piece.subarray(0, first.length)) !== 0) return false;
  }
  return true;
}
