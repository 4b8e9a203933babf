import type { PlaceholderScope, PlaceholderUse } from '../../src/score/outputs';
import { type PlaceholderSegment, parsePlaceholders } from '../../src/score/parse-placeholders';
import { resourceReferences, substituteDeep, substitutePlaceholders } from '../../src/score/placeholders';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { problemsOf } from './tell-problems';

const OUTPUTS = `
host: db.internal
port: 5432
ratio: 0.5
whole: 1.0
big: 12345678901234567890
on: true
nothing: null
empty: ""
tags: [b, a]
nested: {z: 1, a: {x.y: dotted, html: "<&>"}}
literal: "\${metadata.name} $$"
`;

const outputs = decodeYaml(OUTPUTS) as Record<string, unknown>;

const scope: PlaceholderScope = {
  metadata: decodeYaml(
    '{name: web, with space: s, released: 2020-01-31, at: [2020-01-31], "null": null, deep: {er: 1}, nan: .nan}',
  ) as Record<string, unknown>,
  resources: {
    db: {
      outputs,
      find: (path, use) => {
        if (path.length === 0) return 'postgres.default#web.db';
        if (path[0] === 'secret' && use !== 'variable') return undefined;
        return path.length === 1 ? outputs[path[0] ?? ''] : (outputs as never)['nested']?.['a']?.[path[2] ?? ''];
      },
      explainMissing: (path) => ({ message: `no output '${path.join('.')}'`, hint: 'It has: host.' }),
    },
  },
};

describe('inserts', () => {
  it.each([
    ['nothing to replace', 'a$b $(X)', 'a$b $(X)'],
    ['text as it is', '${resources.db.host}:${resources.db.port}/x', 'db.internal:5432/x'],
    ['text that looks like a placeholder as it is', '${resources.db.literal}', '${metadata.name} $$'],
    ['numbers', '${resources.db.ratio} ${resources.db.whole} ${resources.db.big}', '0.5 1 12345678901234567890'],
    [
      'booleans, null and empty text',
      '<${resources.db.on}|${resources.db.nothing}|${resources.db.empty}>',
      '<true|null|>',
    ],
    [
      'lists and maps as JSON with sorted keys',
      '${resources.db.tags} ${resources.db.nested}',
      '["b","a"] {"a":{"html":"\\u003c\\u0026\\u003e","x.y":"dotted"},"z":1}',
    ],
    ['what a path with an escaped dot names', '${resources.db.nested.a.x\\.y}', 'dotted'],
    ['metadata, also below maps', '${metadata.with space} ${metadata.deep.er} ${metadata.null}', 's 1 null'],
    ['a date as it was written', 'v-${metadata.released}', 'v-2020-01-31'],
    ['a date inside a list as JSON', '${metadata.at}', '["2020-01-31T00:00:00Z"]'],
    ['one dollar sign for two', '$$${metadata.name} $${metadata.name}', '$web ${metadata.name}'],
    ['the same again', '${metadata.name} ${metadata.null} ${metadata.name} ${metadata.null}', 'web null web null'],
    ['nothing where nothing closes', '${metadata.name', '${metadata.name'],
  ])('%s', (_what, text, expected) => {
    expect(substitutePlaceholders(text, scope, 'variable')).toBe(expected);
  });

  it('the resource itself, in the source of a volume', () => {
    expect(substitutePlaceholders('${resources.db}', scope, 'volume')).toBe('postgres.default#web.db');
  });
});

/** Every text of up to so many of the characters that mean something, and one that does not. */
function* texts(length: number): Generator<string> {
  yield '';
  if (length === 0) return;
  for (const rest of texts(length - 1)) for (const first of '${}a') yield first + rest;
}

/** What a text becomes when each of its parts is looked at by itself. */
function byParts(text: string): string {
  const fill = (part: PlaceholderSegment) =>
    part.kind === 'reference' ? substitutePlaceholders(`\${${part.reference}}`, scope, 'file') : part.text;
  return parsePlaceholders(text).map(fill).join('');
}

describe.each([
  '${metadata.name}',
  'a ${metadata.name}',
  '${resources.db.literal}',
  '${metadata.name}${metadata.null}',
])('%j again and again', (one) => {
  const endings = [...texts(4)].map((text) => text.replaceAll('{', '{metadata.').replaceAll('a', 'name'));

  it.each([99, 100, 101, 102, 300])('is replaced %i times, and what comes then', (times) => {
    for (const ending of endings) {
      const text = one.repeat(times) + ending + one.repeat(3);
      const refused = problemsOf(() => byParts(text)).length > 0;
      if (refused) expect(problemsOf(() => substitutePlaceholders(text, scope, 'file'))).not.toEqual([]);
      else expect(substitutePlaceholders(text, scope, 'file')).toBe(byParts(text));
    }
  });
});

