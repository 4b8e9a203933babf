import { fromBytes, toBytes } from '../util/utf8';

/** Has the text characters of one byte only, so that characters and bytes can be counted alike? */
export function isAscii(text: string): boolean {
  return !/[^\x00-\x7f]/.test(text);
}

/** The text with one character for each byte of its UTF-8 form, the same text when it is ASCII. */
export function toBinary(text: string): string {
  if (isAscii(text)) return text;
  const bytes = toBytes(text);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The text whose bytes `toBinary` has spread; bytes that are no UTF-8 are kept (see util/utf8). */
export function fromBinary(binary: string): string {
  return isAscii(binary) ? binary : fromBytes(Buffer.from(binary, 'latin1'));
}

/** Works on a text byte by byte: `change` gets and gives one character per byte. */
export function changeBytes(text: string, change: (binary: string) => string): string {
  return isAscii(text) ? change(text) : fromBinary(change(toBinary(text)));
}

/** Searches a text by bytes: what is sought may be a part of a character. */
export function searchBytes<T>(sought: string, text: string, search: (sought: string, text: string) => T): T {
  return sought.isWellFormed() ? search(sought, text) : search(toBinary(sought), toBinary(text));
}

/** As `searchBytes` for a search that gives a text, or texts, made of parts of the one that was searched. */
export function cutBytes<T extends string | string[]>(
  sought: string,
  text: string,
  cut: (sought: string, text: string) => T,
): T {
  if (sought.isWellFormed()) return cut(sought, text);
  const result = cut(toBinary(sought), toBinary(text));
  return (typeof result === 'string' ? fromBinary(result) : result.map(fromBinary)) as T;
}
