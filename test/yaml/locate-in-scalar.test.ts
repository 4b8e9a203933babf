import { decodeYaml } from '../../src/yaml/decode-yaml';
import { locateInScalar } from '../../src/yaml/locate-in-scalar';

const blocks = `- outputs: |
    host: x

      port: {{ .X }}
  literal: |2-
      two more @
    at margin
  folded: >-
    one
    two @

    three
  plain: one two
    @ three
  single: 'it''s
    @ here'
  double: "a\\tb\\n\\u00e9 \\
    @ {{ \\"x\\" }}"
`;

test.each<readonly [string, string, readonly [number, number]]>([
  ['outputs', 'host', [2, 5]],
  ['outputs', ': x', [2, 9]],
  ['outputs', 'port', [4, 7]],
  ['outputs', '{{', [4, 13]],
  ['literal', '@', [6, 16]],
  ['literal', 'margin', [7, 8]],
  ['folded', 'one', [9, 5]],
  ['folded', '@', [10, 9]],
  ['folded', 'three', [12, 5]],
  ['plain', 'two', [13, 14]],
  ['plain', '@', [14, 5]],
  ['single', 's', [15, 16]],
  ['single', '@', [16, 5]],
  ['single', 'here', [16, 7]],
  ['double', 'b', [17, 15]],
  ['double', 'é', [17, 18]],
  ['double', '@', [18, 5]],
  ['double', '"x"', [18, 10]],
  ['double', 'x"', [18, 12]],
  ['double', '}}', [18, 16]],
])('%s: %s', (name, needle, [line, column]) => {
  const [item] = decodeYaml(blocks) as readonly Record<string, string>[];
  const content = item?.[name] ?? '';
  const before = content.slice(0, content.indexOf(needle)).split('\n');
  const at = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  expect(locateInScalar(blocks, [0, name], at)).toEqual({ line, column });
});

test('through an alias, and beyond the end of a line', () => {
  const text = 'a: &t |\n  one\n  two\nb: *t\n';
  expect(locateInScalar(text, ['b'], { line: 2, column: 2 })).toEqual({ line: 3, column: 4 });
  expect(locateInScalar(text, ['b'], { line: 1, column: 99 })).toEqual({ line: 2, column: 6 });
});

test('where there is no such text', () => {
  expect(locateInScalar('a: [1]', ['a'], { line: 1, column: 1 })).toBeUndefined();
  expect(locateInScalar('a: 1', ['b'], { line: 1, column: 1 })).toBeUndefined();
  expect(locateInScalar('a:', ['a'], { line: 1, column: 1 })).toBeUndefined();
  expect(locateInScalar('a: [', ['a'], { line: 1, column: 1 })).toBeUndefined();
});
