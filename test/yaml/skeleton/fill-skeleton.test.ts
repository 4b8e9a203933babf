import { packSkeleton } from '../../../scripts/default-entries/pack-skeleton';
import { decodeYaml } from '../../../src/yaml/decode-yaml';
import { fillSkeleton, gapsOfSkeleton } from '../../../src/yaml/skeleton/fill-skeleton';
import { type Form, fillForm, gapsOfForm } from '../../../src/yaml/skeleton/form';
import { makeSkeleton } from '../../../src/yaml/skeleton/make-skeleton';
import type { Path, Piece, Skeleton } from '../../../src/yaml/skeleton/skeleton';
import type { YamlValue } from '../../../src/yaml/values';

/** Numbers below `end`, the same in every run. */
function makeDice(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % end;
  };
}

/** The pieces of a template in which `@` stands for each part. */
function piecesOf(template: string): Piece[] {
  return template
    .split('@')
    .flatMap((text, at): Piece[] => (at === 0 ? [text] : [at - 1, text]))
    .filter((piece) => piece !== '');
}

function join(template: string, parts: readonly string[]): string {
  return piecesOf(template)
    .map((piece) => (typeof piece === 'number' ? parts[piece] : piece))
    .join('');
}

/** Values with their types and the order of keys; an error by its message. */
function describeText(text: string): unknown {
  try {
    return describeValue(decodeYaml(text));
  } catch (error) {
    return { problem: String(error) };
  }
}

function describeValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(describeValue);
  if (value instanceof Map) return ['map', ...[...value].map((entry) => entry.map(describeValue))];
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(Object.getPrototypeOf(value)) === null) {
    return { entries: Object.entries(value).map(([key, item]) => [key, describeValue(item)]) };
  }
  return [typeof value, value];
}

const forms = new WeakMap<Skeleton, Form | undefined>();

/** The form of a skeleton, written as JSON and read again. */
function formOf(skeleton: Skeleton): Form | undefined {
  if (!forms.has(skeleton)) {
    const form = packSkeleton(skeleton);
    forms.set(skeleton, form === undefined ? undefined : JSON.parse(JSON.stringify(form)));
    if (form !== undefined) expect(gapsOfForm(form)).toEqual(gapsOfSkeleton(skeleton));
  }
  return forms.get(skeleton);
}

function valueAt(value: YamlValue, path: Path): YamlValue {
  return path.reduce((found, step) => (found as Readonly<Record<string, YamlValue>>)[step] as YamlValue, value);
}

/** Does a skeleton tell what the parts make of the template? What it tells must be what the parser says, and its form the same. */
function agrees(template: string, skeleton: Skeleton, parts: readonly string[]): boolean {
  const inGaps: YamlValue[] = [];
  const filled = fillSkeleton(skeleton, parts, inGaps);
  const form = formOf(skeleton);
  if (form !== undefined) {
    const inForm: YamlValue[] = [];
    expect(describeValue(fillForm(form, parts, inForm))).toStrictEqual(describeValue(filled));
    if (filled !== undefined) expect(inForm).toHaveLength(inGaps.length);
  }
  if (filled === undefined) return false;
  const gaps = gapsOfSkeleton(skeleton);
  expect(gaps).toHaveLength(inGaps.length);
  expect(gaps.every((path, at) => Object.is(valueAt(filled, path), inGaps[at]))).toBe(true);
  expect({ template, parts, value: describeValue(filled) }).toStrictEqual({
    template,
    parts,
    value: describeText(join(template, parts)),
  });
  return true;
}

function skeletonOf(template: string, parts: readonly string[]): Skeleton | undefined {
  return makeSkeleton(piecesOf(template), parts);
}

const templates = [
  'a: @\nb: x\n',
  'a: @',
  'a: x-@-@.y\nb:\n  c: @\n',
  'a: "@"\nb: "x@y@"\n',
  "a: '@'\nb: 'x@'\n",
  'a: @ # comment @\nb: @\n',
  '# @\na: @\n\n# @\n',
  'a: {name: @, key: "@"}\nb: [@, x, @]\n',
  'a: [x,\n  @]\nb: @\n',
  '- @\n- x@\n- - @\n- a: @\n  b: @\n',
  '-   @\n-\n  a: @\n',
  'a:\n- @\n- b: @\nc: @\n',
  'a:\n  @\nb: @\n',
  'a:\n  x@\nb: @\n',
  'a:@\nb: @\n',
  'a: |\n  x @\n  @\nb: @\n',
  'a: |\n  @\n\n  y\n# c\nb: @\n',
  'a: |-\n  x\n  @y\n',
  'a: >\n  x @\n  y\nb: 1\n',
  'a: |\n  x\n@b: @\n',
  'a:\n  b: |\n    @\n  # @\n  c: @\n',
  'a:\n  b: |+\n    @\n\n@\n  c: @\n',
  '- |\n  x@\n- >-\n  @\n- @\n',
  '@: 1\nb: @\n',
  'x@: @\nxb: 2\n',
  '"@": @\nb: @\n',
  'a: 1@\nb: -@\nc: .@\nd: @e3\n',
  'a: @@\nb: @@@\n',
  '@a: @\n  @\n',
  'a:\n  b: @\n@c: @\n',
  'a: !!str @\nb: @\n',
  'a: &x @\nb: *x\n',
  'a: http://@:80/@?x=@\nb: @:@\n',
  'a: "@\nb: @"\n',
  '<<: @\na: @\n',
  'a: @\n---\nb: @\n',
  '"": @\n__proto__: @\n',
  'a: ~\nb: 2024-01-01\nc: 1.0\nd: 99999999999999999999\ne: [1, {f: @}]\n',
];

