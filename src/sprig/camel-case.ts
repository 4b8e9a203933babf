import { isUpper, lowerCharacter, upperCharacter } from './letter-case';
import { isConnector } from './split-words';

/**
 * The text in camel case with a capital at its start. A connector goes and gives the next character a capital; of
 * doubled ones all but one stay, as do those at the start and the end. Capitals behind a capital that starts a word
 * become small (XMLReader: Xmlreader); those behind a small letter stay (fooXYZ: FooXYZ).
 */
export function camelCase(text: string): string {
  const characters = Array.from(text.toWellFormed());
  const start = characters.findIndex((character) => !isConnector(character));
  // Parity: of a text of connectors alone the last one is doubled.
  if (start < 0) return text + (characters.at(-1) ?? '');
  const out = characters.slice(0, start);
  let previous = upperCharacter(characters[start] ?? '');
  let inCapitals = isUpper(characters[start] ?? '');
  for (const character of characters.slice(start + 1)) {
    let next = character;
    if (isConnector(previous)) {
      if (isConnector(character)) out.push(previous);
      inCapitals = isUpper(character);
      next = upperCharacter(character);
    } else {
      if (inCapitals && isUpper(character)) next = lowerCharacter(character);
      else inCapitals = false;
      out.push(previous);
    }
    previous = next;
  }
  return [...out, previous].join('');
}
