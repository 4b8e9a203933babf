import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCORE_SCHEMA } from '../../src/score/schema';
import {
  ANNOTATION_NAME,
  CPU,
  FILE_MODE,
  HEADER_NAME,
  MEMORY,
  NAME,
  RESOURCE_ID,
  TYPE,
  VARIABLE_NAME,
} from '../../src/score/schema-patterns';

const { compileSchema } = require('../../scripts/generate-validators.js') as {
  compileSchema(schema: unknown): string;
};

it('is what the generated validator was made from', () => {
  const generated = readFileSync(join(__dirname, '../../src/score/generated/validate-score.js'), 'utf8');
  expect(generated === compileSchema(SCORE_SCHEMA)).toBe(true);
});

it('is checked without the schema compiler', () => {
  const generated = readFileSync(join(__dirname, '../../src/score/generated/validate-score.js'), 'utf8');
  const required = [...generated.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1]);
  expect(required).toEqual(['ajv/dist/runtime/ucs2length']);
});

const letters = (count: number): string => 'a'.repeat(count);

const patterns = [
  {
    what: 'a name',
    rule: NAME,
    good: ['ab', 'a1', '2nd-orders', 'a--b', letters(63)],
    bad: ['a', 'Ab', 'a_b', 'a.b', '-ab', 'ab-', letters(64), 'é2'],
  },
  {
    what: 'a type',
    rule: TYPE,
    good: ['s3', 'S3', 'my-Type', letters(63)],
    bad: ['x', 'a.b', 'a_b', '-ab', 'ab-', letters(64)],
  },
  {
    what: 'a resource id',
    rule: RESOURCE_ID,
    good: ['ab', 'shared-data.v2', 'a.b.c', 'a--b', letters(63)],
    bad: ['a', 'Shared', 'a..b', 'a-.b', '.ab', 'ab.', '-ab', 'ab-', 'a_b', letters(64)],
  },
  {
    what: 'an annotation name',
    rule: ANNOTATION_NAME,
    good: ['ab', 'Tier', 'a.b_c-d', 'example.com/owner', 'k8s.score.dev/kind', 'ab/cd'],
    bad: ['a', 'owner-', '-owner', 'Example.com/owner', 'example.com/x', 'a.com/owner', 'ab/cd/ef', '/ab', 'ab/'],
  },
  { what: 'a file mode', rule: FILE_MODE, good: ['644', '0644', '000'], bad: ['0684', '1644', '00644', '64', ''] },
  {
    what: 'a memory quantity',
    rule: MEMORY,
    good: ['1', '128Mi', '1.5Gi', '0.5G', '0.0', '64Ki', '100K', '1Ei'],
    bad: ['0', '0128Mi', '.5Gi', '1.Gi', '128m', '64k', '128MB', '128 Mi', '-1', '1e3', ''],
  },
  {
    what: 'a cpu quantity',
    rule: CPU,
    good: ['0', '2', '007', '0.5', '1500m', '1.25'],
    bad: ['.5', '1.', '1.5m', '1k', '1e3', '-1', '1 m', ''],
  },
  { what: 'a header name', rule: HEADER_NAME, good: ['X-Probe', 'x_1'], bad: ['', 'X Probe', 'X:Y'] },
  { what: 'a variable name', rule: VARIABLE_NAME, good: ['A', 'a b', 'é'], bad: ['', 'A=B', '='] },
];

describe.each(patterns)('$what', ({ rule, good, bad }) => {
  const {
    pattern,
    minLength = 0,
    maxLength = Number.POSITIVE_INFINITY,
  } = rule as {
    pattern: string;
    minLength?: number;
    maxLength?: number;
  };
  const accepts = (text: string): boolean => {
    return text.length >= minLength && text.length <= maxLength && new RegExp(pattern, 'u').test(text);
  };

  it('may be', () => {
    expect(good.filter((text) => !accepts(text))).toEqual([]);
  });

  it('may not be', () => {
    expect(bad.filter(accepts)).toEqual([]);
  });

  it('is looked at once, however long it is', () => {
    for (const part of ['a', 'a-', 'a.', '1', '0']) {
      expect(new RegExp(pattern, 'u').test(`${part.repeat(1_000_000)}\n`)).toBe(rule === VARIABLE_NAME);
    }
  });
});
