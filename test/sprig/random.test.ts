import { failureOf, render } from './render';
import { renderWith } from './render-with';

describe('random values', () => {
  it.each([
    ['randAlphaNum', /^[A-Za-z0-9]{64}$/],
    ['randAlpha', /^[A-Za-z]{64}$/],
    ['randNumeric', /^[0-9]{64}$/],
    ['randAscii', /^[\x20-\x7e]{64}$/],
  ])('%s gives so many characters of its alphabet', (name, shape) => {
    expect(render(`{{ ${name} 64 }}`)).toMatch(shape);
    expect(render(`[{{ ${name} 0 }}{{ ${name} -1 }}]`)).toBe('[]');
    expect(render(`{{ typeOf (${name} 1) }}`)).toBe('string');
  });

  it.each([
    ['{{ randNumeric 3 }}', [250, 255, 7, 251, 8, 19], '789'],
    ['{{ randAlpha 2 }}', [208, 0, 51], 'Az'],
    ['{{ randInt 0 10 }}', [0, 0, 0, 0, 0, 0, 0, 25], '5'],
    ['{{ randInt -3 -2 }}', [9], '-3'],
    ['{{ randBytes 3 }} {{ randBytes 1 }} {{ randBytes 0 }}', [1, 2, 3, 255], 'AQID /w== '],
    ['{{ uuidv4 }}', [0xff], 'ffffffff-ffff-4fff-bfff-ffffffffffff'],
  ])('every value is equally likely, the same dice give the same: %s', (template, dice, expected) => {
    expect(renderWith({ dice }, template)).toBe(expected);
  });

  it('every character comes up', () => {
    const dice = Array.from({ length: 256 }, (_, index) => index);
    const characters = new Set(renderWith({ dice }, '{{ randAscii 250 }}'));
    expect(characters.size).toBe(95);
  });

  it.each([
    ['{{ randInt 5 5 }}', 'error calling randInt: invalid argument to Intn'],
    ['{{ randInt -9223372036854775808 9223372036854775807 }}', 'error calling randInt: invalid argument to Intn'],
    ['{{ randBytes -1 }}', 'error calling randBytes: runtime error: makeslice: len out of range'],
    ['{{ randAlphaNum 9223372036854775807 }}', 'this rendering may take 1000000 more at most'],
    ['{{ randBytes 1000000 }}', 'this rendering may take 1000000 more at most'],
    ['{{ randAlphaNum "x" }}', 'expected integer; found "x"'],
  ])('%s fails', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
