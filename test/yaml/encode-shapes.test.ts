import { encodeKyamlDocuments } from '../../src/yaml/encode-kyaml';
import { encodeYaml, encodeYamlDocuments } from '../../src/yaml/encode-yaml';
import { FixedOrder } from '../../src/yaml/sorted-entries';
import { Timestamp } from '../../src/yaml/values';

const reversed = (map: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).reverse());

test('maps with the same keys are written in the same order, however they came', () => {
  const map = { b: 1, a9: 2, a10: 3, B: 4 };
  expect(encodeYaml([map, reversed(map), map])).toBe(`- B: 4\n  a9: 2\n  a10: 3\n  b: 1\n`.repeat(3));
});

test('a key is written for its depth and for where its value stands', () => {
  const map = { a: 1, b: { a: { a: [], b: {} }, b: [1] } };
  const expected = 'a: 1\nb:\n  a:\n    a: []\n    b: {}\n  b:\n    - 1\n';
  expect(encodeYaml(map)).toBe(expected);
  expect(encodeYaml({ a: [1], b: 2 })).toBe('a:\n  - 1\nb: 2\n');
  expect(encodeYaml(map)).toBe(expected);
});

test('a key that holds newlines is not taken for several keys', () => {
  const lines = (key: string): string => encodeYaml({ [key]: 1, c: 2 });
  expect(encodeYaml({ a: 1, b: 1, c: 2 })).toBe('a: 1\nb: 1\nc: 2\n');
  expect(lines('a\nb')).toBe('? |-\n  a\n  b\n: 1\nc: 2\n');
  expect(encodeYaml({ 'a\nb': 1, 'c\nd': 2 })).toBe('? |-\n  a\n  b\n: 1\n? |-\n  c\n  d\n: 2\n');
  expect(encodeYaml({ a: 1, 'b\nc\nd': 2 })).toBe('a: 1\n? |-\n  b\n  c\n  d\n: 2\n');
  expect(encodeYaml({ a: 1, b: 1, c: 2 })).toBe('a: 1\nb: 1\nc: 2\n');
  expect(encodeKyamlDocuments([{ a: 1, b: 2 }, { 'a\nb': 1 }])).toBe(
    '---\n{\n  a: 1,\n  b: 2,\n}\n---\n{\n  "a\\nb": 1,\n}\n',
  );
});

test('keys whose value is undefined are left out of maps that have them in common with others', () => {
  expect(
    encodeYaml([
      { a: undefined, b: 1 },
      { a: 1, b: undefined },
      { a: undefined, b: undefined },
    ]),
  ).toBe('- b: 1\n- a: 1\n- {}\n');
  expect(encodeYaml({ m: { a: undefined } })).toBe('m: {}\n');
});

test('maps of many keys', () => {
  const keys = Array.from({ length: 100 }, (_, index) => `k${99 - index}`);
  const map = Object.fromEntries(keys.map((key) => [key, 'x']));
  const sorted = Array.from({ length: 100 }, (_, index) => `k${index}: x\n`).join('');
  expect(encodeYaml(map)).toBe(sorted);
  expect(encodeYamlDocuments([map, map])).toBe(`---\n${sorted}---\n${sorted}`);
});

test('long texts are put together in order', () => {
  const items = Array.from({ length: 3000 }, (_, index) => ({
    name: `item-${index}`,
    text: 'é日 x'.repeat(index % 7),
  }));
  const expected = items.map(({ name, text }) => `---\nname: ${name}\ntext: ${text === '' ? '""' : text}\n`).join('');
  expect(encodeYamlDocuments(items)).toBe(expected);
  const nested = encodeYaml({ items: Object.fromEntries(items.map(({ name, text }) => [name, { text }])) });
  expect(nested).toBe(
    `items:\n${items.map(({ name, text }) => `  ${name}:\n    text: ${text === '' ? '""' : text}\n`).join('')}`,
  );
});

