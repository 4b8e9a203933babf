import { createMask } from '../../src/util/mask-text';

describe('createMask', () => {
  it.each([
    ['pass hunter2 on', ['hunter2'], 'pass *** on'],
    ['hunter2hunter2', ['hunter2'], '******'],
    ['postgres://u:p%40ss%2Fword@h', ['p@ss/word'], 'postgres://u:***@h'],
    ['hunter22 and hunter2', ['hunter2', 'hunter22'], '*** and ***'],
    ['a first line, a second line', ['a first line\n  a second line\n'], '***, ***'],
    ['the pin is 1234', ['1234', ''], 'the pin is 1234'],
    ['$& $1', ['$& $1'], '***'],
    ['one: abcdefgh', ['abcdef', 'defgh'], 'one: ***'],
    ['abcdeabcde', ['abcde'], '******'],
    ['abcd', [], 'abcd'],
  ])('of %j, with %j hidden, leaves %j', (text, values, expected) => {
    expect(createMask(values)(text)).toBe(expected);
  });
});
