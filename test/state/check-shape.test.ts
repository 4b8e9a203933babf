import { checkShape } from '../../src/state/check-shape';
import { boolean, fields, integer, listOf, mapOf, open, text } from '../../src/state/shape';
import { plainMapFrom } from '../../src/util/plain-map';
import { Float } from '../../src/yaml/values';

const shape = fields(
  { name: text, port: integer, on: boolean, list: listOf(text), map: mapOf(fields({ a: text }, ['a'])), any: open },
  ['name'],
);
const right = {
  name: 'x',
  port: 80,
  on: true,
  list: ['a', ''],
  map: { k: { a: 'b' }, constructor: { a: 'c' } },
  any: { n: null, deep: [1, { x: null }] },
};

test('what is right is what it was', () => {
  expect(checkShape(right, shape)).toEqual({ value: right, problems: [] });
});

test('nulls are left out, but for what may be anything', () => {
  const value = { ...right, port: null, map: { k: { a: 'b' }, gone: null } };
  const { value: checked, problems } = checkShape(value, shape);
  expect(problems).toEqual([]);
  expect(checked).toEqual({ ...right, port: undefined, map: { k: { a: 'b' } } });
  expect(Object.keys(checked as object)).not.toContain('port');
});

test('a whole float is an integer', () => {
  expect(checkShape({ ...right, port: new Float(80) }, shape)).toEqual({ value: right, problems: [] });
});

test.each([
  ['a field that all objects of JavaScript have', { ...right, constructor: 'x' }, 'constructor', 'unknown field'],
  [
    'a field named as their prototype',
    plainMapFrom([['name', 'x'] as const, ['__proto__', 'y'] as const]),
    '__proto__',
    'unknown field',
  ],
  ['a number for a text', { ...right, name: 1 }, 'name', 'must be text, is a number'],
  ['an item of a list', { ...right, list: ['a', 1] }, 'list.1', 'must be text'],
  ['a fraction', { ...right, port: 1.5 }, 'port', 'must be a whole number'],
  ['a map that must have something', { ...right, map: { k: {} } }, 'map.k', "has no 'a'"],
  ['a map that must have something and has null', { ...right, map: { k: { a: null } } }, 'map.k', "has no 'a'"],
  ['a missing field', { port: 1 }, '', "has no 'name'"],
  ['a list for a map', { ...right, any: [] }, 'any', 'must be a map, is a list'],
])('refuses %s', (_, value, path, message) => {
  const { problems } = checkShape(value, shape);
  expect(problems.map((problem) => problem.path.join('.'))).toEqual([path]);
  expect(problems[0]?.message).toContain(message);
});
