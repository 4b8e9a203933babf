import { decodeYaml } from '../../src/yaml/decode-yaml';
import { encodeKyamlDocuments } from '../../src/yaml/encode-kyaml';
import { encodeYaml } from '../../src/yaml/encode-yaml';
import { decodeJson, encodeJson } from '../../src/yaml/json';
import { Float, type YamlValue } from '../../src/yaml/values';

/** Pieces from which texts are put together that are hard to write. */
const pieces = [
  '',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '\r',
  '\r\n',
  'a',
  'é',
  '日',
  '\u{1f600}',
  '\ufeff',
  '\x85',
  '\u2028',
  '\0',
  '\x7f',
]
  .concat([
    '#',
    ' #',
    ':',
    ': ',
    '-',
    '- ',
    '---',
    '...',
    '?',
    '? ',
    ',',
    '[',
    ']',
    '{',
    '}',
    '&a',
    '*a',
    '!',
    '|',
    '>',
    '%',
    '@',
  ])
  .concat([
    '`',
    "'",
    '"',
    "''",
    '\\',
    '\\n',
    '=',
    '<<',
    '~',
    'null',
    'true',
    'no',
    'y',
    '0',
    '1',
    '017',
    '0x1F',
    '1.5',
    '.',
    'e3',
  ])
  .concat([
    '1e1000',
    '.inf',
    '12:30',
    '2020-01-31',
    '${a}',
    '{{ .x }}',
    '__proto__',
    '\ud800\udc00',
    '\udcff',
    '\udc80\udcfe',
  ]);

const texts = [...pieces, ...pieces.flatMap((first) => pieces.map((second) => first + second))].concat(
  pieces.flatMap((piece) => [`a\n${piece}\nb`, `${piece}x\n${piece}\n`, `x${piece}\n\n${piece}`]),
);

const scalars: readonly YamlValue[] = [
  ...[null, true, false, 0, -1, 2 ** 53 - 1, 2n ** 53n + 1n, 2n ** 64n - 1n, -(2n ** 63n)],
  ...[0.1, -1.5, 1 / 3, 5e-324, 1e-7, 123456.75, 1234567.5, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
];

test('every text comes back from YAML, as a value, a key, and in a list', () => {
  const value = Object.assign(Object.create(null), { list: texts, nested: [[texts]] }) as Record<string, YamlValue>;
  for (const text of texts) value[`k${text}`] = { [text]: text };
  expect(comparable(decodeYaml(encodeYaml(value)))).toBe(comparable(value));
});

test('every text comes back from YAML as a whole document', () => {
  expect(texts.filter((text) => decodeYaml(encodeYaml(text)) !== text)).toEqual([]);
});

test('every text comes back from KYAML', () => {
  const value = Object.assign(Object.create(null), { list: texts }) as Record<string, YamlValue>;
  for (const text of texts) value[`k${text}`] = text;
  expect(comparable(decodeYaml(encodeKyamlDocuments([value])))).toBe(comparable(value));
});

test('every text that is UTF-8 comes back from JSON', () => {
  const wellFormed = texts.filter((text) => text.isWellFormed());
  expect(decodeJson(encodeJson(wellFormed))).toEqual(wellFormed);
});

test.each(scalars)('%p comes back', (value) => {
  expect(decodeYaml(encodeYaml([value]))).toEqual([value]);
  expect(decodeYaml(encodeKyamlDocuments([[value]]))).toEqual([value]);
});

test('whole floats become integers on their way through, as in Go, unless they need an exponent', () => {
  expect(decodeYaml(encodeYaml([new Float(1), new Float(1e6)]))).toEqual([1, new Float(1e6)]);
});

/** A text that is the same for equal values, whatever the order of their keys. */
function comparable(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1));
  });
}