const plain = [
  'x',
  'web-1',
  'a.b/c',
  '1',
  '017',
  '1.0',
  '1e3',
  '-5',
  'true',
  'null',
  '~',
  'no',
  '2024-01-01',
  '0x1f',
  '.5',
];
const quoted = ['"x"', "'x'", '"a b"', '"a\\nb"', '""', '"é"', "'it''s'", '"{}"', '"a: b"'];
const collections = [
  '{"a":"b"}',
  '{"a":"b","c":"d e"}',
  '{"a":1}',
  '{"a":"b","a":"c"}',
  '{a: b}',
  '[]',
  '["x", 1]',
  '{}',
];
const nasty = [
  ...[
    'dns.default#web.x',
    'a#',
    'a:b',
    'a:b:',
    'x=y',
    '(x)',
    'a,b',
    'http://x:80/?a=b;c',
    '~x',
    '$x',
    '\u{1f510}\u{1f4ac}x',
    'x\ud83d',
    '\udd10',
  ],
  ...['', ' ', '  x', 'x ', 'x #y', '#', '# ', '- ', '-', '- x', '---', '...', ': ', 'a: b', 'a:', ':', ':x', 'x:80'],
  ...['"', "'", '\\', '"x" y', '"x: ', '"x": 1', "'a", '{', '}', '[', ']', ',', 'a, b', 'a,b', '{"a":"b', '{"a":"}"}'],
  ...[
    '\n',
    'a\nb',
    '\n  ',
    'a: 1\nb',
    '\t',
    '\tx',
    'x\ty',
    '\r',
    '\0',
    '\x07',
    '\x7f',
    '\x85',
    '\u2028',
    '\ufeff',
    '\u{1f510}',
  ],
  ...[
    '\ud800',
    '\udc80',
    'é',
    '日本',
    '|',
    '>',
    '|-',
    '&a',
    '*a',
    '!x',
    '!!str x',
    '? x',
    '@',
    '`',
    '%',
    '<<',
    '=',
    'b',
    'c',
  ],
  ...[
    '99999999999999999999',
    '1_000',
    '1:30',
    '.inf',
    '.nan',
    '+.inf',
    '-0',
    '0',
    '2024-01-01T00:00:00Z',
    '\\"',
    '""',
    "''",
  ],
  ...[
    '{"__proto__":"x"}',
    '{"a":"b",}',
    '{"a" :"b"}',
    '{"a":"b\\u0041"}',
    '{"a":"b"} ',
    '{"a":"b"}x',
    ' {"a":"b"}',
    '    ',
  ],
];
const everything = [...plain, ...quoted, ...collections, ...nasty];

