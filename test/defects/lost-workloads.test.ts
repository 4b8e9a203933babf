import {
  at,
  EMPTY_STATE,
  entry,
  generateFiles,
  identities,
  makeProject,
  ofKind,
  PROVISIONERS,
  STATE,
  score,
} from './project';

const volume = entry('volume', { outputs: 'claimSpec: {accessModes: [ReadWriteOnce]}' });
const mounting = (metadata = {}) =>
  score({
    metadata,
    main: { volumes: { '/data': { source: '${resources.data}' } } },
    resources: { data: { type: 'volume' } },
  });

describe('a workload that yields no Deployment or StatefulSet is an error', () => {
  it.each([
    ['D01a', 'DaemonSet', "cannot become a 'DaemonSet'"],
    ['D01c', 'statefulset', "Did you mean 'StatefulSet'?"],
    ['D01c', '', "cannot become a ''"],
  ])('%s: the annotation k8s.score.dev/kind is %j', async (_, kind, message) => {
    const file = score({ metadata: { annotations: { 'k8s.score.dev/kind': kind } }, ports: { www: { port: 80 } } });
    const { failure, host } = await generateFiles({ 'score.yaml': file });
    expect(failure).toContain(message);
    expect(host.paths()).toEqual([STATE, 'score.yaml']);
  });

  it('D01b: a Deployment mounts a volume that only a StatefulSet can have', async () => {
    const { failure } = await generateFiles({ 'score.yaml': mounting(), [PROVISIONERS]: volume });
    expect(failure).toContain("resource 'volume.default#web.data' gives a claimSpec");
    expect(failure).toContain('score.yaml:11:21');
  });

  it('D01b: the same volume is claimed by a StatefulSet', async () => {
    const file = mounting({ annotations: { 'k8s.score.dev/kind': 'StatefulSet' } });
    const outcome = await generateFiles({ 'score.yaml': file, [PROVISIONERS]: volume });
    const [set] = ofKind(outcome, 'StatefulSet');
    expect(at(set, 'spec', 'volumeClaimTemplates', 0, 'spec')).toEqual({ accessModes: ['ReadWriteOnce'] });
  });
});

describe('what would replace something else is an error, or is told', () => {
  it('D09a: two files of one workload name are an error that names both', async () => {
    const files = { 'a.yaml': score(), 'b.yaml': score({ main: { image: 'other' } }) };
    const { failure, host } = await generateFiles(files, { files: ['a.yaml', 'b.yaml'] });
    expect(failure).toContain("b.yaml:4:13: metadata.name: the workload 'web' is in a.yaml and in b.yaml");
    expect(host.text(STATE)).toBe(EMPTY_STATE);
  });

  const ports = { www: { port: 80 } };
  it.each([
    [
      'give their Services one name',
      score({ ports, metadata: { annotations: { 'k8s.score.dev/service-name': 'shared' } } }),
      score({ name: 'zz', ports, metadata: { annotations: { 'k8s.score.dev/service-name': 'shared' } } }),
      "b.yaml:6:37: metadata.annotations.k8s.score.dev/service-name: workload 'web' (a.yaml) and workload 'zz' (b.yaml) both make Service 'shared'",
    ],
    [
      'are called such that one has the name of the other one’s headless Service',
      score({ ports, metadata: { annotations: { 'k8s.score.dev/kind': 'StatefulSet' } } }),
      score({ name: 'web-headless-svc', ports }),
      "workload 'web' (a.yaml) and workload 'web-headless-svc' (b.yaml) both make Service 'web-headless-svc'",
    ],
  ])('N06: two workloads that %s are an error', async (_, one, other, message) => {
    const { failure, host } = await generateFiles({ 'a.yaml': one, 'b.yaml': other }, { files: ['a.yaml', 'b.yaml'] });
    expect(failure).toContain(message);
    expect(host.paths()).toEqual([STATE, 'a.yaml', 'b.yaml']);
  });

  const deployment = (image: string) => `
- apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec:
    selector: {matchLabels: {a: b}}
    template: {metadata: {labels: {a: b}}, spec: {containers: [{name: x, image: ${image}}]}}`;
  const asking = score({ resources: { one: { type: 'one' }, two: { type: 'two' } } });

  it('D11: a workload over a manifest of a provisioner is a warning that names both', async () => {
    const entries = entry('one', { manifests: deployment('first') }) + entry('two');
    const outcome = await generateFiles({ 'score.yaml': asking, [PROVISIONERS]: entries });
    expect(outcome.warnings).toEqual([
      expect.stringContaining(
        "Deployment 'web' (apps/v1) of workload 'web' replaces the one of resource 'one.default#web.one' (template://test/one)",
      ),
    ]);
    expect(identities(outcome)).toEqual(['Deployment/web']);
  });

  it.each([
    ['D11: one provisioner over another is a warning', 'second', 1],
    ['D11: but not where both say the same', 'first', 0],
  ])('%s', async (_, image, warnings) => {
    const other = (text: string) => text.replace('name: web', 'name: other');
    const entries =
      entry('one', { manifests: other(deployment('first')) }) + entry('two', { manifests: other(deployment(image)) });
    const outcome = await generateFiles({ 'score.yaml': asking, [PROVISIONERS]: entries });
    expect(outcome.warnings.filter((line) => line.includes("'two.default#web.two'"))).toHaveLength(warnings);
    expect(identities(outcome)).toEqual(['Deployment/other', 'Deployment/web']);
  });

  it('N40: an id that is the default one of another entry is an error that names both', async () => {
    const file = score({ resources: { aa: { type: 'volume', id: 'web.bb' }, bb: { type: 'volume' } } });
    const { failure } = await generateFiles({ 'score.yaml': file, [PROVISIONERS]: volume });
    expect(failure).toContain("resource 'aa' (score.yaml) has the id that resource 'bb' gets by default");
  });

  it('N07: files of workloads and containers whose names join alike keep their own contents', async () => {
    const file = (content: string) => ({ files: { '/x/y': { content } } });
    const files = {
      'a.yaml': score({ name: 'app-web', main: file('of app-web') }),
      'b.yaml': score({ name: 'app', containers: { 'web-main': file('of app') } }),
    };
    const outcome = await generateFiles(files, { files: ['a.yaml', 'b.yaml'] });
    const contents = new Map(
      ofKind(outcome, 'ConfigMap').map((map) => [at(map, 'metadata', 'name'), at(map, 'data', 'y')]),
    );
    const mounted = ofKind(outcome, 'Deployment').map((each) =>
      contents.get(at(each, 'spec', 'template', 'spec', 'volumes', 0, 'configMap', 'name')),
    );
    expect(mounted).toEqual(['of app', 'of app-web']);
  });
});

