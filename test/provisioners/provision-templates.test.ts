import type { Resource } from '../../src/score/workload';
import type { ResourceUid, State } from '../../src/state/state';
import { failure, type Project, primed, provision, workload } from './provision';

const it0 = 'thing.default#web.it' as ResourceUid;
const thing: Readonly<Record<string, Resource>> = { it: { type: 'thing' } };

function entry(stages: string): string {
  return `- uri: template://team/thing\n  type: thing\n${stages.replace(/^(?=.)/gm, '  ')}`;
}

async function outputsOf(stages: string, more: Partial<Project> = {}): Promise<unknown> {
  const { state } = await provision({ provisioners: entry(stages), resources: thing, ...more });
  return state.resources[it0]?.outputs;
}

/** What an earlier run left of the resource and of the shared state. */
function earlier(state: Record<string, unknown>, sharedState: Record<string, unknown> = {}): Partial<State> {
  const { resources } = primed({ provisioners: '', resources: thing });
  const known = resources[it0];
  return { resources: known ? { [it0]: { ...known, guid: 'GUID', state, provisioner: '' } } : {}, sharedState };
}

describe('template provisioners', () => {
  it('take keys of their maps that are no text as they are written', async () => {
    const outputs = '8080: a\n010: b\n1.50: c\nTrue: d\n2024-01-31: e\ng: {1: h}\n';
    expect(await outputsOf(`outputs: |\n${outputs.replace(/^/gm, '  ')}`)).toEqual({
      '8080': 'a',
      '010': 'b',
      '1.50': 'c',
      True: 'd',
      '2024-01-31': 'e',
      g: new Map([[1, 'h']]),
    });
    for (const lossy of ['{1: a, \\"1\\": b}', '{~: a}']) {
      await expect(outputsOf(`outputs: "${lossy}"`)).rejects.toThrow('a map with keys that are not text');
    }
  });

  it('render five stages, each seeing what came before', async () => {
    const { state, manifests } = await provision({
      provisioners: entry(`init: |
  seed: {{ .Type }}-{{ .Id | replace "." "-" }}
  was: {{ dig "runs" 0 .State }}
state: |
  name: {{ .Init.seed }}
  runs: {{ add 1 .Init.was }}
shared: |
  things: {{ add 1 (dig "things" 0 .Shared) }}
  gone: null
outputs: |
  name: {{ .State.name }}
  total: {{ .Shared.things }}
manifests: |
  - apiVersion: v1
    kind: ConfigMap
    metadata: {name: {{ .State.name }}}
    data: {runs: {{ .State.runs | quote }}, guid: {{ .Guid }}}
`),
      resources: thing,
      before: earlier({ runs: 4, old: true }, { gone: 1, kept: 2 }),
    });
    expect(state.resources[it0]).toMatchObject({
      provisioner: 'template://team/thing',
      state: { name: 'thing-web-it', runs: 5 },
      outputs: { name: 'thing-web-it', total: 1 },
    });
    expect(Object.keys(state.resources[it0]?.state ?? {})).toEqual(['name', 'runs']);
    expect(state.sharedState).toEqual({ kept: 2, things: 1 });
    expect(manifests).toEqual([
      {
        manifest: {
          apiVersion: 'v1',
          kind: 'ConfigMap',
          metadata: { name: 'thing-web-it' },
          data: { runs: '5', guid: 'GUID' },
        },
        uid: it0,
        source: "resource 'thing.default#web.it' (template://team/thing)",
      },
    ]);
  });

  it.each([
    ['nothing', '', {}],
    ['blanks', 'outputs: |\n  {{/* none */}}\n', {}],
    ['null', 'outputs: "~"\n', {}],
    ['params that are absent', 'outputs: |\n  p: {{ .Params | toJson }} {{ empty .Params }}\n', { p: 'null true' }],
    ['namespaces', 'outputs: "n: <{{ .Namespace }}> {{ .WorkloadNamespace }}"\n', { n: '<> default' }],
    ['secrets', 'outputs: |\n  s: {{ encodeSecretRef "a" "b_c" }}\n', { s: '🔐💬a_b_c💬🔐' }],
    ['unknown workloads', 'outputs: |\n  s: <{{ (index .WorkloadServices "no").ServiceName }}>\n', { s: '<>' }],
    [
      'services',
      'outputs: |\n  {{ $p := index (index .WorkloadServices "web").Ports "80" }}\n  s: {{ $p.Name }} {{ $p.Port }} {{ $p.TargetPort }} {{ $p.Protocol }}\n',
      { s: 'http 80 8080 TCP' },
    ],
  ])('yield %s', async (_, stages, outputs) => {
    const web = workload('web', { resources: thing, service: { ports: { http: { port: 80, targetPort: 8080 } } } });
    expect(await outputsOf(stages, { workloads: [web] })).toEqual(outputs);
  });

  it('take empty params for none', async () => {
    const resources = { it: { type: 'thing', params: {} } };
    expect(await outputsOf('outputs: |\n  p: {{ .Params | toJson }}\n', { resources })).toEqual({ p: null });
  });

  it('see the namespace that was given', async () => {
    const stages = 'outputs: "n: {{ .Namespace }} {{ .WorkloadNamespace }}"\n';
    expect(await outputsOf(stages, { namespace: 'prod' })).toEqual({ n: 'prod prod' });
  });

  it('see params with the outputs of what was provided before', async () => {
    const provisioners = `${entry('outputs: |\n  url: {{ .Params.to }}\n')}- uri: template://team/db
  type: db
  outputs: "{host: h, port: 5432}"
`;
    const resources = {
      it: { type: 'thing', params: { to: 'http://${resources.zz.host}:${resources.zz.port}/${metadata.name}' } },
      zz: { type: 'db' },
    };
    const { state } = await provision({ provisioners, resources });
    expect([state.resources[it0]?.outputs, state.resources[it0]?.params]).toEqual([
      { url: 'http://h:5432/web' },
      { to: 'http://${resources.zz.host}:${resources.zz.port}/${metadata.name}' },
    ]);
  });

  it('pass shared state on from one resource to the next', async () => {
    const provisioners = entry(`shared: |
  seen: {{ append (dig "seen" list .Shared) .Id | toJson }}
outputs: |
  position: {{ len .Shared.seen }}
`);
    const { state } = await provision({ provisioners, resources: { bb: { type: 'thing' }, aa: { type: 'thing' } } });
    expect(state.sharedState).toEqual({ seen: ['web.aa', 'web.bb'] });
  });

  it('leave the given state as it was, whatever they change', async () => {
    const project: Project = {
      provisioners: entry(`init: |
  {{ $_ := set .State "n" 2 }}{{ $_ := set .Shared "n" 2 }}{{ $_ := set .Metadata "n" 2 }}{{ $_ := set .Params "n" 2 }}
  {{ $_ := set .WorkloadMetadata "n" 2 }}
outputs: |
  all: {{ add .State.n .Shared.n .Metadata.n .Params.n .WorkloadMetadata.n }}
`),
      resources: { it: { type: 'thing', params: { n: 1 }, metadata: { n: 1 } } },
      before: earlier({ n: 1 }, { n: 1 }),
    };
    const given = primed(project);
    const copy = structuredClone(given);
    const { state } = await provision(project);
    expect(state.resources[it0]?.outputs).toEqual({ all: 8 });
    expect(structuredClone(given)).toEqual(copy);
    expect(state.resources[it0]).toMatchObject({ params: { n: 1 }, metadata: { n: 1 } });
    expect(state.workloads).toEqual(given.workloads);
  });

  it('draw from the dice of their resource, entry and stage', async () => {
    const asked: string[] = [];
    await provision({
      provisioners: entry('init: "a: 1"\noutputs: "a: 1"\n'),
      resources: thing,
      before: earlier({}),
      makeContext: ({ guid, uri, stage }) => {
        asked.push(`${guid} ${uri} ${stage}`);
        throw new Error('seen');
      },
    }).catch(() => undefined);
    expect(asked).toEqual(['GUID template://team/thing init']);
  });

  it('keep resources that nobody asks for', async () => {
    const before = { ...earlier({ kept: 1 }), workloads: {} };
    const { state } = await provision({ provisioners: '[]', resources: {}, before });
    expect(state.resources[it0]?.state).toEqual({ kept: 1 });
  });
});

