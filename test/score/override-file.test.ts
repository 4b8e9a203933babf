import { applyOverrides } from '../../src/score/override-file';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import type { YamlMap } from '../../src/yaml/values';
import { problemsOf } from './tell-problems';

const BASE = '{a: {b: {c: 1, d: [1, 2]}, e: text}}';

function apply(base: string, text: string): unknown {
  return applyOverrides(decodeYaml(base) as YamlMap, { file: 'prod.yaml', text });
}

it.each([
  ['merges maps at every depth', BASE, '{a: {b: {x: 2}}, y: 3}', '{a: {b: {c: 1, d: [1, 2], x: 2}, e: text}, y: 3}'],
  ['replaces lists', BASE, '{a: {b: {d: [3]}}}', '{a: {b: {c: 1, d: [3]}, e: text}}'],
  ['replaces text by a map and a map by text', BASE, '{a: {b: x, e: {f: 1}}}', '{a: {b: x, e: {f: 1}}}'],
  ['removes what is null, there or not', BASE, '{a: {b: null, z: null}}', '{a: {e: text}}'],
  [
    'leaves no null in what it adds',
    BASE,
    '{n: {x: null, y: {z: null}}}',
    '{a: {b: {c: 1, d: [1, 2]}, e: text}, n: {y: {}}}',
  ],
  ['keeps nulls inside lists', BASE, '{a: [null, {x: null}]}', '{a: [null, {x: null}]}'],
  ['keeps nulls that the Score file has', '{a: null}', '{b: 1}', '{a: null, b: 1}'],
  ['changes nothing when it is empty', BASE, '# nothing yet\n', BASE],
  ['takes every key for a key', '{}', '{__proto__: {x: 1}, constructor: 2}', '{__proto__: {x: 1}, constructor: 2}'],
])('%s', (_what, base, overrides, expected) => {
  expect(apply(base, overrides)).toEqual(decodeYaml(expected));
});

it('leaves the document that it is given as it was', () => {
  const document = decodeYaml(BASE) as YamlMap;
  applyOverrides(document, { file: 'prod.yaml', text: '{a: {b: {c: 2}, e: null}}' });
  expect(document).toEqual(decodeYaml(BASE));
});

it.each([
  ['- a\n', /^prod\.yaml:1:1: an overrides file must be a map of keys and values; found a list/],
  ['a: 1\n---\nb: 2\n', /^prod\.yaml:2:1: a second document/],
  ['a: [', /^prod\.yaml:1:/],
])('refuses %j', (text, expected) => {
  expect(problemsOf(() => apply(BASE, text))).toEqual([expect.stringMatching(expected)]);
});
