/**
 * Go's strings are bytes; ours are JavaScript's. A byte that is no part of valid UTF-8 is kept as a lone low surrogate,
 * U+DC80 to U+DCFF for the bytes 0x80 to 0xFF, so that every byte string has exactly one text and comes back whole.
 */
const FIRST_KEPT = 0xdc00;
const NO_UTF8 = '\ufffd';
/** So many bytes are looked at before all are decoded. */
const BEGINNING = 32;
const encoder = new TextEncoder();
let decoder: InstanceType<typeof TextDecoder> | undefined;

/** The text of bytes; throws where they are no UTF-8. Most are told by what stands for bytes that are none: a decoder of its own takes time to be made. */
function decodeStrictly(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  if (!text.includes(NO_UTF8)) return text;
  decoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return decoder.decode(bytes);
}

/** Does a code of a text stand for a byte that is no UTF-8? */
export function isKeptByte(code: number): boolean {
  return code >= FIRST_KEPT + 0x80 && code <= FIRST_KEPT + 0xff;
}

/** The bytes of a text; bytes that were kept as lone surrogates become themselves again. */
export function toBytes(text: string): Uint8Array {
  if (text.isWellFormed()) return encoder.encode(text);
  const out: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isKeptByte(code)) out.push(code - FIRST_KEPT);
    else out.push(...encoder.encode(character));
  }
  return Uint8Array.from(out);
}

/** The text of bytes; what is no UTF-8 is kept byte by byte (see above). */
export function fromBytes(bytes: Uint8Array): string {
  try {
    return decodeStrictly(bytes);
  } catch {
    return decodeKeeping(bytes);
  }
}

/** The text of bytes that several steps read and none changes: they are decoded once. */
export function decodedText(bytes: Uint8Array): string {
  let text = decoded.get(bytes);
  if (text === undefined) {
    text = fromBytes(bytes);
    decoded.set(bytes, text);
  }
  return text;
}

const decoded = new WeakMap<Uint8Array, string>();

/** The text of bytes; undefined when they are no UTF-8. */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  if (!beginsAsUtf8(bytes)) return undefined;
  try {
    return decodeStrictly(bytes);
  } catch {
    return undefined;
  }
}

/** Nearly all that is no text is none in its first bytes: to decode it would take longer, and longer still to throw and catch what is said then. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, BEGINNING);
  for (let at = 0; at < end; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** Is the text free of bytes that are no UTF-8? */
export function isUtf8(text: string): boolean {
  return text.isWellFormed();
}

function decodeKeeping(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) parts.push(String.fromCharCode(FIRST_KEPT + (bytes[at] ?? 0)));
    else parts.push(decodeStrictly(bytes.subarray(at, at + length)));
    at += length || 1;
  }
  return parts.join('');
}

/** Length in bytes of the valid sequence at an offset, 0 when there is none (RFC 3629, table 3-7 of Unicode). */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  if (first >= 0xc2 && first <= 0xdf) return isTail(second) ? 2 : 0;
  const third = bytes[at + 2] ?? 0;
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high && isTail(third) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const low = first === 0xf0 ? 0x90 : 0x80;
    const high = first === 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high && isTail(third) && isTail(bytes[at + 3] ?? 0) ? 4 : 0;
  }
  return 0;
}

function isTail(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}