describe('errors of templates', () => {
  const at = '10-team.provisioners.yaml';
  const subject = "resource 'thing.default#web.it'";

  it.each([
    [
      'a failing function, in a block',
      'outputs: |\n\n  a: 1\n  b: {{ fail "no" }}\n',
      `${at}:6:11: ${subject}: the outputs template of template://team/thing failed at <fail "no">: error calling fail: no`,
    ],
    [
      'in a folded block behind letters of two bytes',
      'outputs: >-\n  é: {{ fail "no" }}\n',
      `${at}:4:11: ${subject}: the outputs template`,
    ],
    ['in quotes', 'outputs: "a: é {{ .Nope }}"\n', `${at}:3:21: ${subject}: the outputs template`],
    [
      'an unknown field, and what is near it',
      'state: |\n  a: {{ .Param }}\n',
      "can't evaluate field Param in type *provisioners.Data\n  2 |   type: thing\n  3 |   state: |\n> 4 |     a: {{ .Param }}\n    |           ^\n  5 |\nDid you mean .Params?",
    ],
    [
      'text instead of a map',
      'init: just text\n',
      `${at}:3:3: ${subject}: the init template of template://team/thing must yield a map, but yields text`,
    ],
    [
      'a list instead of a map',
      'shared: "- a"\n',
      'the shared template of template://team/thing must yield a map, but yields a list',
    ],
    [
      'a map instead of a list',
      'manifests: "a: b"\n',
      'the manifests template of template://team/thing must yield a list of maps, but yields a map',
    ],
    ['texts instead of maps', 'manifests: "- {a: b}\\n- c"\n', 'must yield a list of maps, but item 1 is text'],
    ['no YAML', 'outputs: "a: 1\\nb: ["\n', 'the outputs template of template://team/thing must yield YAML: '],
    [
      'a second document',
      'manifests: "- {a: b}\\n---\\n- {c: d}"\n',
      'must yield YAML: a second document begins here; only one is allowed (line 2 of what it yields)',
    ],
    [
      'a secret without name',
      'outputs: |\n  a: {{ encodeSecretRef "" "k" }}\n',
      "error calling encodeSecretRef: a secret reference names the Secret ''",
    ],
    [
      'manifests that are none',
      'manifests: |\n  - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}\n  - {apiVersion: v1}\n',
      `${at}:3:3: ${subject}: template://team/thing yields a manifest that Kubernetes would not take: manifests.1: kind is missing`,
    ],
  ])('%s', async (_, stages, message) => {
    expect((await failure({ provisioners: entry(stages), resources: thing })).message).toContain(message);
  });

  it('do not show what was rendered', async () => {
    const error = await failure({
      provisioners: entry('outputs: |\n  p: {{ "hunter2" }}\n  p: [\n'),
      resources: thing,
    });
    expect(error.message).not.toMatch(/p: hunter2/);
  });

  it('are told for every resource that does not need a failed one', async () => {
    const provisioners = `${entry('outputs: |\n  a: {{ fail .Id }}\n')}- {uri: template://team/log, type: log, outputs: "a: 1"}\n`;
    const resources = {
      a1: { type: 'thing' },
      a2: { type: 'thing' },
      b: { type: 'log', params: { x: '${resources.a1.a}' } },
    };
    const { message } = await failure({ provisioners, resources });
    expect(message.match(/error calling fail: .*/g)).toEqual([
      'error calling fail: web.a1',
      'error calling fail: web.a2',
    ]);
  });

  it('name the resource and the path of params that stand for nothing', async () => {
    const provisioners = `${entry('')}- {uri: template://team/db, type: db, outputs: "host: h"}\n`;
    const resources = {
      db: { type: 'db' },
      it: { type: 'thing', params: { list: ['a', '${resources.db.hostname}'] } },
    };
    const { message } = await failure({ provisioners, resources });
    expect(message).toContain('web.yaml: resources.it.params.list.1: ');
    expect(message).toContain("resource 'thing.default#web.it'");
    expect(message).toContain(
      "key 'hostname' not found: resource 'db.default#web.db', provided by template://team/db (10-team.provisioners.yaml:3), has the outputs host",
    );
  });
});

