import { layOutDefinitions, wrapText } from '../../../src/cli/help/layout';

describe('wrapText', () => {
  it.each<[string, number, string[]]>([
    ['one two three', 7, ['one two', 'three']],
    ['one\ntwo', 20, ['one two']],
    ['one\n\ntwo', 20, ['one', '', 'two']],
    ['unbreakable word', 5, ['unbreakable', 'word']],
    ['日本 日本', 5, ['日本', '日本']],
    ['', 5, ['']],
  ])('%j in %s columns', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines);
  });
});

describe('layOutDefinitions', () => {
  it('puts meanings in a column, below terms that are too wide for it', () => {
    const wide = '-'.repeat(33);
    const definitions = [
      { term: 'a', meaning: 'first meaning that goes on' },
      { term: 'bcd', meaning: 'second' },
      { term: wide, meaning: 'third' },
    ];
    expect(layOutDefinitions(definitions, 25)).toEqual([
      'a    first meaning that',
      '     goes on',
      'bcd  second',
      wide,
      '     third',
    ]);
  });
});
