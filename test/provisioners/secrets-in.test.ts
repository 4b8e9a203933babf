import { secretsIn } from '../../src/provisioners/secrets-in';

const secretKey = /^pass$|pass(word|wd|phrase)|pwd|secret|token|credential|(private|api|access)[-_]?key/i;
const locatingKey = /(name|namespace|ref|path|id)$/i;

const isSecret = (key: string) => secretsIn({ manifests: [], data: [{ [key]: 'value of it' }] }).has('value of it');

describe('secretsIn', () => {
  it.each(['password', 'PASS', 'dbPasswd', 'apiKey', 'api-key', 'Access_Key', 'privatekeys', 'my.TOKEN', 'pwd1'])(
    'takes what stands under %s for a secret',
    (key) => expect(isSecret(key)).toBe(true),
  );

  it.each(['passing', 'secretName', 'tokenRef', 'key', 'api--key', 'password_path', 'credentialId', 'to\u212aen', ''])(
    'takes what stands under %j for none',
    (key) => expect(isSecret(key)).toBe(false),
  );

  it('tells keys apart as patterns do that ignore case', () => {
    const parts =
      'pass word wd phrase pwd secret token credential private api access key - _ . name namespace ref path id \u212a \u0130 \u0131 x'.split(
        ' ',
      );
    const cased = [...parts, ...parts.map((part) => part.toUpperCase())];
    const keys = cased.flatMap((one) => cased.flatMap((other) => ['', ...parts].map((third) => one + other + third)));
    expect(keys.filter((key) => isSecret(key) !== (!locatingKey.test(key) && secretKey.test(key)))).toEqual([]);
    expect(keys.filter(isSecret).length).toBeGreaterThan(1000);
  });
});
