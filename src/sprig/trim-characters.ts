import { isAscii } from './byte-text';

/** The text without those characters at both ends that are among the given ones. */
export function trimCharacters(characters: string, text: string): string {
  return isAscii(characters) ? trimAscii(characters, text) : trimRunes(characters, text);
}

function trimAscii(characters: string, text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text.charAt(start))) start++;
  while (end > start && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function trimRunes(characters: string, text: string): string {
  const set = new Set(Array.from(characters, runeOf));
  const parts = Array.from(text);
  let start = 0;
  let end = parts.length;
  while (start < end && set.has(runeOf(parts[start] ?? ''))) start++;
  while (end > start && set.has(runeOf(parts[end - 1] ?? ''))) end--;
  return parts.slice(start, end).join('');
}

/** Every byte that is no UTF-8 counts as the replacement character, as for Go. */
function runeOf(character: string): string {
  return character.toWellFormed();
}
