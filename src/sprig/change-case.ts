import { isAscii } from './byte-text';
import { lowerCharacter, mapCharacters, titleCharacter, upperCharacter } from './letter-case';
import { isSpace } from './white-space';

/** Upper case, character by character (Go's strings.ToUpper). */
export function upperText(text: string): string {
  return isAscii(text) ? text.toUpperCase() : mapCharacters(text, upperCharacter);
}

/** Lower case, character by character (Go's strings.ToLower). */
export function lowerText(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapCharacters(text, lowerCharacter);
}

/** Gives every word a capital at its start and leaves the rest of it alone (Go's strings.Title). */
export function titleText(text: string): string {
  let startsWord = true;
  return mapCharacters(text, (character) => {
    const changed = startsWord ? titleCharacter(character) : character;
    startsWord = separatesWords(character);
    return changed;
  });
}

/** ASCII separates unless it is a letter, digit or underscore; beyond it only white space does. */
function separatesWords(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return !/\w/.test(character);
  return isSpace(code);
}

/** Gives every word, as white space parts them, a small letter at its start. */
export function untitleText(text: string): string {
  let startsWord = true;
  return mapCharacters(text, (character) => {
    const space = isSpace(character.charCodeAt(0));
    const changed = startsWord && !space ? lowerCharacter(character) : character;
    startsWord = space;
    return changed;
  });
}

/** Swaps capitals and small letters; a small letter that starts a word becomes a title letter (ǆ: ǅ). */
export function swapCase(text: string): string {
  let startsWord = true;
  return mapCharacters(text, (character) => {
    const changed = swapped(character, startsWord);
    startsWord = isSpace(character.charCodeAt(0));
    return changed;
  });
}

function swapped(character: string, startsWord: boolean): string {
  if (/^[\p{Lu}\p{Lt}]/u.test(character)) return lowerCharacter(character);
  if (!/^\p{Ll}/u.test(character)) return character;
  return startsWord ? titleCharacter(character) : upperCharacter(character);
}
