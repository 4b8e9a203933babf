import { drawTable } from '../../src/cli/table';

describe('drawTable', () => {
  it('centres headings and pads cells', () => {
    expect(
      drawTable({
        headings: ['uid', 'outputs'],
        rows: [
          ['thing.default#orders.it', 'a, b'],
          ['x', ''],
        ],
      }),
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
    expect(drawTable({ headings: ['a'], rows: [['日本'], ['é'], ['🔐!']] }).split('\n')).toEqual(
      expect.arrayContaining(['| 日本 |', '| é    |', '| 🔐!  |']),
    );
  });
});
