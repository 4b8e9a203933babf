import {
  at,
  entry,
  firstContainer,
  generateFiles,
  makeProject,
  ofKind,
  PROVISIONERS,
  podSpec,
  type ScoreParts,
  score,
} from './project';

const generateScore = (parts: ScoreParts, provisioners = '') =>
  generateFiles({ 'score.yaml': score(parts), [PROVISIONERS]: provisioners || '[]' });

describe('D02: before', () => {
  const waiting = (before: object, containers: Readonly<Record<string, object>> = { migrate: {} }) =>
    generateScore({ main: { before }, containers });

  it('D02a: a container that must be complete before another is an init container', async () => {
    const spec = podSpec(await waiting({ migrate: { ready: 'complete' } }));
    expect(spec).toMatchObject({ containers: [{ name: 'main' }], initContainers: [{ name: 'migrate' }] });
  });

  it.each([
    ['names an unknown container', { migrat: { ready: 'complete' } }, {}, "waits for 'migrat', which is no container"],
    ['names its own container', { main: { ready: 'started' } }, {}, "container 'main' waits for itself"],
    [
      'goes round in a circle',
      { migrate: { ready: 'complete' } },
      { migrate: { before: { main: { ready: 'complete' } } } },
      "containers wait for each other: 'main' waits for 'migrate' waits for 'main'",
    ],
  ])('D02b: is an error when it %s', async (_, before, containers, message) => {
    expect((await waiting(before, { migrate: {}, ...containers })).failure).toContain(message);
  });
});