describe('refuses', () => {
  it.each<[string, string, PlaceholderUse?]>([
    ['${metadata.nam}', "key 'nam' not found in metadata -> Did you mean 'name'?"],
    ['${metadata.deep.x.y}', "key 'x' not found in metadata.deep -> There are: er."],
    ['${metadata.null.x}', "key 'x' not found in metadata.null"],
    ['${metadata.name.x}', "key 'x' cannot be looked up: metadata.name is not a map"],
    ['${metadata.at.0}', "key '0' cannot be looked up: metadata.at is not a map"],
    [
      '${metadata.__proto__}',
      "key '__proto__' not found in metadata -> There are: at, deep, name, nan, null, released, with space.",
    ],
    ['${metadata}', 'a key of metadata is needed, as in ${metadata.name}'],
    ['${metadata.nan}', expect.stringContaining('its value cannot be written as text') as unknown as string],
    ['${resources}', 'the name of a resource and a key are needed, as in ${resources.db.host}'],
    ['${resources.db}', "a key of resource 'db' is needed, as in ${resources.db.host}"],
    ['${resources.bd.host}', "the Score file declares no resource 'bd' -> Did you mean 'db'?"],
    ['${resources.constructor.host}', "the Score file declares no resource 'constructor' -> There are: db."],
    ['${resources.db.hostname}', "no output 'hostname' -> It has: host."],
    [
      '${env.HOME}',
      "unknown reference root 'env': a placeholder begins with metadata or resources; to keep the text as it is, write $${env.HOME} with a second dollar sign",
    ],
    [
      '${}',
      "unknown reference root '': a placeholder begins with metadata or resources; to keep the text as it is, write $${} with a second dollar sign",
    ],
  ])('%s', (text, reason) => {
    const [problem, ...more] = problemsOf(() => substitutePlaceholders(text, scope, 'variable'));
    const begin = `invalid placeholder '${text}' of workload 'web': `;
    expect(problem?.slice(0, begin.length)).toBe(begin);
    expect(problem?.slice(begin.length)).toEqual(reason);
    expect(more).toEqual([]);
  });

  it('every bad placeholder of a text, at the place that is given', () => {
    const place = { path: 'containers.main.variables.URL', file: 'score.yaml', line: 8, column: 12, subject: 'X' };
    expect(problemsOf(() => substitutePlaceholders('${a} ${metadata.name} ${b}', scope, 'variable', place))).toEqual([
      expect.stringMatching(
        /^score\.yaml:8:12: containers\.main\.variables\.URL: invalid placeholder '\$\{a\}' of X: /,
      ),
      expect.stringMatching(
        /^score\.yaml:8:12: containers\.main\.variables\.URL: invalid placeholder '\$\{b\}' of X: /,
      ),
    ]);
  });

  it('a placeholder of any length in a message of a few', () => {
    const [problem] = problemsOf(() => substitutePlaceholders(`\${${'x.'.repeat(100_000)}}`, scope, 'file'));
    expect(problem?.length).toBeLessThan(500);
  });
});

describe('values at any depth', () => {
  it('are replaced in texts, not in keys', () => {
    const value = decodeYaml(
      '{"${x}": "${metadata.name}", list: [1, null, true, 0.5, ["${resources.db.port}"]], e: "$${x}"}',
    );
    expect(substituteDeep(value, scope, 'param')).toEqual(
      decodeYaml('{"${x}": web, list: [1, null, true, 0.5, ["5432"]], e: "${x}"}'),
    );
  });

  it('are refused with their paths', () => {
    const value = decodeYaml('{a: {b: ["${metadata.x}"]}, c: "${metadata.y}"}');
    const place = { path: 'params', subject: "resource 'aa.default#web.db'" };
    expect(
      problemsOf(() => substituteDeep(value, scope, 'param', place)).map((text) => text.split(' not found')[0]),
    ).toEqual([
      "params.a.b.0: invalid placeholder '${metadata.x}' of resource 'aa.default#web.db': key 'x'",
      "params.c: invalid placeholder '${metadata.y}' of resource 'aa.default#web.db': key 'y'",
    ]);
  });

  it.each([
    ['{a: "${resources.zz.x} ${resources.aa.y}", b: [{c: "${resources.zz.z}"}], "${resources.key}": 1}', ['aa', 'zz']],
    ['{a: "$${resources.zz.x}", b: "${metadata.resources.x}", c: "${resources}"}', []],
    ['null', []],
  ])('name the resources %s', (value, names) => {
    expect(resourceReferences(decodeYaml(value))).toEqual(names);
  });
});
