import { fromBytes } from '../../src/util/utf8';
import { decodeYaml, decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { encodeYaml, encodeYamlDocuments } from '../../src/yaml/encode-yaml';
import { Float, Timestamp } from '../../src/yaml/values';

describe('how a text is written', () => {
  test.each([
    ['plain', 'plain'],
    ['two words', 'two words'],
    ['', '""'],
    [' ', "' '"],
    [' a', "' a'"],
    ['a ', "'a '"],
    ['yes', '"yes"'],
    ['Off', '"Off"'],
    ['y', '"y"'],
    ['n', '"n"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['True', '"True"'],
    ['1', '"1"'],
    ['017', '"017"'],
    ['089', '"089"'],
    ['0x1F', '"0x1F"'],
    ['1_000', '"1_000"'],
    ['1.', '"1."'],
    ['.5', '".5"'],
    ['1e3', '"1e3"'],
    ['.nan', '".nan"'],
    ['12:30:45', '"12:30:45"'],
    ['1:2', '"1:2"'],
    ['2024-01-02', '"2024-01-02"'],
    ['nan', 'nan'],
    ['0x', '0x'],
    ['0o8', '0o8'],
    ['0b12', '0b12'],
    ['1e', '1e'],
    ['1e1000', '1e1000'],
    ['-12e4567890', '-12e4567890'],
    ['1,000', '1,000'],
    ['--', '--'],
    ['.', '.'],
    ['-', "'-'"],
    ['---', "'---'"],
    ['...', "'...'"],
    ['- a', "'- a'"],
    ['-a', '-a'],
    ['? a', "'? a'"],
    ['?a', '?a'],
    [':a', ':a'],
    ['a: b', "'a: b'"],
    ['a:', "'a:'"],
    ['a:b', 'a:b'],
    ['a #b', "'a #b'"],
    ['a#b', 'a#b'],
    ['#a', "'#a'"],
    ['{a}', "'{a}'"],
    ['a{b}', 'a{b}'],
    ['[a', "'[a'"],
    ['a, b', 'a, b'],
    [',a', "',a'"],
    ['&a', "'&a'"],
    ['*a', "'*a'"],
    ['!a', "'!a'"],
    ['|', "'|'"],
    ['>a', "'>a'"],
    ["'a", "'''a'"],
    ['"a"', `'"a"'`],
    ["it's", "it's"],
    ['say "a"', 'say "a"'],
    ['a\\b', 'a\\b'],
    ['%a', "'%a'"],
    ['@a', "'@a'"],
    ['`a', "'`a'"],
    ['$x', '$x'],
    ['${a.b}', '${a.b}'],
    ['a\tb', '"a\\tb"'],
    ['a\rb', '"a\\rb"'],
    ['\0\x07\b\v\f\x1b"\\', '"\\0\\a\\b\\v\\f\\e\\"\\\\"'],
    ['\x01\x7f\x85', '"\\x01\\x7F\\N"'],
    ['\ufeffa', '"\\uFEFFa"'],
    ['\u{1f600}', '"\\U0001F600"'],
    ['a\u{1f600}\u{1f680}b', '"a\\U0001F600\\U0001F680b"'],
    ['é日本\u00a0e\u0301…', 'é日本\u00a0e\u0301…'],
    ['a\nb', '|-\n  a\n  b'],
    ['a\nb\n', '|\n  a\n  b'],
    ['a\n\n', '|+\n  a\n'],
    ['a\n\n\nb\n', '|\n  a\n\n\n  b'],
    ['  a\nb\n', '|2\n    a\n  b'],
    ['a\n\tb\n', '|\n  a\n  \tb'],
    ['# a\n- b\n', '|\n  # a\n  - b'],
    ['a \nb\n', '"a \\nb\\n"'],
    ['a\nb ', '"a\\nb "'],
    ['a\r\nb\r\n', '"a\\r\\nb\\r\\n"'],
    ['a\n\u{1f600}', '"a\\n\\U0001F600"'],
    [fromBytes(Uint8Array.of(0xff, 0x61)), '!!binary /2E='],
  ])('%j', (text, written) => {
    expect(encodeYaml({ k: text })).toBe(`k: ${written}\n`);
  });

  test('bytes that are no UTF-8, when they are many', () => {
    const text = fromBytes(new Uint8Array(60).fill(0xff));
    expect(encodeYaml({ k: text })).toBe(`k: !!binary |\n  ${'/'.repeat(70)}\n  ${'/'.repeat(10)}\n`);
    expect(decodeYaml(encodeYaml({ k: text }))).toEqual(decodeYaml(`k: !!binary ${'/'.repeat(80)}`));
  });

  describe('otherwise than by yaml.v3, so that nothing is lost and strict readers of YAML 1.1 can read it', () => {
    test.each([
      ['=', '"="'],
      ['<<', '"<<"'],
      ['\na\n', '"\\na\\n"'],
      ['\n', '"\\n"'],
      ['0x_', '"0x_"'],
      ['2024-13-45', '"2024-13-45"'],
      ['2001-12-14 21:59:43.10 -5', '"2001-12-14 21:59:43.10 -5"'],
      ['.1_', '".1_"'],
      ['1.5e+1000', '"1.5e+1000"'],
      ['a\u2028b', '"a\\Lb"'],
      ['a\n\u2029b', '"a\\n\\Pb"'],
    ])('%j', (text, written) => {
      expect(encodeYaml({ k: text })).toBe(`k: ${written}\n`);
    });
  });
});

describe('how other scalars are written', () => {
  test.each<readonly [unknown, string]>([
    [null, 'null'],
    [true, 'true'],
    [0, '0'],
    [-1, '-1'],
    [9007199254740991, '9007199254740991'],
    [9007199254740993n, '9007199254740993'],
    [-9223372036854775808n, '-9223372036854775808'],
    [1e21, '1000000000000000000000'],
    [0.5, '0.5'],
    [-2.25, '-2.25'],
    [0.1, '0.1'],
    [2.34159265358979, '2.34159265358979'],
    [123456.5, '123456.5'],
    [123456789.125, '1.23456789125e+08'],
    [0.0001, '0.0001'],
    [0.00001, '1e-05'],
    [1.5e-7, '1.5e-07'],
    [new Float(1), '1'],
    [new Float(100000), '100000'],
    [new Float(1e6), '1e+06'],
    [new Float(1.5e10), '1.5e+10'],
    [new Float(1e100), '1e+100'],
    [new Float(-0), '-0'],
    [Number.POSITIVE_INFINITY, '.inf'],
    [Number.NEGATIVE_INFINITY, '-.inf'],
    [Number.NaN, '.nan'],
    [new Timestamp('2020-01-31', 1580428800000000000n, 0), '2020-01-31T00:00:00Z'],
    [[], '[]'],
    [{}, '{}'],
    [new Map(), '{}'],
  ])('%p', (value, written) => {
    expect(encodeYaml(value)).toBe(`${written}\n`);
    expect(encodeYaml([value])).toBe(`- ${written}\n`);
    expect(encodeYaml({ k: value })).toBe(`k: ${written}\n`);
  });
});

describe('layout', () => {
  test.each<readonly [string, unknown, string]>([
    ['lists below keys', { a: [1, 'x'] }, 'a:\n  - 1\n  - x\n'],
    ['lists in lists', [[1, 2], [[3]], []], '- - 1\n  - 2\n- - - 3\n- []\n'],
    ['maps in lists', [{ b: 1, a: [{ c: {} }] }], '- a:\n    - c: {}\n  b: 1\n'],
    ['maps in maps', { a: { b: { c: 1 } } }, 'a:\n  b:\n    c: 1\n'],
    ['blocks in lists', { a: ['x\ny\n', { b: 'x\n' }] }, 'a:\n  - |\n    x\n    y\n  - b: |\n      x\n'],
    ['no value, no key', { a: undefined, b: { c: undefined }, d: [undefined] }, 'b: {}\nd:\n  - null\n'],
    [
      'keys in natural order, quoted like texts',
      { a10: 1, a9: 2, '1': 3, 'a: b': 4, n: 5, '': 6 },
      '"": 6\n"1": 3\n\'a: b\': 4\na9: 2\na10: 1\n"n": 5\n',
    ],
    ['keys with newlines', { 'a\nb': 1 }, '? |-\n  a\n  b\n: 1\n'],
    [
      'long keys',
      { ['k'.repeat(128)]: 1, ['l'.repeat(129)]: { a: [1] } },
      `${'k'.repeat(128)}: 1\n? ${'l'.repeat(129)}\n: a:\n    - 1\n`,
    ],
    [
      'keys of bytes that are no UTF-8',
      { [fromBytes(Uint8Array.of(0x0a, 0xff))]: 1, [fromBytes(new Uint8Array(52).fill(0xff))]: 2 },
      `!!binary Cv8=: 1\n? !!binary |\n  ${'/'.repeat(69)}w\n  ==\n: 2\n`,
    ],
    ['long texts are not folded', { a: 'word '.repeat(100).trim() }, `a: ${'word '.repeat(100).trim()}\n`],
    [
      'keys that are no text',
      new Map<unknown, unknown>([
        ['t', 1],
        [null, 2],
        [10, 3],
        [2, 4],
        [true, 5],
        [new Float(2.5), 6],
      ]),
      'true: 5\n2: 4\n2.5: 6\n10: 3\nnull: 2\nt: 1\n',
    ],
    ['__proto__', decodeYaml('__proto__: {constructor: 1}'), '__proto__:\n  constructor: 1\n'],
  ])('%s', (_, value, written) => {
    expect(encodeYaml(value)).toBe(written);
  });

  test('documents', () => {
    expect(encodeYamlDocuments([{ a: 1 }, [2], null, 'x\ny'])).toBe(
      '---\na: 1\n---\n- 2\n---\nnull\n---\n|-\n  x\n  y\n',
    );
    expect(encodeYamlDocuments([])).toBe('');
  });
});

test('a document of Kubernetes objects is read and written the same', () => {
  const text = `---
apiVersion: v1
kind: Service
metadata:
  annotations:
    k8s.score.dev/workload-name: orders
  name: orders
spec:
  ports:
    - name: web
      port: 80
      protocol: TCP
      targetPort: 8080
    - name: "80"
      port: 443
  selector:
    app.kubernetes.io/instance: orders-0a1b2c3d4e
status:
  loadBalancer: {}
---
apiVersion: example.dev/v1
kind: Widget
metadata:
  name: w
spec:
  big:
    - 9007199254740993
    - 18446744073709551615
  cr: "one\\r\\ntwo\\r\\n"
  floats:
    - 1e+20
    - 1.23456789125e+08
  indent: |2
      one
    two
  keep: |+
    one

  list:
    - "n"
    - 'naïve: x'
    - |-
      one

      two
  lists:
    - - 1
      - 2
    - - - 3
    - []
  when: 2020-01-31T00:00:00Z
`;
  expect(encodeYamlDocuments(decodeYamlDocuments(text))).toBe(text);
});

test('a long map is written in linear time', () => {
  const entries = Array.from({ length: 60_000 }, (_, index) => [`VARIABLE_${index}`, `value: ${index}`] as const);
  const before = performance.now();
  encodeYaml(Object.fromEntries(entries));
  expect(performance.now() - before).toBeLessThan(3000);
});
