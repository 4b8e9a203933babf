import { UserError } from '../../src/errors/user-error';
import { decodeYaml, decodeYamlDocuments } from '../../src/yaml/decode-yaml';

/** The first line of the error: place and message. */
function errorOf(text: string): string {
  try {
    decodeYaml(text, { file: 'f.yaml' });
  } catch (error) {
    if (error instanceof UserError) return error.message.split('\n')[0] ?? '';
    throw error;
  }
  return 'no error';
}

test.each([
  ['a: b: c', 'f.yaml:1:5: a second ": " on this line'],
  ['a: 1\na: 2', 'f.yaml:2:1: the key "a" is there twice in this map: first on line 1'],
  ['0x1: 1\n1: 2', 'f.yaml:2:1: the key 1 is there twice'],
  ['a: "x\nb: c\n', 'f.yaml:1:4: a text in double quotes is not closed'],
  ["a: 'it''s\nb: c\n", 'f.yaml:1:4: a text in single quotes is not closed'],
  ["a: 'it's'", 'f.yaml:1:8: nothing but a comment'],
  ['a: {b: 1}}', 'f.yaml:1:10: nothing but a comment'],
  ['a: [1, 2', 'f.yaml:1:9: a list in [ ] or a map in { } is not closed'],
  ['a: {b: 1\nc: 2}', 'f.yaml:2:1: in a list in [ ] or a map in { } a comma is missing'],
  ['a: [1,,2]', 'f.yaml:1:7: there is one comma too many'],
  ['a: @x', 'f.yaml:1:4: a text cannot begin with @; put it in quotes'],
  ['a: `x`', 'f.yaml:1:4: a text cannot begin with `'],
  ['a: - b', 'f.yaml:1:4: a list begins on the line below its key'],
  ['a:\n\tb: 1', 'f.yaml:2:1: a tab is used for indentation; YAML wants spaces'],
  ['\ta: 1', 'f.yaml:1:3: a tab is used for indentation'],
  ['a:\n  image:foo\n  b: c', 'f.yaml:3:4: a space is missing after the colon of "image" above'],
  ['a:\n  b: 1\n c: 2', 'f.yaml:3:2: this line does not fit the map around it'],
  ['a:\n- b\n c: d', 'f.yaml:3:3: this line does not fit the list around it'],
  ['a: "\\q"', 'f.yaml:1:6: no such escape in double quotes'],
  ['a: {{ foo }}', 'f.yaml:1:5: a map cannot be a key of a map; a text that begins with { needs quotes'],
  ['? [a]\n: 1', 'f.yaml:1:3: a list cannot be a key of a map'],
  ['a: *b', 'f.yaml:1:4: no anchor &b stands before this alias'],
  ['a: &name 1\nb: *nam', 'f.yaml:2:4: no anchor &nam stands before this alias; did you mean *name?'],
  ['&a [*a]', 'f.yaml:1:5: *a stands inside the value that &a names'],
  ['a: &x [1]\n*x : 3', 'f.yaml:2:1: an alias to a list or map cannot be a key'],
  ['<<: 3', 'f.yaml:1:5: behind << a map or a list of maps is needed'],
  ['a: &x {b: 1}\nc: {<<: *x, <<: *x}', 'f.yaml:2:13: a second << in one map'],
  ['a: !!int x', 'f.yaml:1:10: the tag !!int does not fit: "x" is no int'],
  ['a: !!bool yes', 'f.yaml:1:11: the tag !!bool does not fit'],
  ['a: !!binary "?"', 'f.yaml:1:13: the tag !!binary does not fit: "?" is not base64'],
  ['x: y\n---\nz', 'f.yaml:2:1: a second document begins here; only one is allowed'],
  ['---\nx: y\n# c\n---\n\nz', 'f.yaml:4:1: a second document'],
  ['x\n...\ny\n', 'f.yaml:2:1: a second document'],
  ['a: x\x07', 'f.yaml:1:5: control characters are not allowed: BEL (U+0007); take it out, or write it as "\\x07"'],
  ['a: "\x7f"', 'f.yaml:1:5: control characters are not allowed: DEL (U+007F)'],
  ['a: \0', 'f.yaml:1:4: control characters are not allowed: NUL (U+0000)'],
  ['é: \udcff', 'f.yaml:1:4: the byte 0xFF is not UTF-8; save the file as UTF-8'],
  ['\ufeffa: b: c', 'f.yaml:1:5: a second ": "'],
])('%j', (text, message) => {
  expect(errorOf(text).startsWith(message) ? message : errorOf(text)).toBe(message);
});

test('a problem has its parts and draws the place', () => {
  let problems: unknown;
  try {
    decodeYaml('a: 1\nb: @x\n', { file: 'score.yaml' });
  } catch (error) {
    problems = (error as UserError).problems;
  }
  expect(problems).toEqual([
    {
      code: 'yaml-syntax',
      message: 'a text cannot begin with @; put it in quotes',
      file: 'score.yaml',
      line: 2,
      column: 4,
      frame: '  1 | a: 1\n> 2 | b: @x\n    |    ^\n  3 |',
    },
  ]);
});

describe('texts that would take forever', () => {
  const laughs = ['a0: &a0 lol'];
  for (let level = 1; level < 10; level++) {
    laughs.push(
      `a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  }
  test.each([
    ['aliases of aliases', laughs.join('\n'), 'aliases repeat too much'],
    ['deep flow', '['.repeat(50_000), 'the nesting is too deep'],
    ['deep maps', `${'{a: '.repeat(50_000)}`, 'the nesting is too deep'],
    ['deep blocks', '- '.repeat(50_000), 'the nesting is too deep'],
    ['comments that touch', '- "a"#\n'.repeat(50_000), 'nothing but a comment can follow'],
  ])('%s', (_, text, message) => {
    const before = performance.now();
    expect(errorOf(text)).toContain(message);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  test('a long text is read in linear time', () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `  VARIABLE_${index}: "value ${index}"`);
    const before = performance.now();
    decodeYaml(`a:\n${lines.join('\n')}\n`);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  test('aliases that repeat little are fine', () => {
    const uses = Array.from({ length: 500 }, () => '- *a').join('\n');
    expect(decodeYamlDocuments(`- &a {b: 1}\n${uses}\n`)[0]).toHaveLength(501);
  });
});
