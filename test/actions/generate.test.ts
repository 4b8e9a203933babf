import { forgetResource } from '../../src/actions/forget-resource';
import type { GenerateOptions } from '../../src/actions/generate';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { createMemoryLog } from '../memory-host';
import { emptyState, generateAgain, generateIn, provisionersFile, score, stateFile } from './generate-project';

const asking = score('web', '    variables: {HOST: "${resources.db.host}"}\nresources:\n  db: {type: db}\n');
const template = '- uri: template://acme/db\n  type: db\n  outputs: |\n    host: {{ .Id }}\n';
const command = '- uri: cmd://tool\n  type: db\n';

const answers = (stdout: string, status = 0) => ({ run: () => ({ status, stdout: Buffer.from(stdout) }) });

describe('generate', () => {
  it('writes manifests and state', async () => {
    const { host, failure } = await generateIn({ 'score.yaml': asking, [provisionersFile]: template });
    expect(failure).toBeUndefined();
    expect(host.text('manifests.yaml')).toContain('              value: web.db\n');
    expect(host.disk.get(stateFile)?.mode).toBe(0o600);
  });

  it('writes nothing on disk for standard output but the state', async () => {
    const { host } = await generateIn({ 'score.yaml': score('web') }, { output: '-' });
    expect(host.stdoutText()).toMatch(/^---\napiVersion: apps\/v1\n/);
    expect(host.paths()).toEqual([stateFile, 'score.yaml']);
  });

  it('generates the workloads of the project again without files', async () => {
    const { host } = await generateIn({ 'score.yaml': score('web') });
    const first = host.text('manifests.yaml');
    host.files.remove('manifests.yaml');
    await generateAgain(host, { files: [] });
    expect(host.text('manifests.yaml')).toBe(first);
  });

  it.each<[string, Record<string, string>, Partial<GenerateOptions>, string]>([
    ['an unknown type', { 'score.yaml': asking }, {}, "score.yaml:8:14: resource 'db.default#web.db' is not supported"],
    [
      'a type that two files lack',
      { 'score.yaml': asking, 'b.yaml': score('bb', 'resources: {qq: {type: queue}}\n') },
      { files: ['score.yaml', 'b.yaml'] },
      "none provides type 'queue'",
    ],
    [
      'an output that is missing',
      { 'score.yaml': asking.replace('db.host', 'db.hos'), [provisionersFile]: template },
      {},
      "Did you mean 'host'?",
    ],
    [
      'two files of one name',
      { 'score.yaml': score('web'), 'b.yaml': score('web') },
      { files: ['score.yaml', 'b.yaml'] },
      'b.yaml',
    ],
    ['a namespace that cannot be one', { 'score.yaml': score('web') }, { namespace: 'Prod_NS' }, "namespace 'Prod_NS'"],
    ['an output that is a directory', { 'score.yaml': score('web'), 'out/x': '' }, { output: 'out' }, 'a directory'],
    [
      'overrides for two files',
      { 'score.yaml': score('web'), 'b.yaml': score('bb') },
      { files: ['score.yaml', 'b.yaml'], images: ['x'] },
      '--image cannot be used with 2 Score files',
    ],
    ['no workload at all', {}, { files: [] }, 'Project is empty'],
    [
      'a manifest with a secret where none can be',
      {
        'score.yaml': asking,
        [provisionersFile]: `${template}    p: {{ encodeSecretRef "s" "k" }}\n  manifests: |\n    - {apiVersion: v1, kind: ConfigMap, metadata: {name: x}, data: {p: {{ encodeSecretRef "s" "k" }}}}\n`,
      },
      {},
      'unresolved secret ref in manifest: .data.p',
    ],
  ])('fails on %s and changes nothing', async (_, files, more, message) => {
    const { host, failure } = await generateIn(files, more);
    expect(failure).toContain(message);
    expect(host.paths()).toEqual([stateFile, ...Object.keys(files)].sort());
    expect(host.text(stateFile)).toBe(emptyState);
  });

  it('tells of a workload that cannot be and of a resource that failed together, each once', async () => {
    const files = {
      'score.yaml': score('web', '    files: {/q/..: {content: x}}\nresources: {aa: {type: aa}}\n'),
      [provisionersFile]: '- uri: template://acme/aa\n  type: aa\n  outputs: |\n    a: {{ fail "no quota left" }}\n',
    };
    const { failure = '' } = await generateIn(files);
    expect(failure.match(/\/q\/\.\./g)).not.toBeNull();
    expect(failure.match(/^\S*10-own\.provisioners\.yaml:\d+:.*no quota left/gm)).toHaveLength(1);
    expect(failure.match(/score\.yaml:6:/g)).toHaveLength(1);
  });

  it('tells of what stands for nothing and of a workload that cannot be together, each once', async () => {
    const files = {
      'score.yaml': score(
        'web',
        '    before: {side: {ready: healthy}}\n    variables: {A: "${resources.gone.host}"}\n',
      ),
      'other.yaml': score('other', '    before: {main: {ready: healthy}}\n    files: {/a: {source: gone.txt}}\n'),
    };
    const { failure = '' } = await generateIn(files, { files: ['score.yaml', 'other.yaml'] });
    const places = failure.match(/^(?:Error: )?\w+\.yaml:\d+:\d+: \S+(?=:)/gm);
    expect(places).toEqual([
      'other.yaml:7:26: containers.main.files./a.source',
      'score.yaml:7:20: containers.main.variables.A',
      'other.yaml:6:20: containers.main.before.main',
      'score.yaml:6:20: containers.main.before.side',
    ]);
  });

  it('leaves the state as it was when the output cannot be written', async () => {
    const { host, failure } = await generateIn({ 'score.yaml': score('web') }, {}, { failWrite: 2 });
    expect(failure).toContain('no space left on device');
    expect(host.text(stateFile)).toBe(emptyState);
    expect(host.text('manifests.yaml')).toBeUndefined();
  });

  it('a failed file does not stand in the way of the next', async () => {
    const { host } = await generateIn({ 'score.yaml': asking, 'good.yaml': score('good') });
    expect((await generateAgain(host, { files: ['good.yaml'] })).failure).toBeUndefined();
  });
});

