// What is loaded before count-operations is not counted: it must stay in front of project.
import type { GenerateOptions } from '../../src/actions/generate';
import { countOperations } from './count-operations';
import { EMPTY_STATE, entry, generateFiles, makeProject, PROVISIONERS, patched, STATE, score } from './project';

type Made = readonly [files: Record<string, string>, options?: Partial<GenerateOptions>];

/** A map with `count` entries. */
const many = <T>(count: number, value: (index: number) => T, prefix = 'key-'): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, value(index)]));

const db = entry('db', {
  state: 'v: {{ .State.v | default .Id }}',
  outputs: 'v: {{ .State.v }}\ns: {{ encodeSecretRef "s" (printf "k-%s" .Id) }}',
  manifests: '- {apiVersion: v1, kind: ConfigMap, metadata: {name: "{{ .Id }}"}, data: {a: "{{ .Id }}"}}',
});
const resources = (count: number) => many(count, () => ({ type: 'db' }));
const alone = (parts: Parameters<typeof score>[0]): Made => [{ 'score.yaml': score(parts), [PROVISIONERS]: db }];

/** What a user can make large, with `n` of it. */
const large: readonly (readonly [string, number, (n: number) => Made])[] = [
  ['variables', 1000, (n) => alone({ main: { variables: many(n, (i) => `value ${i}`) } })],
  [
    'variables with placeholders',
    1000,
    (n) =>
      alone({
        main: { variables: many(n, () => '${metadata.name} ${resources.db.v}') },
        resources: { db: { type: 'db' } },
      }),
  ],
  [
    'variables with secrets',
    300,
    (n) => alone({ main: { variables: many(n, (i) => `x \${resources.key-${i}.s}`) }, resources: resources(n) }),
  ],
  ['placeholders in one variable', 1000, (n) => alone({ main: { variables: { A: '${metadata.name}$$'.repeat(n) } } })],
  ['the length of a file', 20_000, (n) => alone({ main: { files: { '/x': { content: '$$ line\n'.repeat(n) } } } })],
  ['files', 300, (n) => alone({ main: { files: many(n, (i) => ({ content: `x${i}` }), '/etc/file-') } })],
  [
    'files of secrets',
    300,
    (n) =>
      alone({
        main: { files: many(n, (i) => ({ content: `\${resources.key-${i}.s}` }), '/opt/x/') },
        resources: resources(n),
      }),
  ],
  ['containers', 300, (n) => alone({ containers: many(n, () => ({ variables: { A: 'x' } })) })],
  [
    'containers that wait for each other',
    300,
    (n) =>
      alone({ containers: many(n, (i) => (i === 0 ? {} : { before: { [`key-${i - 1}`]: { ready: 'complete' } } })) }),
  ],
  ['ports', 300, (n) => alone({ ports: many(n, (i) => ({ port: i + 1 })) })],
  ['resources', 300, (n) => alone({ resources: resources(n) })],
  [
    'resources that need one another',
    300,
    (n) => {
      const params = (i: number) => (i === 0 ? {} : { params: { v: `\${resources.key-${i - 1}.v}` } });
      return alone({ resources: many(n, (i) => ({ type: 'db', ...params(i) })) });
    },
  ],
  [
    'workloads',
    200,
    (n) => {
      const files = many(
        n,
        (i) => score({ name: `web-${i}`, ports: { www: { port: 80 } }, resources: resources(1) }),
        'w',
      );
      return [{ ...files, [PROVISIONERS]: db }, { files: Object.keys(files) }];
    },
  ],
  [
    'provisioners',
    300,
    (n) => [
      {
        'score.yaml': score({ resources: many(n, (i) => ({ type: `type-${i}` })) }),
        [PROVISIONERS]: Array.from({ length: n }, (_, i) => entry(`type-${i}`, { outputs: 'a: 1' })).join(''),
      },
    ],
  ],
  [
    'manifests of one template',
    500,
    (n) => {
      const manifest = '{apiVersion: v1, kind: ConfigMap, metadata: {name: "c{{ . }}"}, data: {a: b}}';
      const manifests = `{{ range until ${n} }}\n- ${manifest}\n{{ end }}`;
      return [{ 'score.yaml': score({ resources: resources(1) }), [PROVISIONERS]: entry('db', { manifests }) }];
    },
  ],
  [
    'operations of a patch template',
    500,
    (n) => [
      {
        'score.yaml': score(),
        [STATE]: patched(
          `{{ range until ${n} }}\n- {op: set, path: "0.metadata.annotations.a{{ . }}", value: b}\n{{ end }}`,
        ),
      },
    ],
  ],
  [
    'override properties',
    100,
    (n) => [
      { 'score.yaml': score() },
      { overrideProperties: Array.from({ length: n }, (_, i) => `containers.main.variables.A${i}=x`) },
    ],
  ],
];

describe('N30: work grows as what is given grows', () => {
  it.each(large)('%s', async (_, size, make) => {
    const count = (n: number): Promise<number> => {
      const [files, options] = make(n);
      return countOperations(async () => {
        const { failure } = await generateFiles(files, options);
        if (failure !== '') throw new Error(failure);
      });
    };
    await count(2);
    const [one, two] = [await count(size), await count(2 * size)];
    expect(two / one).toBeLessThan(2.15);
  });

  it('also that of a second run, which reads a large state', async () => {
    const count = async (n: number): Promise<number> => {
      const [files] = alone({ resources: resources(n), main: { variables: many(n, () => 'x') } });
      const project = makeProject({ ...files, [STATE]: EMPTY_STATE });
      await project.generate();
      return countOperations(() => project.generate());
    };
    expect((await count(600)) / (await count(300))).toBeLessThan(2.15);
  });

  it('and a count of operations sees what is not linear', async () => {
    const { canonicalText } = require('../../src/gotemplate') as typeof import('../../src/gotemplate');
    const square = (n: number) =>
      countOperations(async () => {
        for (let i = 0; i < n * n; i++) canonicalText('x');
      });
    expect((await square(200)) / (await square(100))).toBeGreaterThan(3.9);
  });
});
