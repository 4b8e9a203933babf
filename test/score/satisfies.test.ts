import { satisfies } from '../../src/score/satisfies';
import { SCORE_SCHEMA } from '../../src/score/schema';
import { Float, Timestamp } from '../../src/yaml/values';

const generated = require('../../src/score/generated/validate-score') as (value: unknown) => boolean;

/** A document that has everything. */
const whole = {
  apiVersion: 'score.dev/v1b1',
  metadata: { name: 'hello', annotations: { 'example.com/note': 'x' }, more: [1, { two: null }] },
  service: { ports: { www: { port: 80, targetPort: 8080, protocol: 'TCP' }, two: { port: 65535 } } },
  containers: {
    main: {
      image: 'nginx',
      command: ['a'],
      args: ['', 'b'],
      variables: { A: '', 'b c': 'x' },
      files: {
        '/a': { mode: '0644', source: './a', noExpand: true },
        '/b': { content: '' },
        '/c': { binaryContent: 'eA==' },
      },
      volumes: { '/data': { source: 'x', path: 'y', readOnly: false } },
      before: { other: { ready: 'started' } },
      resources: { limits: { memory: '0.5Gi', cpu: '1.5' }, requests: { memory: '128', cpu: '100m' } },
      livenessProbe: {
        httpGet: { host: 'h', scheme: 'HTTPS', path: '/', port: 1, httpHeaders: [{ name: 'X-A', value: 'b' }] },
        exec: { command: ['true'] },
      },
      readinessProbe: { httpGet: { path: '', port: 2 } },
    },
    other: { image: '.' },
  },
  resources: {
    some: {
      type: 'dns',
      class: 'large',
      id: 'a.b-c',
      metadata: { annotations: { a1: 'x' } },
      params: { any: [{ thing: 1.5 }] },
    },
    plain: { type: 'volume' },
  },
};

/** What stands in the place of each value: of every type, at the limits, and of lengths that count characters and not units. */
const others: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1,
  1.5,
  65535,
  65536,
  1e300,
  '',
  'a',
  '\u{1f600}',
  '\u{1f600}a',
  '\u{1f600}'.repeat(63),
  'ab',
  'A_b c=d',
  'a'.repeat(63),
  'a'.repeat(64),
  '0777',
  '1e3',
  'UDP',
  'complete',
  [],
  ['a'],
  [1],
  [['a']],
  [{ name: 'a', value: '' }],
  {},
  { a: 'b' },
  { ab: { type: 'ab' } },
  { name: 'ab' },
  { content: '', source: 'x' },
  { constructor: 'x' },
];
const keys = ['bogus', '', 'a', 'a'.repeat(64), 'a'.repeat(400), 'A=', '__proto__', 'constructor', 'content', 'ab/cd'];

type Path = readonly (string | number)[];

/** All documents that differ from one at a path below it: another value, no value, another key. */
function* variants(value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  for (const other of others) yield [path, other];
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    for (const key of keys) {
      for (const other of ['x', { image: 'x' }])
        yield [path, { ...value, ...JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(other)}}`) }];
    }
  }
  for (const [key, child] of Object.entries(value)) {
    const { [key]: _, ...rest } = value as Record<string, unknown>;
    if (!Array.isArray(value)) yield [path, rest];
    yield* variants(child, [...path, key]);
  }
}

function replaceAt(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaceAt(copy[key], rest, by);
  return copy;
}

describe('satisfies', () => {
  it('takes a document that has everything', () => {
    expect([satisfies(whole, SCORE_SCHEMA), generated(whole)]).toEqual([true, true]);
  });

  it('says of all that differs from it in one place what the generated function says', () => {
    let right = 0;
    let wrong = 0;
    const differing: unknown[] = [];
    for (const [path, by] of variants(whole)) {
      const document = replaceAt(whole, path, by);
      const expected = generated(document);
      if (satisfies(document, SCORE_SCHEMA) !== expected) differing.push([path.join('.'), by, expected]);
      if (expected) right++;
      else wrong++;
    }
    expect(differing).toEqual([]);
    expect([right > 300, wrong > 1500]).toEqual([true, true]);
  });
});

/** The places of everything in a document. */
function* placesIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value))
    yield* placesIn(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

function withValueAt(value: unknown, [key, ...path]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? withValueAt(item, path, other) : item));
  const map = value as Record<string, unknown>;
  return { ...map, [key]: withValueAt(map[key], path, other) };
}

it.each([
  ['a whole float', new Float(80)],
  ['a date', new Timestamp('2001-02-03', 981158400000000000n, 0)],
  ['a large integer', 2n ** 70n],
  ['a map with keys that are no text', new Map([[1, 'a']])],
])('nothing that holds %s is taken: JSON has no such type', (_, other) => {
  const taken = [...placesIn(whole)].filter((path) => satisfies(withValueAt(whole, path, other), SCORE_SCHEMA));
  expect(taken).toEqual([]);
});