describe('D07: what is mounted more than once', () => {
  const data = { '/data': { source: '${resources.data}' } };
  const resources = { data: { type: 'volume' } };
  const emptyDir = entry('volume', { outputs: 'source: {emptyDir: {}}' });
  const claim = entry('volume', { outputs: 'claimSpec: {accessModes: [ReadWriteOnce]}' });
  const stateful = { annotations: { 'k8s.score.dev/kind': 'StatefulSet' } };
  const file = (...paths: readonly string[]) => ({
    files: Object.fromEntries(paths.map((path) => [path, { content: path }])),
  });

  it.each<[string, ScoreParts, string, number]>([
    ['D07a: a file at one path in two containers', { main: file('/a/b'), containers: { side: file('/a/b') } }, '', 2],
    [
      'D07b: a volume at two paths',
      { main: { volumes: { ...data, '/again': data['/data'] } }, resources },
      emptyDir,
      1,
    ],
    [
      'D07c: a claim that two containers share',
      { metadata: stateful, main: { volumes: data }, containers: { side: { volumes: data } }, resources },
      claim,
      1,
    ],
    [
      'D07d: two files of one directory in two containers',
      { main: file('/a/b', '/a/c'), containers: { side: file('/a/b', '/a/c') } },
      '',
      4,
    ],
  ])('%s has one volume each, with a name of its own', async (_, parts, provisioners, count) => {
    const outcome = await generateScore(parts, provisioners);
    expect(outcome.failure).toBe('');
    const claims = (at(ofKind(outcome, 'StatefulSet')[0], 'spec', 'volumeClaimTemplates') ?? []) as object[];
    const volumes = ((at(podSpec(outcome), 'volumes') as object[]) ?? []).map((volume) => at(volume, 'name'));
    const names = [...volumes, ...claims.map((each) => at(each, 'metadata', 'name'))];
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(count);
    const containers = at(podSpec(outcome), 'containers') as object[];
    const mounted = containers
      .flatMap((each) => at(each, 'volumeMounts') as object[])
      .map((mount) => at(mount, 'name'));
    expect(new Set(mounted)).toEqual(new Set(names));
    const paths = containers.flatMap((each) =>
      (at(each, 'volumeMounts') as object[]).map((mount) => `${at(each, 'name')} ${at(mount, 'mountPath')}`),
    );
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('D08: a file hides nothing of the image', () => {
  it.each([
    ['D08a', '/root.md', 'root.md'],
    ['D08b', '/etc/nginx/nginx.conf', 'nginx.conf'],
  ])('%s: %s is mounted alone', async (_, path, key) => {
    const outcome = await generateScore({ main: { files: { [path]: { content: 'x' } } } });
    expect(at(firstContainer(outcome), 'volumeMounts')).toEqual([
      { mountPath: path, name: expect.any(String), readOnly: true, subPath: key },
    ]);
    expect(at(podSpec(outcome), 'volumes', 0, 'configMap', 'items')).toEqual([{ key, path: key }]);
  });
});

describe('where files and volumes go', () => {
  it('N11: a file below a volume is mounted beside it, each mount path once', async () => {
    const outcome = await generateScore(
      {
        main: { files: { '/etc/a/x': { content: 'x' } }, volumes: { '/etc/a': { source: '${resources.data}' } } },
        resources: { data: { type: 'volume' } },
      },
      entry('volume', { outputs: 'source: {emptyDir: {}}' }),
    );
    const mounts = at(firstContainer(outcome), 'volumeMounts') as object[];
    expect(mounts.map((mount) => [at(mount, 'mountPath'), at(mount, 'subPath')])).toEqual([
      ['/etc/a', undefined],
      ['/etc/a/x', 'x'],
    ]);
  });

  it.each([
    ['rel.txt', "file 'rel.txt' must be an absolute path, such as '/rel.txt'"],
    ['/', "file '/' names a directory"],
    ['/q/..', "file '/q/..' names a directory"],
    ['/etc/d/', "file '/etc/d/' names a directory"],
    ['/a//b', "file '/a//b' must be written without detours: '/a/b'"],
  ])('N12: a file at %j is an error', async (target, message) => {
    const { failure } = await generateScore({ main: { files: { [target]: { content: 'x' } } } });
    expect(failure).toContain(`containers.main.files.${target}: workload 'web': ${message}`);
  });

  it('N13: a file that no ConfigMap can hold is a warning', async () => {
    const parts = { main: { files: { '/big': { source: 'big.txt' } } } };
    const { warnings } = await generateFiles({ 'score.yaml': score(parts), 'big.txt': 'x'.repeat(2 << 20) });
    expect(warnings).toEqual([expect.stringContaining('2097152 bytes: a ConfigMap holds 1048576 at most')]);
  });

  it('D16: text is readable, and pods restart when it changes', async () => {
    const project = makeProject();
    const withContent = async (content: string) => {
      project.host.files.write('score.yaml', score({ main: { files: { '/etc/motd': { content } } } }));
      const outcome = await project.generate();
      const annotations = at(ofKind(outcome, 'Deployment')[0], 'spec', 'template', 'metadata', 'annotations');
      return [at(ofKind(outcome, 'ConfigMap')[0], 'data'), at(annotations, 'k8s.score.dev/files-checksum')];
    };
    const [first, again, other] = [await withContent('one'), await withContent('one'), await withContent('two')];
    expect([first?.[0], other?.[0]]).toEqual([{ motd: 'one' }, { motd: 'two' }]);
    expect(again?.[1]).toBe(first?.[1]);
    expect(other?.[1]).not.toBe(first?.[1]);
  });
});

describe('probes and amounts', () => {
  it('D04b: of httpGet and exec in one probe, httpGet is taken, and said so', async () => {
    const livenessProbe = { httpGet: { path: '/up', port: 80 }, exec: { command: ['true'] } };
    const outcome = await generateScore({ main: { livenessProbe } });
    expect(at(firstContainer(outcome), 'livenessProbe')).toEqual({ httpGet: { path: '/up', port: 80 } });
    expect(outcome.warnings).toEqual([
      expect.stringMatching(/^score\.yaml:14:17: .*livenessProbe has httpGet and exec/),
    ]);
  });

  it('N42: a request above its limit is a warning', async () => {
    const { warnings } = await generateScore({
      main: { resources: { limits: { memory: '1Gi' }, requests: { memory: '2048Mi' } } },
    });
    expect(warnings).toEqual([expect.stringContaining('the request for memory, 2Gi, is above the limit, 1Gi')]);
  });

  it('N41: the quantity 100K of the Score schema is 100k', async () => {
    const outcome = await generateScore({ main: { resources: { limits: { memory: '100K' } } } });
    expect(at(firstContainer(outcome), 'resources')).toEqual({ limits: { memory: '100k' } });
  });

  it('N45: a port of a container has a name only where Kubernetes takes it', async () => {
    const outcome = await generateScore({ ports: { 'a-very-long-name': { port: 80 }, www: { port: 81 } } });
    expect(at(firstContainer(outcome), 'ports')).toEqual([
      { containerPort: 80, protocol: 'TCP' },
      { containerPort: 81, name: 'www', protocol: 'TCP' },
    ]);
  });
});
