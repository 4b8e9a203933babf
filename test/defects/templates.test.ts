import type { ProcessRequest } from '../../src/host/host';
import { at, EMPTY_STATE, entry, generateFiles, makeProject, PROVISIONERS, STATE, score } from './project';

const asking = (params?: object, ports?: object) =>
  score({
    main: { variables: { A: '${resources.db.a}' } },
    resources: { db: { type: 'db', ...(params && { params }) } },
    ...(ports && { ports }),
  });

describe('N18: what prints nothing is a warning with its place', () => {
  it.each([
    ['outputs', { outputs: 'a: {{ .Params.nosuch }}' }, 1],
    [
      'manifests',
      { outputs: 'a: 1', manifests: '- {apiVersion: v1, kind: Secret, metadata: {name: "{{ .State.nosuch }}"}}' },
      1,
    ],
    ['outputs, but not where it is given a default', { outputs: 'a: {{ .Params.nosuch | default 1 }}' }, 0],
  ])('in %s', async (stage, stages, count) => {
    const { warnings } = await generateFiles({ 'score.yaml': asking({ x: 1 }), [PROVISIONERS]: entry('db', stages) });
    const [name = ''] = stage.split(',');
    const message = new RegExp(`^${PROVISIONERS}:1:\\d+: .*the ${name} template of template://test/db prints .*nosuch`);
    expect(warnings.filter((warning) => message.test(warning))).toHaveLength(count);
  });
});

describe('manifests are checked, whoever gives them', () => {
  const answer = (manifest: string) => `{"resource_outputs": {"a": 1}, "manifests": [${manifest}]}`;
  const garbage = '{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "x"}, "spec": {"ports": "garbage"}}';
  const command = '- {uri: cmd://tool, type: db}\n';

  it.each([
    ['D21b: a command: a Service with ports that are none', command, garbage, 'manifests.0'],
    ['D21b: a template: the same', entry('db', { outputs: 'a: 1', manifests: `- ${garbage}` }), '', 'manifests.0'],
    ['D21c: a command: no Kubernetes object', command, '{"foo": "bar"}', 'manifests.0: apiVersion is missing'],
    [
      'D21c: a template: the same',
      entry('db', { outputs: 'a: 1', manifests: '- {foo: bar}' }),
      '',
      'apiVersion is missing',
    ],
  ])('%s', async (_, provisioners, manifest, message) => {
    const run = () => ({ status: 0, stdout: Buffer.from(answer(manifest)) });
    const { failure, text } = await generateFiles(
      { 'score.yaml': asking(), [PROVISIONERS]: provisioners },
      {},
      { run },
    );
    expect(failure).toContain('yields a manifest that Kubernetes would not take');
    expect(failure).toContain(message);
    expect(text).toBe('');
  });
});

describe('default entries', () => {
  const generateDefault = async (resource: object, ports: object = { www: { port: 80, targetPort: 8080 } }) => {
    const main = { variables: { A: 'port ${resources.db.port}' } };
    const project = makeProject({
      'score.yaml': score({
        ports,
        ...('params' in resource && 'host' in (resource.params as object) ? {} : { main }),
        resources: { db: resource },
      }),
    });
    await project.init({ defaultProvisioners: true });
    return project.generate();
  };
  const servicePort = (port: unknown) => ({ type: 'service-port', params: { workload: 'web', port } });
  const route = (more: object) => ({ type: 'route', params: { host: 'example.com', port: 80, ...more } });

  it.each([
    ['D15: by name', 'www', 80],
    ['D15: by number', '80', 80],
    ['D15b: by a number that is none as text', 80, 80],
  ])('service-port gives the port of the Service, %s', async (_, port, expected) => {
    expect((await generateDefault(servicePort(port))).text).toContain(`value: port ${expected}\n`);
  });

  it.each([
    ['D14a: by name', 'www'],
    ['D14a: by number', 80],
    ['D14a: by number as text', '80'],
  ])('route gives the port as a number, %s', async (_, port) => {
    const { manifests } = await generateDefault(route({ port }));
    expect(at(manifests[0], 'spec', 'rules', 0, 'backendRefs')).toEqual([{ name: 'web', port: 80 }]);
  });

  it.each(['foo/bar', '//', '/a//b', '/../x'])('D14b: route refuses the path %j', async (path) => {
    const { failure } = await generateDefault(route({ path }));
    expect(failure).toContain("the parameter 'path' must begin with /");
    expect(failure).toContain(`it is "${path}"`);
  });
});

