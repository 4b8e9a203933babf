import { toBinary } from './byte-text';

const ALPHABET = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes that standard base64 stands for (newlines are skipped), or the place of the first byte that does not fit. */
export function decodeBase64(text: string): Uint8Array | { readonly badByte: number } {
  const bare = /[\r\n]/.test(text) ? text.replace(/[\r\n]/g, '') : text;
  if (bare.length % 4 === 0 && ALPHABET.test(bare)) return Buffer.from(bare, 'base64');
  return { badByte: findBadByte(toBinary(text)) };
}

/** The message that Go gives for such a place. */
export function base64Complaint(badByte: number): string {
  return `illegal base64 data at input byte ${badByte}`;
}

function findBadByte(text: string): number {
  let inGroup = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (isNewline(character)) continue;
    if (character === '=') return findBadPadding(text, at, inGroup);
    if (!/[A-Za-z0-9+/]/.test(character)) return at;
    inGroup = (inGroup + 1) % 4;
  }
  // A group that the end cuts short counts from its own start, newlines included as if they were not there.
  return text.length - inGroup;
}

/** What is wrong with the padding that starts there, behind some characters of its group. */
function findBadPadding(text: string, start: number, inGroup: number): number {
  if (inGroup < 2) return start;
  let at = start + 1;
  if (inGroup === 2) {
    while (isNewline(text[at])) at++;
    if (at === text.length) return at;
    if (text[at] !== '=') return at - 1;
    at++;
  }
  while (isNewline(text[at])) at++;
  return at;
}

function isNewline(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
