/*
 * Case of single characters: one character gives one character, where JavaScript may give several (ß, İ, ᾀ).
 */

/** The character in upper case, itself when Unicode has no single upper-case character for it. */
export function upperCharacter(character: string): string {
  const upper = character.toUpperCase();
  return upper.length === character.length ? upper : greekUpper(character);
}

/** Greek letters with an iota below become two letters in JavaScript; their single capitals exist. */
function greekUpper(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x1f80 && code <= 0x1faf && (code & 8) === 0) return String.fromCharCode(code + 8);
  if (code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3) return String.fromCharCode(code + 9);
  return character;
}

/** The character in lower case, itself when Unicode has no single lower-case character for it. */
export function lowerCharacter(character: string): string {
  if (character === '\u0130') return 'i';
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** The character as it starts a title; differs from upper case for the Latin digraphs and for Georgian. */
export function titleCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCharCode(0x1c5 + 3 * Math.floor((code - 0x1c4) / 3));
  if (code >= 0x1f1 && code <= 0x1f3) return '\u01f2';
  if (code >= 0x10d0 && code <= 0x10ff) return character;
  return upperCharacter(character);
}

/** Is the character an upper-case letter? */
export function isUpper(character: string): boolean {
  return /^\p{Lu}/u.test(character);
}

/** Replaces each character of a text; bytes that are no UTF-8 have become U+FFFD before, as everywhere in Go's `strings`. */
export function mapCharacters(text: string, change: (character: string, at: number) => string): string {
  return Array.from(text.toWellFormed(), change).join('');
}
