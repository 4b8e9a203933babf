import { fromBytes } from '../../src/util/utf8';
import { decodeYaml, decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { Float, Timestamp, type YamlValue } from '../../src/yaml/values';

/** The value with ordinary objects in place of maps without a prototype, for comparing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || value instanceof Float || value instanceof Timestamp) return value;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, plain(item)]));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

const structures: readonly (readonly [string, string, unknown])[] = [
  ['nothing', '', null],
  ['only comments', '# a\n\n# b\n', null],
  ['only a document mark', '---\n', null],
  ['a map', 'a: 1\nb: x\n', { a: 1, b: 'x' }],
  ['a list below its key, not indented', 'a:\n- 1\n- b: 2\n  c: 3\n', { a: [1, { b: 2, c: 3 }] }],
  ['lists in lists', '- - 1\n  - 2\n- []\n- {}\n', [[1, 2], [], {}]],
  ['keys without values', 'a:\nb: ~\n', { a: null, b: null }],
  ['flow', 'a: {b: [1, two, "3"], c: {d: }}\n', { a: { b: [1, 'two', '3'], c: { d: null } } }],
  ['a pair in a flow list', '[a: 1]', [{ a: 1 }]],
  ['a closing bracket below its key', 'a:\n  b: [\n    1,\n  ]\n  c: {\nd: 2\n}\n', { a: { b: [1], c: { d: 2 } } }],
  ['quoted text that goes on at the margin', 'a:\n  b: "x\ny"\n', { a: { b: 'x y' } }],
  ['tabs in flow', 'a: {b:\t1,\tc: 2}\n', { a: { b: 1, c: 2 } }],
  [
    'dashes in brackets',
    'a: [tar, -xf, -]\nb: {c: -, d: [-,-]}\n',
    { a: ['tar', '-xf', '-'], b: { c: '-', d: ['-', '-'] } },
  ],
  [
    'colons at the end of texts in brackets',
    'a: [x:, {b: y:, c:}, "d":]\ne: "[f:]"\ng: [h:]#i:}\n',
    { a: ['x:', { b: 'y:', 'c:': null }, { d: null }], e: '[f:]', g: ['h:'] },
  ],
  ['quoted texts', `a: 'it''s'\nb: "t\\tn\\nu\\u00e9"\n`, { a: "it's", b: 't\tn\nu\u00e9' }],
  ['quoted numbers are text', 'a: "1"\nb: \'true\'\n', { a: '1', b: 'true' }],
  [
    'blocks',
    'a: |\n  x\n   y\n\nb: |-\n  x\nc: |+\n  x\n\nd: >\n  x\n  y\n',
    { a: 'x\n y\n', b: 'x', c: 'x\n\n', d: 'x y\n' },
  ],
  ['a block with an indentation digit', 'a: |2\n    x\n  y\n', { a: '  x\ny\n' }],
  [
    'comments without a space before them, behind quotes, brackets and the signs of blocks',
    'a: "x"#y\nb: [1,#2\n  \'z\'#]\n]#\nc: |-#d\n  #e\nf: {}#g',
    { a: 'x', b: [1, 'z'], c: '#e', f: {} },
  ],
  ['a block with a digit as the whole document', '# c\n|2\n    x\n  y\n# z\n', '  x\ny\n'],
  ['a block with a digit behind a mark and an anchor', '--- &a >1-\n x\n y\n', 'x y'],
  ['a block that ends without a line end', 'a: |\n  x', { a: 'x' }],
  ['a byte order mark', '\ufeffa: 1\n', { a: 1 }],
  ['CRLF', 'a: 1\r\nb: |\r\n  x\r\n  y\r\n', { a: 1, b: 'x\ny\n' }],
  [
    '__proto__ and constructor are keys',
    '__proto__: 1\nconstructor: 2\n',
    Object.fromEntries([
      ['__proto__', 1],
      ['constructor', 2],
    ]),
  ],
  ['aliases', 'a: &x [1]\nb: *x\nc: &y t\nd: *y\n', { a: [1], b: [1], c: 't', d: 't' }],
  ['an anchor may be set again', 'a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: 1, b: 1, c: 2, d: 2 }],
  [
    'merge: own keys win, wherever they stand',
    'a: &x {k: 1, l: 2}\nb:\n  l: 3\n  <<: *x\n',
    { a: { k: 1, l: 2 }, b: { l: 3, k: 1 } },
  ],
  [
    'merge: of a list the first wins',
    '- &x {k: 1}\n- &y {k: 2, l: 2}\n- <<: [*x, *y]\n',
    [{ k: 1 }, { k: 2, l: 2 }, { k: 1, l: 2 }],
  ],
  ['merge: a map written there', '<<: {a: 1}\nb: 2\n', { a: 1, b: 2 }],
  ['merge: tagged, in quotes', '!!merge "<<": {a: 1}\nb: 2\n', { a: 1, b: 2 }],
  ['a quoted << is a key', '"<<": 1\n', { '<<': 1 }],
  ['<< as a value is text', 'a: <<\n', { a: '<<' }],
  [
    'keys that are no text',
    '1: a\ntrue: b\nnull: c\nt: d\n',
    new Map<unknown, unknown>([
      [1, 'a'],
      [true, 'b'],
      [null, 'c'],
      ['t', 'd'],
    ]),
  ],
  [
    'a text key and a number are two',
    '1: a\n"1": b\n',
    new Map<unknown, unknown>([
      [1, 'a'],
      ['1', 'b'],
    ]),
  ],
  ['a mark with nothing behind it', 'a: 1\n---\n', { a: 1 }],
  ['a mark with nothing before it', '---\n---\na: 1\n', { a: 1 }],
  ['a document end', 'a: 1\n...\n', { a: 1 }],
  ['directives', '%YAML 1.2\n%TAG !y! tag:yaml.org,2002:\n---\n- !y!str 1\n', ['1']],
];

describe('structure', () => {
  test.each(structures)('%s', (_, text, value) => {
    expect(plain(decodeYaml(text))).toEqual(value);
  });
});

describe('tags', () => {
  test.each<readonly [string, YamlValue]>([
    ['!!str 12', '12'],
    ['!!str', ''],
    ['!!str null', 'null'],
    ['!!int "3"', 3],
    ['!!int 0x10', 16],
    ['!!float 1', new Float(1)],
    ['!!float "1.5"', 1.5],
    ['!!bool "true"', true],
    ['!!null ""', null],
    ['!!timestamp "2001-01-01"', new Timestamp('2001-01-01', 978307200000000000n, 0)],
    ['!!binary aMOpbGxv', 'héllo'],
    ['!!binary |\n  aGVs\n  bG8=', 'hello'],
    ['!!binary /w==', fromBytes(Uint8Array.of(0xff))],
    ['!<tag:yaml.org,2002:str> 1', '1'],
    ['!mine 12', '12'],
    ['! 12', 12],
  ])('%s', (text, value) => {
    expect(decodeYaml(text)).toEqual(value);
  });

  test('of collections change nothing', () => {
    expect(plain(decodeYaml('!!set {a, b}'))).toEqual({ a: null, b: null });
    expect(decodeYaml('!mine [1]')).toEqual([1]);
  });
});

test('maps have no prototype', () => {
  expect('toString' in (decodeYaml('a: 1') as object)).toBe(false);
});

test('all documents of a text', () => {
  expect(decodeYamlDocuments('a: 1\n---\n- 2\n---\n---\nx\n...\n').map(plain)).toEqual([{ a: 1 }, [2], null, 'x']);
  expect(decodeYamlDocuments('')).toEqual([]);
});

test('an alias is a value of its own', () => {
  const text = 'a: &x {k: {l: 1}, 1: [2]}\nb: *x\nc: {2: m, <<: *x}\n';
  const { a, b, c } = decodeYaml(text) as Record<string, Map<YamlValue, YamlValue>>;
  expect(b).toEqual(a);
  expect(b).not.toBe(a);
  expect(b?.get('k')).not.toBe(a?.get('k'));
  expect(c?.get(1)).toEqual([2]);
  expect(c?.get(1)).not.toBe(a?.get(1));
});

test('anchors belong to their document', () => {
  expect(() => decodeYamlDocuments('&a 1\n---\n*a\n')).toThrow('3:1: no anchor &a');
});