describe('commands', () => {
  const run = (requests: ProcessRequest[]) => (request: ProcessRequest) => {
    requests.push(request);
    return { status: 0, stdout: Buffer.from('{"resource_outputs": {"a": 1}}') };
  };

  it('D21a: the request has service_name beside ServiceName', async () => {
    const requests: ProcessRequest[] = [];
    const files = {
      'score.yaml': asking(undefined, { www: { port: 80 } }),
      [PROVISIONERS]: '- {uri: cmd://tool, type: db}\n',
    };
    await generateFiles(files, {}, { run: run(requests) });
    const { workload_services: services } = JSON.parse(requests[0]?.input ?? '') as Record<string, unknown>;
    expect(services).toEqual({ web: expect.objectContaining({ service_name: 'web', ServiceName: 'web' }) });
  });

  it.each(['cmd://./p%20q.sh', 'cmd://./p q.sh'])('N38: %s runs a program with a space in its name', async (uri) => {
    const requests: ProcessRequest[] = [];
    const files = { 'score.yaml': asking(), [PROVISIONERS]: `- {uri: "${uri}", type: db}\n` };
    const project = makeProject(files, { run: run(requests) });
    project.host.files.write('p q.sh', '#!/bin/sh\n', { mode: 0o755 });
    const { failure } = await project.generate();
    expect([failure, requests[0]?.file]).toEqual(['', expect.stringMatching(/\/p q\.sh$/)]);
  });

  it.each<[string, Record<string, string>, object]>([
    ['a placeholder names nothing', { 'score.yaml': asking().replace('resources.db.a', 'resources.nosuch.x') }, {}],
    ['the metadata have no such key', { 'score.yaml': asking().replace('resources.db.a', 'metadata.team') }, {}],
    [
      'a placeholder in a mounted file names nothing',
      {
        'score.yaml': score({ main: { files: { '/x': { source: 'x' } } }, resources: { db: { type: 'db' } } }),
        x: '${resources.nosuch.x}',
      },
      {},
    ],
    [
      'another resource has no provisioner',
      { 'score.yaml': score({ resources: { db: { type: 'db' }, it: { type: 'nosuch' } } }) },
      {},
    ],
    [
      'another template cannot be parsed',
      { 'score.yaml': score({ resources: { db: { type: 'db' }, it: { type: 'it' } } }) },
      {},
    ],
    [
      'a file to mount is not there',
      { 'score.yaml': score({ main: { files: { '/x': { source: 'gone' } } }, resources: { db: { type: 'db' } } }) },
      {},
    ],
    [
      'a container has no image',
      { 'score.yaml': score({ main: { image: '.' }, resources: { db: { type: 'db' } } }) },
      {},
    ],
    [
      'a workload cannot be converted',
      {
        'score.yaml': score({
          metadata: { annotations: { 'k8s.score.dev/kind': 'DaemonSet' } },
          resources: { db: { type: 'db' } },
        }),
      },
      {},
    ],
    ['the namespace cannot be one', {}, { namespace: 'Prod_NS' }],
    ['the output is a directory', { 'out/x': '' }, { output: 'out' }],
  ])('D04a: none runs, and no state is saved, when %s', async (_, files, options) => {
    const requests: ProcessRequest[] = [];
    const provisioners = `- {uri: cmd://tool, type: db}\n${entry('it', { outputs: 'a: {{ if }}' })}`;
    const { failure, host } = await generateFiles(
      { 'score.yaml': asking(), [PROVISIONERS]: provisioners, ...files },
      options,
      { run: run(requests) },
    );
    expect([failure === '', requests.length]).toEqual([false, 0]);
    expect(host.text(STATE)).toBe(EMPTY_STATE);
  });
});