describe('warnings and notes of templates', () => {
  it('warn of nil that is printed, with its place', async () => {
    const provisioners = entry('outputs: |\n  a: {{ .State.nosuch }}\n  b: {{ default "x" .State.nosuch }}\n');
    const { warnings, state } = await provision({ provisioners, resources: thing });
    expect(state.resources[it0]?.outputs).toEqual({ a: '<no value>', b: 'x' });
    expect(warnings.map(({ code, message, line, column }) => ({ code, message, line, column }))).toEqual([
      {
        code: 'no-value',
        message:
          "resource 'thing.default#web.it': the outputs template of template://team/thing prints .State.nosuch, which has no value, as <no value>",
        line: 4,
        column: 11,
      },
    ]);
  });

  it('warn of manifests without a name', async () => {
    const provisioners = entry('manifests: "[{apiVersion: a/v1, kind: B}]"\n');
    const { warnings } = await provision({ provisioners, resources: thing });
    expect(warnings.map(({ message }) => message)).toEqual([
      "resource 'thing.default#web.it': template://team/thing yields a manifest that Kubernetes would not take: manifests.0: metadata.name is missing",
    ]);
  });

  it.each([
    [
      '',
      [
        "the outputs template of template://team/thing reads .WorkloadNamespace, which is 'default' without --namespace",
      ],
    ],
    ['prod', []],
  ])('note that the namespace is assumed: %j', async (namespace, notes) => {
    const provisioners = entry('outputs: |\n  a: x\n  n: {{ .WorkloadNamespace }}\n');
    const result = await provision({ provisioners, resources: thing, namespace });
    expect(result.notes().map(({ message }) => message)).toEqual(notes);
  });
});

describe('the work of a run', () => {
  /** How often the workload's own data are looked at while `count` of its resources are provided. */
  async function looks(count: number): Promise<number> {
    let seen = 0;
    const counted = {
      get port() {
        seen++;
        return 80;
      },
    };
    const metadata = {
      name: 'web',
      get team() {
        seen++;
        return 'red';
      },
    };
    const resources = Object.fromEntries(Array.from({ length: count }, (_, n) => [`r${n}`, { type: 'thing' }]));
    const { state } = await provision({
      provisioners: entry('shared: |\n  {{ .Guid | quote }}: 1\noutputs: |\n  a: 1\n'),
      workloads: [workload('web', { metadata, resources, service: { ports: { http: counted } } })],
    });
    expect(Object.keys(state.sharedState).length).toBe(count);
    return seen;
  }

  it('does not grow with resources times workloads', async () => {
    expect(await looks(200)).toBe(await looks(20));
  });
});