describe('a second document is an error where one is read', () => {
  const asking = score({ resources: { db: { type: 'db' } } });
  const second = 'a: 1\n---\nb: 2\n';

  it.each<[string, Record<string, string>, string]>([
    ['D09b: a Score file', { 'score.yaml': `${score()}\n---\n${score({ name: 'other' })}` }, 'score.yaml:12:1'],
    ['N21a: a provisioners file', { [PROVISIONERS]: `${entry('db')}---\n${entry('other')}` }, `${PROVISIONERS}:2:1`],
    [
      'N21b: a manifests template',
      { [PROVISIONERS]: entry('db', { manifests: '- {apiVersion: v1, kind: A}\n---\n- {apiVersion: v1, kind: B}' }) },
      'the manifests template of template://test/db',
    ],
    ['N21b: an outputs template', { [PROVISIONERS]: entry('db', { outputs: second }) }, 'the outputs template'],
    [
      'N21c: a patch template',
      { 'score.yaml': score(), [STATE]: `workloads: {}\npatching_templates: ["- {op: delete, path: 9}\\n---\\n[]"]\n` },
      'patching template 1:2:1',
    ],
  ])('%s', async (_, files, place) => {
    const { failure, text } = await generateFiles({ 'score.yaml': asking, [PROVISIONERS]: entry('db'), ...files });
    expect(failure).toContain('a second document begins here');
    expect(failure).toContain(place);
    expect(text).toBe('');
  });

  it.each([
    ['a second answer', '{"resource_outputs": {"a": 1}}\n{"resource_outputs": {"a": 2}}'],
    ['rubbish', '{"resource_outputs": {"a": 1}} done.'],
  ])('N37: %s behind the answer of a command', async (_, stdout) => {
    const files = { 'score.yaml': asking, [PROVISIONERS]: '- {uri: cmd://tool, type: db}' };
    const run = () => ({ status: 0, stdout: Buffer.from(stdout) });
    const { failure, host } = await generateFiles(files, {}, { run });
    expect(failure).toContain("resource 'db.default#web.db': the command /bin/tool answered wrongly");
    expect(host.text('manifests.yaml')).toBeUndefined();
  });
});

describe('the state is not spoilt', () => {
  it.each([
    ['deleted', ['a.yaml']],
    ['renamed', ['a.yaml', 'c.yaml']],
  ])('N43: a workload whose file was %s is kept, and told', async (_, files) => {
    const project = makeProject({
      'a.yaml': score(),
      'bb.yaml': score({ name: 'bb' }),
      'c.yaml': score({ name: 'cc' }),
    });
    const notes = async (given: readonly string[]) =>
      (await project.generate({ files: given })).lines.filter((line) => line.startsWith('note: '));
    expect(await notes(['a.yaml', 'bb.yaml'])).toEqual([]);
    expect(await notes(files)).toEqual([
      expect.stringContaining("workload 'bb' (bb.yaml) is not among the given files and is kept"),
    ]);
    expect(project.host.text('manifests.yaml')).toContain('name: bb\n');
    expect(await notes([])).toEqual([]);
  });

  it('D17: a run that fails leaves no workload behind that would make later ones fail', async () => {
    const project = makeProject({ 'bad.yaml': score({ resources: { it: { type: 'nosuch' } } }), 'good.yaml': score() });
    expect((await project.generate({ files: ['bad.yaml'] })).failure).toContain("type 'nosuch'");
    expect(project.host.text(STATE)).toBe(EMPTY_STATE);
    expect((await project.generate({ files: ['good.yaml'] })).failure).toBe('');
  });

  it('D20: a provisioner with another uri is told with both uris and the way out', async () => {
    const project = makeProject({
      'score.yaml': score({ resources: { db: { type: 'db' } } }),
      [PROVISIONERS]: entry('db'),
    });
    await project.generate();
    project.host.files.write(PROVISIONERS, entry('db', { uri: 'template://test/other' }));
    const { failure } = await project.generate();
    expect(failure).toContain('was provisioned by template://test/db');
    expect(failure).toContain('template://test/other');
    expect(failure).toContain("score-k8s resources forget 'db.default#web.db'");
  });
});
