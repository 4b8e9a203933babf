import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../src/errors/user-error';
import { checkTemplates } from '../../src/provisioners/check-templates';
import { parseProvisioners } from '../../src/provisioners/parse-provisioners';
import { nunjucksDialect } from '../../src/provisioners/template/nunjucks-dialect';
import type { Resource } from '../../src/score/workload';
import type { ResourceUid } from '../../src/state/state';
import { createMemoryHost } from '../memory-host';
import { failure, type Project, provision, workload } from './provision';

const uid = 'redis.default#web.cache' as ResourceUid;
const redis: Readonly<Record<string, Resource>> = {
  cache: { type: 'redis', params: { version: '7', ports: [1, 2] }, metadata: { annotations: { team: 'shop' } } },
};

function entry(stages: string, uri = 'nunjucks://acme/redis'): string {
  return `- uri: ${uri}\n  type: redis\n${stages.replace(/^(?=.)/gm, '  ')}`;
}

async function outputsOf(stages: string, more: Partial<Project> = {}): Promise<unknown> {
  const { state } = await provision({ provisioners: entry(stages), resources: redis, ...more });
  return state.resources[uid]?.outputs;
}

async function problemOf(stages: string): Promise<UserError['problems'][number] | undefined> {
  const error = await failure({ provisioners: entry(stages), resources: redis });
  return error instanceof UserError ? error.problems[0] : undefined;
}

describe('provisioners in nunjucks', () => {
  it('render five stages, each seeing what came before', async () => {
    const { state, manifests } = await provision({
      provisioners: entry(`init: |
  seed: {{ type }}-{{ id | sprig.replace(".", "-") }}
  runs: {{ state.runs | default(0) + 1 }}
state: |
  name: {{ init.seed }}
  runs: {{ init.runs }}
shared: |
  things: {{ shared.things | default(0) + 1 }}
outputs: |
  name: {{ state.name }}
  total: {{ shared.things }}
  secret: {{ encodeSecretRef(state.name, "password") | quote }}
manifests: |
  {%- macro labels(name) %}{app: {{ name }}}{% endmacro %}
  {%- for port in params.ports %}
  - apiVersion: v1
    kind: Service
    metadata: {name: {{ state.name }}-{{ loop.index }}, labels: {{ labels(state.name) }}}
    spec:
      ports: [{port: {{ port }}}]
  {%- endfor %}
`),
      resources: redis,
    });
    expect(state.resources[uid]).toMatchObject({
      provisioner: 'nunjucks://acme/redis',
      state: { name: 'redis-web-cache', runs: 1 },
      outputs: { name: 'redis-web-cache', total: 1, secret: expect.stringMatching(/redis-web-cache.*password/) },
    });
    expect(state.sharedState).toEqual({ things: 1 });
    expect(manifests.map(({ manifest }) => manifest)).toMatchObject([
      { metadata: { name: 'redis-web-cache-1', labels: { app: 'redis-web-cache' } }, spec: { ports: [{ port: 1 }] } },
      { metadata: { name: 'redis-web-cache-2' }, spec: { ports: [{ port: 2 }] } },
    ]);
  });

  it.each([
    ['type', 'redis'],
    ['class', 'default'],
    ['id', 'web.cache'],
    ['uid', uid],
    ['guid | length', 36],
    ['params.version', '7'],
    ['metadata.annotations.team', 'shop'],
    ['init', {}],
    ['state', {}],
    ['shared', {}],
    ['sourceWorkload', 'web'],
    ['workloadMetadata.name', 'web'],
    ['workloadServices.web.serviceName', expect.stringMatching(/^web/)],
    ['workloadServices.web.ports.http.targetPort', 8080],
    ['workloadServices["web"].ports["80"]', { name: 'http', port: 80, protocol: 'TCP', targetPort: 8080 }],
    ['workloadServices.web.ports[80].port', 80],
    ['namespace', 'shop'],
    ['workloadNamespace', 'shop'],
  ])('see %s', async (expression, expected) => {
    const service = { ports: { http: { port: 80, targetPort: 8080 } } };
    const workloads = [workload('web', { resources: redis, service })];
    const outputs = await outputsOf(`outputs: '{"value": {{ (${expression}) | dump }}}'`, {
      workloads,
      namespace: 'shop',
    });
    expect(outputs).toEqual({ value: expected });
  });

  it('see empty maps where a resource has no params and no metadata', async () => {
    const outputs =
      'outputs: "{a: {{ params.x | default(1) }}, b: {{ metadata | length }}, c: {{ workloadNamespace }}}"';
    expect(await outputsOf(outputs, { resources: { cache: { type: 'redis' } } })).toEqual({ a: 1, b: 0, c: 'default' });
  });

  it('change nothing but what they yield', async () => {
    const { state } = await provision({
      provisioners: entry(`state: |
  {% set _ = sprig.set(shared, "x", 1) %}{% set _ = sprig.set(params, "version", 9) %}
  version: {{ params.version }}
outputs: |
  version: {{ params.version }}
  shared: {{ shared.x is defined }}
`),
      resources: redis,
    });
    expect(state.resources[uid]).toMatchObject({ state: { version: 9 }, outputs: { version: 7, shared: false } });
    expect(state.sharedState).toEqual({});
  });

  it('draw from the dice of their stage', async () => {
    const dice = (stage: string): Uint8Array => Uint8Array.of(stage.length);
    const host = createMemoryHost();
    const outputs = await outputsOf(
      `state: |
  a: {{ ["0", "1", "2", "3", "4", "5", "6"] | random }}
outputs: |
  a: {{ state.a }}
  b: {{ "0123456" | random }}
`,
      {
        makeContext: ({ stage }) => {
          const bytes = (count: number): Uint8Array =>
            Uint8Array.from({ length: count }, (_, at) => (at === 5 ? (dice(stage)[0] ?? 0) : 0));
          const { clock, environment, network } = host;
          const draw = () => ({ bytes });
          return { draw, drawKey: draw, clock, environment, network, limits: { maximumBytes: 1000 } };
        },
      },
    );
    expect(outputs).toEqual({ a: 5, b: 0 });
  });

  it('stand beside those in Go, in one file', async () => {
    const provisioners = `${entry('outputs: "{by: {{ type | upper }}}"\n')}${entry('outputs: "{by: {{ .Type }}}"', 'template://acme/go').replace('type: redis', 'type: other')}`;
    const { state } = await provision({ provisioners, resources: { ...redis, it: { type: 'other' } } });
    expect(Object.values(state.resources).map(({ outputs }) => outputs)).toEqual(
      expect.arrayContaining([{ by: 'REDIS' }, { by: 'other' }]),
    );
  });
});

