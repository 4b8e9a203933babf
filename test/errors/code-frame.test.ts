import { codeFrame } from '../../src/errors/code-frame';

describe('codeFrame', () => {
  it('marks the place among its neighbours', () => {
    expect(codeFrame('one\ntwo\n  three\nfour\nfive\nsix', { line: 3, column: 3 })).toBe(
      ['  1 | one', '  2 | two', '> 3 |   three', '    |   ^', '  4 | four', '  5 | five'].join('\n'),
    );
  });

  it('keeps the caret below its character behind tabs', () => {
    expect(codeFrame('\t\tx', { line: 1, column: 3 })).toBe('> 1 | \t\tx\n    | \t\t^');
  });
});
