import { encodeSecretReference, hasSecretMarker, splitSecretReferences } from '../../src/k8s/secret-reference';

describe('encodeSecretReference', () => {
  it.each([
    ['orders-db', 'password', '🔐💬orders-db_password💬🔐'],
    ['a.b', 'pass_word', '🔐💬a.b_pass_word💬🔐'],
    ['a', '.k-1', '🔐💬a_.k-1💬🔐'],
  ])('%s and %s', (name, key, marker) => {
    expect(encodeSecretReference(name, key)).toBe(marker);
    expect(splitSecretReferences(marker)).toEqual([{ name, key }]);
  });

  it.each([
    ['my_secret', 'key_x', "names the Secret 'my_secret': its name must be at most 253 lower-case"],
    ['', '', "names the Secret '': its name must"],
    ['a', '', "names the key '': a key must be at most 253 letters"],
    ['a', 'k/e y', "names the key 'k/e y': a key must"],
  ])('refuses %j and %j', (name, key, message) => {
    expect(() => encodeSecretReference(name, key)).toThrow(message);
  });
});

describe('splitSecretReferences', () => {
  const a = { name: 'a', key: 'k' };
  it.each([
    ['', []],
    ['plain', ['plain']],
    ['🔐💬a_k💬🔐', [a]],
    ['x🔐💬a_k💬🔐', ['x', a]],
    ['🔐💬a_k💬🔐\n', [a, '\n']],
    ['🔐💬a_k💬🔐🔐💬a_k💬🔐', [a, a]],
    ['u:🔐💬a_k_2💬🔐@h', ['u:', { name: 'a', key: 'k_2' }, '@h']],
    ['🔐 💬', ['🔐 💬']],
  ])('%j', (text, parts) => {
    expect(splitSecretReferences(text)).toEqual(parts);
  });

  it.each([
    ['🔐💬ordersdb💬🔐', "'ordersdb', which has no '_'"],
    ['🔐💬a_k', "a beginning '🔐💬' without its end '💬🔐'"],
    ['🔐💬a_k💬🔐 🔐💬b', "a beginning '🔐💬' without its end"],
    ['a_k💬🔐', "an end '💬🔐' without its beginning"],
    ['🔐💬a_k💬🔐💬🔐', "an end '💬🔐' without its beginning"],
    ['🔐💬_k💬🔐', "names the Secret ''"],
    ['🔐💬a_💬🔐', "names the key ''"],
    ['🔐💬a_🔐💬b_k💬🔐💬🔐', 'names the key'],
  ])('refuses %j', (text, message) => {
    expect(() => splitSecretReferences(text)).toThrow(message);
    expect(hasSecretMarker(text)).toBe(true);
  });
});
