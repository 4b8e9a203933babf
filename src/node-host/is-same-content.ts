import { readFileSync, utimesSync } from 'node:fs';

/**
 * Does a file hold a content already? Then it is as good as written: its time becomes that of now, for those who go by it. What cannot be
 * read, or is not ours, is to be written.
 */
export function isSameContent(path: string, size: number, content: string | Uint8Array): boolean {
  if (size !== Buffer.byteLength(content)) return false;
  try {
    if (!(typeof content === 'string' ? holdsText(path, content) : readFileSync(path).equals(content))) return false;
    const now = Date.now() / 1000;
    utimesSync(path, now, now);
    return true;
  } catch {
    return false;
  }
}

/** Texts are compared as such: to make bytes of a long one takes bun longer. U+FFFD may stand for bytes that are no text. */
function holdsText(path: string, text: string): boolean {
  return readFileSync(path, 'utf8') === text && !text.includes('\ufffd');
}
