import type { YamlPath } from '../../src/yaml/find-node';
import { locateYaml } from '../../src/yaml/locate-yaml';

const text = `# comment
metadata:
  name: orders
  empty:
containers: &all
  main: {image: "x", args: [one, two]}
  2: |
    text
list:
- a
-
  - b
  - c: d
other: *all
merged:
  <<: [*all, {extra: 1}]
  own: 1
---
second: 2
`;

type Place = readonly [number, number];

test.each<readonly [YamlPath, number, Place | undefined, Place | undefined]>([
  [[], 0, undefined, [2, 1]],
  [['metadata'], 1, [2, 1], [3, 3]],
  [['metadata', 'name'], 2, [3, 3], [3, 9]],
  [['metadata', 'empty'], 2, [4, 3], undefined],
  [['metadata', 'nosuch', 'deep'], 1, [2, 1], [3, 3]],
  [['containers', 'main'], 2, [6, 3], [6, 9]],
  [['containers', 'main', 'image'], 3, [6, 10], [6, 17]],
  [['containers', 'main', 'args', 1], 4, undefined, [6, 34]],
  [['containers', 'main', 'args', 2], 3, [6, 22], [6, 28]],
  [['containers', '2'], 2, [7, 3], [7, 6]],
  [['list', 0], 2, undefined, [10, 3]],
  [['list', 1, 0], 3, undefined, [12, 5]],
  [['list', '1', '1', 'c'], 4, [13, 5], [13, 8]],
  [['other'], 1, [14, 1], [14, 8]],
  [['other', 'main', 'image'], 3, [6, 10], [6, 17]],
  [['merged', 'own'], 2, [17, 3], [17, 8]],
  [['merged', 'main', 'image'], 3, [6, 10], [6, 17]],
  [['merged', 'extra'], 2, [16, 15], [16, 22]],
  [['merged', '<<'], 1, [15, 1], [16, 3]],
])('%j', (path, depth, key, value) => {
  expect(locateYaml(text, path)).toEqual({
    depth,
    ...(key ? { key: { line: key[0], column: key[1] } } : {}),
    ...(value ? { value: { line: value[0], column: value[1] } } : {}),
  });
});

test('an empty item of a list is at its list', () => {
  expect(locateYaml('a:\n  -\n', ['a', 0])).toEqual({
    depth: 1,
    key: { line: 1, column: 1 },
    value: { line: 2, column: 3 },
  });
});

test('in another document', () => {
  expect(locateYaml(text, ['second'], { document: 1 })?.value).toEqual({ line: 19, column: 9 });
  expect(locateYaml(text, [], { document: 2 })).toBeUndefined();
});

test('in a text that is no YAML', () => {
  expect(locateYaml('a: [', ['a'])).toBeUndefined();
  expect(locateYaml('', ['a'])).toBeUndefined();
});

test('behind lines that the parser had to have indented', () => {
  expect(locateYaml('a:\n  b: [\n  1,\n  2\n  ]\n  c: x\n', ['a', 'b', 1])?.value).toEqual({ line: 4, column: 3 });
  expect(locateYaml('a:\n  b: [\n  1,\n  2\n  ]\n  c: x\n', ['a', 'c'])?.value).toEqual({ line: 6, column: 6 });
});