describe('what is wrong with a template in nunjucks is told', () => {
  it('with its place in the provisioners file, and what there is', async () => {
    const problem = await problemOf(`init: |
  name: x
outputs: |
  host: "é{{ init.name }}"
  port: {{ params.verson }}
`);
    expect(problem).toMatchObject({
      code: 'template-failed',
      file: '10-team.provisioners.yaml',
      line: 7,
      column: 21,
      message: `resource '${uid}': the outputs template of nunjucks://acme/redis failed at <params.verson>: it has no value: params has no 'verson'`,
    });
    expect(problem?.hint).toContain("Did you mean 'version'?");
    expect(problem?.frame).toContain('> 7 |     port: {{ params.verson }}\n    |                     ^');
  });

  it.each([
    ['behind characters of two bytes', 'outputs: "{é: {{ nobody }}}"', 3, 20, "there is no 'nobody' here"],
    ['in a scalar of one line', 'outputs: "{{ guid | upper | nobody2 }}"', 3, 31, "there is no filter 'nobody2'"],
    [
      'behind blank lines',
      'outputs: |\n\n\n  a: {{ 1 + none }}\n',
      6,
      15,
      "what is right of '+' must be a number, but it is null",
    ],
    ['in a folded block', 'outputs: >-\n  {a: 1,\n  b: {{ 1 / 0 }}}\n', 5, 15, 'division by zero'],
    [
      'in a macro',
      'outputs: |\n  {% macro m(a) %}\n  {{ a.b }}\n  {% endmacro %}\n  {{ m({}) }}\n',
      5,
      10,
      'a is empty',
    ],
    ['where a function fails', 'outputs: |\n  {{ sprig.fail("no size") }}\n', 4, 8, 'no size'],
  ])('%s', async (_, stages, line, column, message) => {
    const problem = await problemOf(stages);
    expect(problem?.message).toContain(message);
    expect(problem).toMatchObject({ line, column });
  });

  it('where it yields what it must not', async () => {
    const problem = await problemOf('outputs: "{{ [1] | dump }}"');
    expect(problem?.message).toContain(
      'the outputs template of nunjucks://acme/redis must yield a map, but yields a list',
    );
  });

  it('when it does not end', async () => {
    const problem = await problemOf('outputs: |\n  {% macro m() %}{{ m() }}{% endmacro %}{{ m() }}\n');
    expect(problem?.message).toContain('more than 200 macros call one another');
    expect(problem?.line).toBe(4);
  });

  it('before anything is provided, all of it', () => {
    const text = entry(`init: |
  {% if type %}
outputs: |
  a: {{ type | uper }}
  b: {{ sprig.truncc(1, "a") }}
manifests: |
  {% include "x" %}
`);
    const problems = parseProvisioners({ file: 'team.yaml', text }).flatMap(checkTemplates);
    expect(problems.map(({ line, column, message, hint }) => `${line}:${column}: ${message} [${hint ?? ''}]`)).toEqual([
      "4:8: the init template of nunjucks://acme/redis cannot be parsed: the block 'if' is not closed []",
      "6:18: the outputs template of nunjucks://acme/redis cannot be parsed: there is no filter 'uper' [Did you mean 'upper'?]",
      "9:8: the manifests template of nunjucks://acme/redis cannot be parsed: the tag 'include' is not supported: each template stands alone, and nothing is read from disk []",
    ]);
  });

  it('as the problem of one template', () => {
    const [found] = parseProvisioners({ file: 'team.yaml', text: entry('outputs: "{{ x is y }}"') });
    if (found?.kind !== 'template') throw new Error('no template');
    expect(nunjucksDialect.parse(found, 'outputs', '{{ x is y }}')).toMatchObject({
      problem: { code: 'template-syntax', line: 3, column: 21, file: 'team.yaml' },
    });
    expect(nunjucksDialect.parse(found, 'outputs', '{{ x }}')).not.toHaveProperty('problem');
  });

  it('as for other entries: a field of commands, a uri without a scheme', () => {
    const parse = (text: string) => () => parseProvisioners({ file: 'team.yaml', text });
    expect(parse(entry('args: [a]'))).toThrow("the field 'args' belongs to cmd:// entries");
    expect(parse(entry('', 'nunjuck://x'))).toThrow('a uri begins with template://, nunjucks:// or cmd://');
  });

  it('when a template guesses the namespace', async () => {
    const { notes } = await provision({
      provisioners: entry('outputs: "{a: {{ workloadNamespace }}}"'),
      resources: redis,
    });
    expect(notes()).toMatchObject([{ code: 'namespace-assumed', line: 3, column: 20 }]);
  });
});

describe('nunjucks is loaded only for entries that need it', () => {
  it('nobody imports it but the dialects, which are required where they are used', () => {
    const source = resolve(__dirname, '../../src');
    const files = (directory: string): string[] =>
      readdirSync(directory).flatMap((name) => {
        const path = join(directory, name);
        return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
      });
    const importers = files(source)
      .filter((path) => /^import (?!type )[^;]*from '[^']*(\/njk|nunjucks[^']*)'/m.test(readFileSync(path, 'utf8')))
      .map((path) => relative(source, path).split(sep).join('/'))
      .filter((name) => !name.startsWith('njk/') && !name.startsWith('sprig/nunjucks/'));
    expect(importers.sort()).toEqual(['patch/nunjucks-patches.ts', 'provisioners/template/nunjucks-dialect.ts']);
  });
});
