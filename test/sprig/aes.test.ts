import { failureOf, render } from './render';
import { renderWith } from './render-with';

describe('encryption', () => {
  it.each([
    ['k', 'x', 44],
    ['', 'plain', 44],
    ['0123456789abcdef0123456789abcdef and more', '0123456789abcdef', 64],
    ['pässword', '日本 text of some length over one block', 88],
  ])('with %j gives %j back', (password, text, length) => {
    expect(render(`{{ encryptAES "${password}" "${text}" | decryptAES "${password}" }}`)).toBe(text);
    expect(render(`{{ len (encryptAES "${password}" "${text}") }}`)).toBe(String(length));
  });

  it('puts the vector that the dice gave in front', () => {
    expect(renderWith({ dice: [7] }, '{{ encryptAES "k" "x" }}')).toMatch(/^BwcHBwcHBwcHBwcHBwcHB/);
    expect(render('{{ eq (encryptAES "k" "x") (encryptAES "k" "x") }}')).toBe('false');
  });

  it.each([
    [
      '{{ decryptAES "own key" "aq9xyW1+quAytuQoKi2P5isPoyi6ynpIQQm3qu6shx3HHYDd5jYDE57N3fV+2yL7" }}',
      'kept secret text',
    ],
    ['[{{ encryptAES "k" "" }}{{ decryptAES "k" "" }}]', '[]'],
  ])('%s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ decryptAES "k" "bad" }}', 'illegal base64 data at input byte 0'],
    ['{{ decryptAES "k" "YWJj" }}', 'runtime error: slice bounds out of range [:16] with capacity 3'],
    ['{{ decryptAES "k" "AAAAAAAAAAAAAAAAAAAAAA==" }}', 'runtime error: index out of range [-1]'],
    ['{{ decryptAES "k" "AAAAAAAAAAAAAAAAAAAAAAAA" }}', 'crypto/cipher: input not full blocks'],
    [
      '{{ decryptAES "third" "aq9xyW1+quAytuQoKi2P5isPoyi6ynpIQQm3qu6shx3HHYDd5jYDE57N3fV+2yL7" }}',
      'runtime error: slice bounds out of range [:-90]',
    ],
  ])('%s fails', (template, message) => {
    expect(failureOf(template)).toContain(`error calling decryptAES: ${message}`);
  });
});
