import { isSpace } from './white-space';

/** What a run of characters is to the case functions. */
type WordKind = 'connector' | 'punctuation' | 'upper' | 'letters' | 'number' | 'other';

/** A run of characters of one kind; `upper` is a word that starts with a capital. */
export interface Word {
  readonly kind: WordKind;
  readonly text: string;
}

/**
 * Splits a text where its case, digits and punctuation change, as snakecase and kebabcase of sprig 3.3 do: a run of
 * capitals is one word, but its last capital belongs to the small letters that follow (HTTPStatus: HTTP, Status).
 */
export function splitWords(text: string): Word[] {
  const units = text.match(/[\p{Cs}\ufffd]*[^\p{Cs}\ufffd]|[\p{Cs}\ufffd]+$/gu) ?? [];
  const characters = decidingCharacters(units);
  const kinds = characters.map(kindOfCharacter);
  const words: Word[] = [];
  for (let start = 0; start < units.length; ) {
    const kind = kinds[start] ?? 'other';
    const end = endOfWord(kinds, characters, start);
    words.push({ kind, text: units.slice(start, end).join('') });
    start = end;
  }
  return words;
}

/** What is no UTF-8 belongs to the character behind it, at the end of the text to the one before it. */
function decidingCharacters(units: readonly string[]): string[] {
  const characters: string[] = [];
  for (const unit of units) {
    const character = unit.replace(/^[\p{Cs}\ufffd]+/u, '');
    characters.push(character === '' ? (characters.at(-1) ?? '') : character);
  }
  return characters;
}

/** Is the character one of those that join words: white space, `-` or `_`? */
export function isConnector(character: string): boolean {
  return character === '-' || character === '_' || isSpace(character.charCodeAt(0));
}

function kindOfCharacter(character: string): WordKind {
  if (isConnector(character)) return 'connector';
  if (/^\p{P}/u.test(character)) return 'punctuation';
  if (/^\p{Lu}/u.test(character)) return 'upper';
  if (/^\p{L}/u.test(character)) return isHan(character.codePointAt(0) ?? 0) ? 'other' : 'letters';
  return /^\p{N}/u.test(character) ? 'number' : 'other';
}

/** Chinese characters have no case and are no letters here. */
function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fcc) || (code >= 0x3400 && code <= 0x4d85) || (code >= 0x20000 && code <= 0x2b81d)
  );
}

function endOfWord(kinds: readonly WordKind[], characters: readonly string[], start: number): number {
  const kind = kinds[start] ?? 'other';
  if (kind === 'upper') return endOfUpper(kinds, start);
  if (kind !== 'punctuation') return endOfRun(kinds, start, kind);
  // The connectors `-` and `_` are punctuation too, and part of a run that other punctuation has begun.
  let end = start + 1;
  while (/^\p{P}/u.test(characters[end] ?? '')) end++;
  return end;
}

function endOfRun(kinds: readonly WordKind[], start: number, kind: WordKind): number {
  let end = start + 1;
  while (kinds[end] === kind) end++;
  return end;
}

function endOfUpper(kinds: readonly WordKind[], start: number): number {
  const capitals = endOfRun(kinds, start, 'upper');
  if (kinds[capitals] !== 'letters') return capitals;
  return capitals - start > 1 ? capitals - 1 : endOfRun(kinds, capitals, 'letters');
}
