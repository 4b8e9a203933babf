import { codeFrame } from '../../src/errors/code-frame';

describe('codeFrame', () => {
  it('marks the place among its neighbours', () => {
    expect(codeFrame('one\ntwo\n  three\nfour\nfive\nsix', { line: 3, column: 3 })).toBe(
      ['  1 | one', '  2 | two', '> 3 |   three', '    |   ^', '  4 | four', '  5 | five'].join('\n'),
    );
  });

  it('shows what would steer a terminal, and has the caret below it', () => {
    const frame = codeFrame('a: \u001b[31m\u202e!', { line: 1, column: 10 });
    expect(frame).toBe('> 1 | a: \\u001b[31m\\u202e!\n    |                    ^');
  });

  it('keeps the caret below its character behind tabs', () => {
    expect(codeFrame('\t\tx', { line: 1, column: 3 })).toBe('> 1 | \t\tx\n    | \t\t^');
  });
});
