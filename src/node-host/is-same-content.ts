import { closeSync, openSync, readFileSync, readSync, utimesSync } from 'node:fs';

/** So much of a file is looked at together. */
const PIECE = 64 << 10;

/**
 * Does a file hold a content already? Then it is as good as written: its time becomes that of now, for those who go by it. What cannot be
 * read, or is not ours, is to be written.
 */
export function isSameContent(path: string, size: number, content: string | Uint8Array): boolean {
  if (size !== Buffer.byteLength(content)) return false;
  try {
    if (!(typeof content === 'string' ? holdsText(path, size, content) : readFileSync(path).equals(content)))
      return false;
    const now = Date.now() / 1000;
    utimesSync(path, now, now);
    return true;
  } catch {
    return false;
  }
}

/** Texts are compared as such: to make bytes of a long one takes bun longer. U+FFFD may stand for bytes that are no text. */
function holdsText(path: string, size: number, text: string): boolean {
  if (size === text.length) return holdsAscii(path, text);
  return readFileSync(path, 'utf8') === text && !text.includes('\ufffd');
}

/** As many bytes as characters: each is one of ASCII. A long text that is another is so in its beginning, and no more is read. */
function holdsAscii(path: string, text: string): boolean {
  const piece = Buffer.allocUnsafe(Math.min(text.length + 1, PIECE));
  const descriptor = openSync(path, 'r');
  try {
    for (let at = 0; ; ) {
      const count = readSync(descriptor, piece, 0, piece.length, null);
      if (count === 0) return at === text.length;
      if (!text.startsWith(piece.toString('latin1', 0, count), at)) return false;
      at += count;
    }
  } finally {
    closeSync(descriptor);
  }
}
