import { quoteCharacter, quoteText } from '../../../src/gotemplate/format/quote';

/** Quoted one character after the other. */
function byCharacters(text: string): string {
  const parts = Array.from(text, (character) => {
    if (character === "'") return character;
    return character === '"' ? '\\"' : quoteCharacter(character).slice(1, -1);
  });
  return `"${parts.join('')}"`;
}

describe('a quoted text', () => {
  test.each([
    '',
    'plain',
    '"',
    '\\',
    '\\"\\\\""',
    '{"a":"b","c":["d\\n"]}',
    '"{\\"a\\":\\"$& $1 $$\\"}"',
    'it\'s "so"',
    '"line"\nand\ttab',
    '"\x07\x7f"',
    '"é日 🔐"',
  ])('%j is that of its characters', (text) => {
    expect(quoteText(text)).toBe(byCharacters(text));
  });

  test('keeps bytes that are no UTF-8 as escapes', () => {
    expect(quoteText('"\udcff')).toBe('"\\"\\xff"');
  });
});
