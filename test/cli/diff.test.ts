import { runMain, someTerminal } from './run-main';

const configMap = (name: string, value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\ndata:\n  key: "${value}"\n`;

const files = {
  'a.yaml': `${configMap('x', '1')}---\n${configMap('y', '1')}`,
  'b.yaml': `${configMap('y', '1')}---\n${configMap('x', '2')}`,
  'dir/x.yaml': configMap('x', '1'),
  'dir/y.yaml': configMap('y', '1'),
  'dir/kustomization.yaml': 'resources: [x.yaml, y.yaml]\n',
  'list.json': JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: ['x', 'y'].map((name) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { key: '1' } })),
  }),
  'broken.yaml': 'a: [\n',
  'twice.yaml': `${configMap('x', '1')}---\n${configMap('x', '1')}`,
};

describe('diff A B', () => {
  it('ends with 2 where they differ, and shows how', async () => {
    const run = await runMain(['diff', 'a.yaml', 'b.yaml'], { files });
    expect([run.status, run.stderr]).toEqual([2, '']);
    expect(run.stdout).toBe(`~ ConfigMap 'x' (v1)\n  ~ data.key: "1" -> "2"\n\n1 changed, 1 unchanged\n`);
  });

  it.each([
    ['a file', 'a.yaml'],
    ['a directory', 'dir'],
    ['a List in JSON', 'list.json'],
  ])('ends with 0 and prints nothing where %s is the same', async (_, other) => {
    const run = await runMain(['diff', 'a.yaml', other], { files });
    expect([run.status, run.stdout, run.stderr]).toEqual([0, '', 'INFO: No differences: 2 objects are the same\n']);
  });

  it('takes standard input as one of them', async () => {
    const run = await runMain(['diff', '-', 'b.yaml'], { files, stdin: files['a.yaml'] });
    expect([run.status, run.stdout]).toEqual([2, expect.stringContaining('data.key: "1" -> "2"')]);
    const twice = await runMain(['diff', '-', '-'], { files });
    expect([twice.status, twice.stderr]).toEqual([1, expect.stringContaining('standard input can be one of them')]);
  });

  it('tells what is wrong with both, and ends with 1', async () => {
    const run = await runMain(['diff', 'broken.yaml', 'missing.yaml'], { files });
    expect([run.status, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(/^Error: broken\.yaml:1:5: .*\ncannot read missing\.yaml: no such file/);
  });

  it.each([
    ['an empty directory', 'empty', 'NOTE: the directory empty has no files of YAML in it: it counts as empty\n'],
    ['an empty file', 'nothing.yaml', ''],
  ])('shows all as added before the first deployment: %s', async (_, nothing, note) => {
    const more = { ...files, 'empty/README.md': 'manifests\n', 'nothing.yaml': '' };
    const run = await runMain(['diff', nothing, 'a.yaml'], { files: more });
    expect([run.status, run.stderr]).toEqual([2, note]);
    expect(run.stdout).toMatch(/^\+ ConfigMap 'x'[\s\S]*^\+ ConfigMap 'y'[\s\S]*\n2 added\n$/m);
  });

  it('writes numbers that JSON does not have as texts', async () => {
    const odd = (value: string) => `apiVersion: a.io/v1\nkind: Db\nmetadata: {name: x}\nspec: {limit: ${value}}\n`;
    const both = { 'a.yaml': odd('.inf'), 'b.yaml': odd('.nan') };
    const run = await runMain(['diff', 'a.yaml', 'b.yaml', '--diff-format', 'json'], { files: both });
    expect([run.status, run.stderr]).toEqual([2, '']);
    expect(JSON.parse(run.stdout).changes[0].fields).toEqual([
      { change: 'changed', path: 'spec.limit', before: '.inf', after: '.nan' },
    ]);
  });

  it('warns of an object that is there twice, with both places', async () => {
    const run = await runMain(['diff', 'twice.yaml', 'twice.yaml'], { files });
    expect([run.status, run.stderr.split('\n')[0]]).toEqual([
      0,
      "WARN: twice.yaml:8:1: ConfigMap 'x' (v1) is there twice: first in twice.yaml, line 1",
    ]);
    expect(run.stderr.match(/is there twice/g)).toHaveLength(1);
  });

  it('masks what the project here knows to be secret', async () => {
    const state = `workloads: {}
resources:
  db.default#web.db: {guid: 00000000-0000-4000-8000-000000000001, type: db, class: default, id: web.db, metadata: {}, params: {},
    source_workload: web, provisioner: "template://acme/db", state: {password: hunter2}, outputs: {}}
