import { compareSync } from 'bcryptjs';
import { failureOf, render } from './render';
import { renderWith } from './render-with';

describe('passwords', () => {
  it.each(['secret', '', 'pässword', 'x'.repeat(72)])('bcrypt of %j is a hash of it', (password) => {
    const hash = render(`{{ bcrypt "${password}" }}`);
    expect(hash).toMatch(/^\$2a\$10\$[./A-Za-z0-9]{53}$/);
    expect(compareSync(password, hash)).toBe(true);
    expect(compareSync(`${password.slice(1)}?`, hash)).toBe(false);
  });

  it('salts with the dice', () => {
    const [first, second] = render('{{ bcrypt "x" }} {{ bcrypt "x" }}').split(' ');
    expect(first).not.toBe(second);
    expect(renderWith({ dice: [1, 2, 3] }, '{{ bcrypt "x" }}')).toBe(
      renderWith({ dice: [1, 2, 3] }, '{{ bcrypt "x" }}'),
    );
  });

  it('puts the user in front', () => {
    const [user, hash = ''] = render('{{ "pw" | htpasswd "u.v" }}').split(':');
    expect(user).toBe('u.v');
    expect(compareSync('pw', hash)).toBe(true);
  });

  it.each([
    ['{{ bcrypt (repeat 73 "x") }}', 'failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes'],
    ['{{ bcrypt (repeat 37 "é") }}', 'failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes'],
    [
      '{{ htpasswd "u" (repeat 80 "x") }}',
      'u:failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes',
    ],
    ['{{ htpasswd "a:b" "x" }}', 'invalid username: a:b'],
    ['{{ derivePassword 1 "Long" "p" "u" "s" }}', 'cannot find password template Long'],
  ])('complaints that are output: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['1 "long" "pw one" "alice" "site.test"', 'TapsZawo6?Fubr'],
    ['1 "maximum" "pw one" "alice" "site.test"', 'whgoc%cU!O%MHiBClU9)'],
    ['1 "medium" "pw one" "alice" "site.test"', 'TapSub8,'],
    ['1 "short" "pw one" "alice" "site.test"', 'Tap4'],
    ['1 "basic" "pw one" "alice" "site.test"', 'wS94AIm8'],
    ['1 "pin" "pw one" "alice" "site.test"', '4094'],
    ['0 "long" "" "" ""', 'Rozi8;WilbQoyu'],
    ['1 "long" "pässword" "üser" "site"', 'FuyoCuql3(Jeqc'],
    ['4294967295 "long" "p" "u" "s"', 'TevwJixhQoko8:'],
    ['4294967296 "long" "p" "u" "s"', 'WupeHanuFiyi6@'],
  ])('derivePassword %s', (call, expected) => {
    expect(render(`{{ derivePassword ${call} }}`)).toBe(expected);
  });

  it.each([
    ['{{ derivePassword -1 "long" "p" "u" "s" }}', 'expected unsigned integer; found -1'],
    ['{{ bcrypt (b64dec "/w==") }}', 'error calling bcrypt: bcrypt of bytes that are no UTF-8 text is not supported'],
  ])('%s fails', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