test.each([
  ['a\n\nb', '|-\n  a\n\n  b'],
  ['a\n\n\n\n\nb\n', '|\n  a\n\n\n\n\n  b'],
  ['a\n\n', '|+\n  a\n'],
  ['a\n\n\n\n', '|+\n  a\n\n\n'],
  ['a\n  b\n\n    c\n\n\n', '|+\n  a\n    b\n\n      c\n\n'],
  [' a\n\n b', '|2-\n   a\n\n   b'],
])('the empty lines of %j stay empty', (text, written) => {
  expect(encodeYaml({ k: text })).toBe(`k: ${written}\n`);
});

test('a text of many letters stands between what comes before and after it', () => {
  const much = 'x'.repeat(100_000);
  const map = { a: 1, b: { c: much, d: `${much}: `, e: `l\n${much}\n` }, f: [much, 'item'], g: much };
  expect(encodeYamlDocuments([map, { z: 1 }])).toBe(
    `---\na: 1\nb:\n  c: ${much}\n  d: '${much}: '\n  e: |\n    l\n    ${much}\nf:\n  - ${much}\n  - item\ng: ${much}\n---\nz: 1\n`,
  );
});

describe('what was written before changes nothing', () => {
  const keys = ['b', 'a', 'c', 'yes', '10', 'k\nl', 'a9'];
  const order = ['c', 'a', 'b'];
  const time = new Timestamp('2024-01-02', 1704153600000000000n, 0);
  const leaves = ['x', 'yes', '', 'a: b', 'l\nm\n', 1, 2.5, null, undefined, true, [], {}, new Map()];

  /** Texts are written anew by a module that has written nothing. */
  const alone = (
    write: (yaml: { encodeYamlDocuments: typeof encodeYamlDocuments; kyaml: typeof encodeKyamlDocuments }) => string,
  ) => {
    let text = '';
    jest.isolateModules(() => {
      const yaml = require('../../src/yaml/encode-yaml');
      const { encodeKyamlDocuments: kyaml } = require('../../src/yaml/encode-kyaml');
      text = write({ ...yaml, kyaml });
    });
    return text;
  };

  /** Values of few kinds, so that many maps stand in the same places with the same keys or others. */
  function makeValue(draw: (count: number) => number, depth: number): unknown {
    const kind = depth === 0 ? 0 : draw(5);
    if (kind === 0) return leaves[draw(leaves.length)];
    if (kind === 1) return Array.from({ length: draw(4) }, () => makeValue(draw, depth - 1));
    const map: Record<string, unknown> = {};
    const first = draw(keys.length);
    for (let index = 0; index <= draw(4); index++)
      map[keys[(first + index) % keys.length] as string] = makeValue(draw, depth - 1);
    return kind === 2 && draw(3) === 0 ? new Map(Object.entries(map)) : map;
  }

  const dice = (seed: number) => (count: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return (seed >> 8) % count;
  };

  test.each([1, 2, 3])('to documents (%#)', (seed) => {
    const draw = dice(seed);
    const values = Array.from({ length: 60 }, () => makeValue(draw, 4));
    expect(encodeYamlDocuments(values)).toBe(
      values.map((value) => alone((yaml) => yaml.encodeYamlDocuments([value]))).join(''),
    );
    expect(encodeKyamlDocuments(values)).toBe(values.map((value) => alone(({ kyaml }) => kyaml([value]))).join(''));
  });

  test('to maps with an order of their own, which stand where others stood', () => {
    const map = { a: 'x', b: { a: 1 }, c: time };
    const plain = 'a: x\n  b:\n    a: 1\n  c: 2024-01-02T00:00:00Z\n';
    const ordered = 'c: 2024-01-02\n  a: x\n  b:\n    a: 1\n';
    const list = [map, new FixedOrder(order, map, true), map, new FixedOrder([...order], map, true), map];
    expect(encodeYaml(list)).toBe([plain, ordered, plain, ordered, plain].map((text) => `- ${text}`).join(''));
    expect(encodeYaml({ m: new FixedOrder(order, { c: undefined, a: 1 }) })).toBe('m:\n  a: 1\n');
    expect(encodeYaml([new FixedOrder(order, { c: undefined, a: 1 })])).toBe('- a: 1\n');
  });
});
