import { drawTable } from '../../src/cli/table';

describe('drawTable', () => {
  it('centres headings and pads cells', () => {
    expect(
      drawTable(
        ['uid', 'outputs'],
        [
          ['thing.default#orders.it', 'a, b'],
          ['x', ''],
        ],
      ),
    ).toBe(
      [
        '+-------------------------+---------+',
        '|           UID           | OUTPUTS |',
        '+-------------------------+---------+',
        '| thing.default#orders.it | a, b    |',
        '+-------------------------+---------+',
        '| x                       |         |',
        '+-------------------------+---------+',
        '',
      ].join('\n'),
    );
  });

  it('counts the columns that characters need', () => {
    expect(drawTable(['a'], [['日本'], ['é'], ['🔐!']]).split('\n')).toEqual(
      expect.arrayContaining(['| 日本 |', '| é    |', '| 🔐!  |']),
    );
  });
});