describe('commands', () => {
  it('have their state saved, and nothing else, when a later step fails', async () => {
    const { host, failure } = await generateIn(
      { 'score.yaml': asking, [provisionersFile]: command },
      {},
      answers('{"resource_state": {"id": "i-1"}}'),
    );
    expect(failure).toContain("key 'host' not found");
    const saved = decodeYaml(host.text(stateFile) ?? '') as {
      workloads: object;
      resources: Record<string, { state: object }>;
    };
    expect(saved.workloads).toEqual({});
    expect(saved.resources['db.default#web.db']?.state).toEqual({ id: 'i-1' });
  });

  it('do not run when something else is wrong already', async () => {
    let runs = 0;
    const files = { 'score.yaml': asking.replace('resources.db', 'resources.nosuch'), [provisionersFile]: command };
    const { failure } = await generateIn(files, {}, { run: () => ({ status: ++runs, stdout: new Uint8Array() }) });
    expect([failure, runs]).toEqual([expect.stringContaining('nosuch'), 0]);
  });
});

describe('a provisioner that changed', () => {
  it('is an error that names the way out, which works', async () => {
    const { host } = await generateIn({ 'score.yaml': asking, [provisionersFile]: template });
    host.files.write(provisionersFile, template.replace('acme/db', 'acme/other'));
    const { failure } = await generateAgain(host);
    expect(failure).toContain("score-k8s resources forget 'db.default#web.db'");
    await forgetResource('db.default#web.db', {}, host, createMemoryLog());
    expect((await generateAgain(host)).failure).toBeUndefined();
  });

  it('needs a resource that exists', async () => {
    const { host } = await generateIn({ 'score.yaml': asking, [provisionersFile]: template });
    await expect(forgetResource('db.default#web.d', {}, host, createMemoryLog())).rejects.toThrow(
      'did you mean db.default#web.db?',
    );
  });
});

it('tells all that is wrong with workloads at once: images, files, placeholders, resources that nobody provides', async () => {
  const wrong = `apiVersion: score.dev/v1b1
metadata: {name: web}
containers:
  main:
    image: .
    variables: {R: "\${resources.dd.x}"}
    files: {/etc/x: {source: nowhere}}
resources: {db: {type: db}, qq: {type: bd}}
`;
  const files = { [provisionersFile]: '- {uri: "template://a/db", type: db}\n', 'score.yaml': wrong };
  const { failure = '' } = await generateIn(files);
  const places = failure.split('\n').filter((line) => line.startsWith('score.yaml:'));
  expect(places.map((line) => line.replace(/^score\.yaml:(\d+).*/, '$1'))).toEqual(['5', '7', '6', '8']);
});