describe('fillSkeleton', () => {
  it.each(templates)('tells what the parser would say of %j, whatever its parts are', (template) => {
    const dice = makeDice(11);
    const size = template.split('@').length - 1;
    const pick = (from: readonly string[]): string => from[dice(from.length)] as string;
    for (let round = 0; round < 60; round++) {
      const from = [plain, [...plain, ...quoted, ...collections], everything][round % 3] as readonly string[];
      const first = Array.from({ length: size }, () => pick(from));
      const skeleton = skeletonOf(template, first);
      if (skeleton === undefined) continue;
      agrees(template, skeleton, first);
      for (let fill = 0; fill < 60; fill++) {
        // One part that is different, or all of them.
        const only = dice(size + 1);
        const source = fill % 2 === 0 ? plain : everything;
        const parts = first.map((part, at) => (only === at || only === size ? pick(source) : part));
        agrees(template, skeleton, parts);
      }
    }
  });

  it('agrees with the parser on templates of all kinds of lines', () => {
    const dice = makeDice(5);
    const lines = [
      'a: @',
      'b: "@"',
      'c:',
      '  d: @',
      '  - @',
      '- @',
      '- e: @',
      '    f: x@',
      'g: |',
      '  @',
      '# @',
      '',
      'h: [@]',
    ];
    let filled = 0;
    for (let round = 0; round < 6000; round++) {
      const template = Array.from({ length: 1 + dice(6) }, () => lines[dice(lines.length)]).join('\n');
      const size = template.split('@').length - 1;
      const skeleton = skeletonOf(template, Array(size).fill('x'));
      if (skeleton === undefined) continue;
      for (let fill = 0; fill < 5; fill++) {
        const source = fill < 2 ? plain : everything;
        const parts = Array.from({ length: size }, () => source[dice(source.length)] as string);
        if (agrees(template, skeleton, parts)) filled++;
      }
    }
    expect(filled).toBeGreaterThan(1000);
  });

  it.each([
    ['values without quotes', 'a: @\nb: x-@\n', ['web', '1.5']],
    ['values in quotes', 'a: "@"\nb: @\n', ['a b', '"c: d"']],
    ['items', '- @\n- x: @\n', ['a', 'b']],
    ['references', 'a: @\nb: x@\nc: "@"\n', ['dns.default#web.x', ':80', '\u{1f510}x']],
    ['JSON', 'a: @\n', ['{"b":"c","d":"e f"}']],
    ['brackets', 'a: {name: @, key: k}\n', ['web']],
    ['blocks', 'a: |\n  x @\n  @\nb: @\n', ['1', ' y', 'z']],
    ['comments behind values', 'a: @ # why\n', ['x']],
    ['the end of a text without a newline', 'a: @', ['x']],
  ])('tells the value of %s', (_, template, parts) => {
    const skeleton = skeletonOf(
      template,
      parts.map(() => 'first'),
    );
    expect(agrees(template, skeleton as Skeleton, parts)).toBe(true);
  });

  it.each([
    ['a line end', 'a: @\n', 'x\ny: 1'],
    ['nothing', 'a: @\nb: 1\n', ''],
    ['a key', 'a: @\n', 'b: 1'],
    ['a comment', 'a: @\n', '# x'],
    ['a block', 'a: @\n  x\n', '|'],
    ['a tag', 'a: @\n', '!!str 1'],
    ['a control character', 'a: "@"\n', '\x07'],
    ['a quote that ends the text', 'a: "@"\n', 'x" y'],
    ['an item that becomes a list', '- @\n', '- x'],
  ])('leaves %s to the parser', (_, template, part) => {
    const skeleton = skeletonOf(template, ['x']);
    expect(skeleton && fillSkeleton(skeleton, [part])).toBeUndefined();
  });

  it('takes parts outside of values only as they were', () => {
    const skeleton = skeletonOf('@: @\n', ['key', 'x']) as Skeleton;
    expect([fillSkeleton(skeleton, ['key', 'y']), fillSkeleton(skeleton, ['other', 'y'])]).toEqual([
      { key: 'y' },
      undefined,
    ]);
  });

  it.each([
    ['of a skeleton', (skeleton: Skeleton) => fillSkeleton(skeleton, ['x'])],
    ['of its form', (skeleton: Skeleton) => fillForm(formOf(skeleton) as Form, ['x'])],
  ])('makes every value %s anew', (_, fill) => {
    const skeleton = skeletonOf('a: {b: [1]}\nc: @\n', ['x']) as Skeleton;
    const [one, other] = [fill(skeleton), fill(skeleton)] as { a: { b: unknown } }[];
    expect(one).toEqual(other);
    expect([one === other, one?.a === other?.a, one?.a.b === other?.a.b]).toEqual([false, false, false]);
  });

  it.each([
    ['parts outside of values', '@: @\n', ['key', 'x']],
    ['dates', 'a: @\nb: 2024-01-01\n', ['x']],
    ['floats that are whole', 'a: @\nb: 1.0\n', ['x']],
    ['large integers', 'a: @\nb: 99999999999999999999\n', ['x']],
  ])('has no form with %s', (_, template, parts) => {
    expect(packSkeleton(skeletonOf(template, parts) as Skeleton)).toBeUndefined();
  });

  it.each([
    ['several documents', 'a: @\n---\nb: 1\n', 'x'],
    ['anchors', 'a: &x @\n', 'x'],
    ['texts of several lines', 'a: @\n  more\n', 'x'],
    ['a scalar alone', '@\n', 'x'],
    ['keys that are there twice', 'a: @\na: 1\n', 'x'],
    ['parts of several lines', 'a:\n@\n', '  b: 1\n  c: 2'],
    ['nothing that changes within values', '@: 1\n', 'x'],
    ['control characters', 'a: @\nb: "\x07"\n', 'x'],
  ])('there is none of %s', (_, template, part) => {
    expect(skeletonOf(template, [part])).toBeUndefined();
  });
});
