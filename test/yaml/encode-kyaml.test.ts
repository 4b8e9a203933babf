import { decodeYaml } from '../../src/yaml/decode-yaml';
import { encodeKyamlDocuments } from '../../src/yaml/encode-kyaml';
import { Float, Timestamp } from '../../src/yaml/values';

test('documents as kubectl writes them', () => {
  const value = decodeYaml(`
str: x
list: [1, 2.5, true, null, "", "yes"]
empty_map: {}
empty_list: []
nested: [{a: 1, b: [x]}, [[1]]]
multi: "one\\ntwo\\n"
quote: "say \\"hi\\" \\\\ there"
tabs: "a\\tb"
unicode: "é日本"
"odd key": 1
"1": 2
"true": 3
a.b/c-d: 4
"no": 5
neg: -1.5
`);
  expect(encodeKyamlDocuments([value, { a: 1 }])).toBe(`---
{
  "1": 2,
  a.b/c-d: 4,
  empty_list: [],
  empty_map: {},
  list: [
    1,
    2.5,
    true,
    null,
    "",
    "yes",
  ],
  multi: "\\
     one\\n\\
     two\\n\\
    ",
  neg: -1.5,
  nested: [{
    a: 1,
    b: [
      "x",
    ],
  }, [[
    1,
  ]]],
  "no": 5,
  "odd key": 1,
  quote: "say \\"hi\\" \\\\ there",
  str: "x",
  tabs: "a	b",
  "true": 3,
  unicode: "é日本",
}
---
{
  a: 1,
}
`);
});

describe('values', () => {
  test.each<readonly [unknown, string]>([
    ['', '""'],
    ['12:30', '"12:30"'],
    ['a\x07\x01\x85\u00a0\u2028', '"a\\a\\x01\\N\\_\\L"'],
    ['\u3000\ue000\u{1f600}\u{f0000}', '"\\u3000\\ue000\u{1f600}\\U000f0000"'],
    ['a\nb', '"\\\n   a\\n\\\n   b\\\n  "'],
    ['a\n  b\n', '"\\\n   a\\n\\\n  \\  b\\n\\\n  "'],
    ['\n\na', '"\\\n   \\n\\\n   \\n\\\n   a\\\n  "'],
    [new Float(1e6), '1e+06'],
    [9007199254740993n, '9007199254740993'],
    [new Timestamp('2020-01-31', 1580428800000000000n, 0), '"2020-01-31T00:00:00Z"'],
    ['\udcff', '!!binary "/w=="'],
    [[[], {}], '[[], {}]'],
    [[{ a: 1 }, 2], '[\n  {\n    a: 1,\n  },\n  2,\n]'],
    [{ a: undefined }, '{}'],
  ])('%p', (value, written) => {
    expect(encodeKyamlDocuments([value])).toBe(`---\n${written}\n`);
  });
});

describe('keys', () => {
  test.each<readonly [unknown, string]>([
    ['a_b', 'a_b'],
    ['_', '_'],
    ['é', 'é'],
    ['a.b-c/d', 'a.b-c/d'],
    ['-a', '"-a"'],
    ['a.', '"a."'],
    ['a:b', '"a:b"'],
    ['', '""'],
    ['Null', '"Null"'],
    ['oFF', '"oFF"'],
    ['t', '"t"'],
    ['inf', '"inf"'],
    ['1e3', '"1e3"'],
    ['_1', '"_1"'],
    ['__1_0', '"__1_0"'],
    ['_-1.5', '"_-1.5"'],
    ['_1a', '_1a'],
    ['___', '___'],
    ['a\tb\n', '"a\\tb\\n"'],
    [5, '"5"'],
    [null, '"null"'],
  ])('%p', (key, written) => {
    expect(encodeKyamlDocuments([new Map([[key, 1]])])).toBe(`---\n{\n  ${written}: 1,\n}\n`);
  });
});

test.each([
  ['a_b', 'a_b'],
  ['é_b', 'é_b'],
  ['日本', '日本'],
  ['-a', '"-a"'],
  ['a-', '"a-"'],
  ['é-', '"é-"'],
  ['a b', '"a b"'],
  ['é b', '"é b"'],
  ['a"b', '"a\\"b"'],
  ['é"b', '"é\\"b"'],
  ['a\tb', '"a\\tb"'],
  ['\x7f', '"\\x7f"'],
  ['\x85é', '"\\Né"'],
  ['Infinity', '"Infinity"'],
  ['NULL', '"NULL"'],
  ['Y', '"Y"'],
  ['yES', '"yES"'],
  ['nulls', 'nulls'],
  ['1a', '1a'],
  ['1', '"1"'],
])('the key %j', (key, written) => {
  expect(encodeKyamlDocuments([{ [key]: 1 }])).toBe(`---\n{\n  ${written}: 1,\n}\n`);
});

test.each(['', 'é'])('what is not printed is escaped in texts with %j', (more) => {
  expect(encodeKyamlDocuments([`${more}a\tb"\\\x07\x7f`])).toBe(`---\n"${more}a\tb\\"\\\\\\a\\x7f"\n`);
});