shared_state: {}
`;
    const more = { 'c.yaml': configMap('x', 'hunter2'), '.score-k8s/state.yaml': state };
    const run = await runMain(['diff', 'a.yaml', 'c.yaml'], { files: { ...files, ...more } });
    expect([run.status, run.stdout]).toEqual([2, expect.stringContaining('data.key: "1" -> ***\n')]);
    expect(run.stdout).not.toContain('hunter2');
  });

  it('shows no line of a file that cannot be read: it may be a secret', async () => {
    const more = { 's.yaml': 'kind: Secret\nstringData:\n  password: hunter2\n  broken: [\n' };
    const run = await runMain(['diff', 's.yaml', 'b.yaml'], { files: { ...files, ...more } });
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('s.yaml:4:')]);
    expect(run.stderr).not.toContain('hunter2');
  });

  it('reads keys that are numbers as Kubernetes does, and masks what is behind them', async () => {
    const numbered = (key: string, value: string) =>
      `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {${key}: ${value}}\n`;
    const more = {
      'n.yaml': numbered('1', 'hunter2'),
      't.yaml': numbered('"1"', 'hunter2'),
      'o.yaml': numbered('1', 'x'),
    };
    const all = { ...files, ...more };
    expect((await runMain(['diff', 'n.yaml', 't.yaml'], { files: all })).status).toBe(0);
    const run = await runMain(['diff', 'n.yaml', 'o.yaml', '--diff-format', 'json'], { files: all });
    expect([run.status, JSON.parse(run.stdout).changes[0].fields]).toEqual([
      2,
      [{ change: 'changed', path: 'stringData[1]', before: '***', after: '***' }],
    ]);
  });

  it('has colours on a terminal alone, as every other output', async () => {
    const shown = async (environment: Record<string, string>, args: readonly string[] = []) =>
      (await runMain(['diff', 'a.yaml', 'b.yaml', ...args], { files, environment, terminal: someTerminal })).stdout;
    expect(await shown({})).toContain('\u001b[33m~\u001b[39m data.key');
    expect(await shown({ NO_COLOR: '1' })).not.toContain('\u001b');
    expect(await shown({}, ['--diff-format', 'json'])).not.toContain('\u001b');
    expect(await shown({}, ['--diff-format', 'markdown'])).not.toContain('\u001b');
  });

  it('tells its exit statuses in its help', async () => {
    expect((await runMain(['diff', '--help'])).stdout).toMatch(
      /EXIT STATUS\n.*0 .*no difference\n.*\n.*2 .*the objects differ\n/,
    );
  });
});

describe('generate --diff-format', () => {
  const project = {
    '.score-k8s/state.yaml': 'workloads: {}\nresources: {}\nshared_state: {}\n',
    'score.yaml': 'apiVersion: score.dev/v1b1\nmetadata: {name: web}\ncontainers: {main: {image: nginx}}\n',
  };
  const run = (args: readonly string[], environment = {}) =>
    runMain(['generate', 'score.yaml', ...args], { files: project, environment });

  it.each([[['--diff-format', 'json']], [['--diff-format=markdown']]])(
    '%j without --check or --diff writes nothing: the difference was to be seen first',
    async (args) => {
      const { status, stderr, host } = await run(args);
      expect([status, host.text('manifests.yaml')]).toEqual([1, undefined]);
      expect(stderr).toBe('Error: --diff-format says how differences are written: give --check or --diff, too\n');
    },
  );

  it.each<[string[], Record<string, string>, number]>([
    [['--diff-format', 'json', '--check'], {}, 2],
    [['--diff-format', 'json', '--diff'], {}, 0],
    [[], { SCORE_K8S_DIFF_FORMAT: 'json' }, 0],
  ])('is taken with them, and from a variable that other runs may need: %j %j', async (args, environment, status) => {
    expect((await run(args, environment)).status).toBe(status);
  });
});
