import { runMain } from './run-main';

const provisioners = `- uri: template://acme/queue
  type: queue
  description: A queue <for all>
  supported_params: [size, name]
  expected_outputs: [url]
  outputs: |
    url: amqp://queue
- uri: template://acme/other-queue
  type: queue
  class: large
- uri: template://acme/bucket
  type: bucket
  class: large
  id: shared
`;

const state = `workloads:
  web:
    spec:
      apiVersion: score.dev/v1b1
      metadata: {name: web}
      containers: {main: {image: nginx}}
      resources: {q: {type: queue}, b: {type: bucket, class: large}}
    file: score.yaml
    instance_suffix: -01234abcde
resources:
  queue.default#web.q:
    guid: 00000000-0000-4000-8000-000000000001
    type: queue
    class: default
    id: web.q
    metadata: {}
    params: {}
    source_workload: web
    provisioner: template://acme/queue
    state: {}
    outputs: {url: "amqp://queue", lines: "a\\nb", port: 5672}
  bucket.large#web.b:
    guid: 00000000-0000-4000-8000-000000000002
    type: bucket
    class: large
    id: web.b
    metadata: {}
    params: {}
    source_workload: web
    provisioner: ""
    state: {}
shared_state: {}
`;

const files = { '.score-k8s/state.yaml': state, '.score-k8s/10-acme.provisioners.yaml': provisioners };

const noResources = { '.score-k8s/state.yaml': 'workloads: {}\nresources: {}\nshared_state: {}\n' };

describe('listings', () => {
  it.each<[string, string]>([
    [
      'resources list',
      `+---------------------+------------------+
|         UID         |     OUTPUTS      |
+---------------------+------------------+
| bucket.large#web.b  |                  |
+---------------------+------------------+
| queue.default#web.q | lines, port, url |
+---------------------+------------------+
`,
    ],
    [
      'resources list -f wide',
      `+---------------------+----------+-----------------------+--------------------------------------+------------------+
|         UID         | WORKLOAD |      PROVISIONER      |                 GUID                 |     OUTPUTS      |
+---------------------+----------+-----------------------+--------------------------------------+------------------+
| bucket.large#web.b  | web      |                       | 00000000-0000-4000-8000-000000000002 |                  |
+---------------------+----------+-----------------------+--------------------------------------+------------------+
| queue.default#web.q | web      | template://acme/queue | 00000000-0000-4000-8000-000000000001 | lines, port, url |
+---------------------+----------+-----------------------+--------------------------------------+------------------+
`,
    ],
    ['resources list -f name', 'bucket.large#web.b\nqueue.default#web.q\n'],
    ['resources list -f {{.UID}}:{{.Outputs|len}}', 'bucket.large#web.b:0\nqueue.default#web.q:3\n'],
    [
      'resources list -f yaml',
      '- Outputs: []\n  UID: bucket.large#web.b\n- Outputs:\n    - lines\n    - port\n    - url\n  UID: queue.default#web.q\n',
    ],
    [
      'provisioners list -f wide',
      `+--------+-------+--------+-----------------------------+-----------------------------------------+-----------------------+
|  TYPE  | CLASS |   ID   |             URI             |               WRITTEN IN                |      SHADOWED BY      |
+--------+-------+--------+-----------------------------+-----------------------------------------+-----------------------+
| queue  | (any) | (any)  | template://acme/queue       | .score-k8s/10-acme.provisioners.yaml:1  |                       |
+--------+-------+--------+-----------------------------+-----------------------------------------+-----------------------+
| queue  | large | (any)  | template://acme/other-queue | .score-k8s/10-acme.provisioners.yaml:8  | template://acme/queue |
+--------+-------+--------+-----------------------------+-----------------------------------------+-----------------------+
| bucket | large | shared | template://acme/bucket      | .score-k8s/10-acme.provisioners.yaml:11 |                       |
+--------+-------+--------+-----------------------------+-----------------------------------------+-----------------------+
`,
    ],
    ['provisioners list -f name', 'template://acme/queue\ntemplate://acme/other-queue\ntemplate://acme/bucket\n'],
    ['provisioners list -f {{.Type}}', 'bucket\nqueue\nqueue\n'],
    [
      'resources get-outputs queue.default#web.q -f table',
      `+--------+--------------+
| OUTPUT |    VALUE     |
+--------+--------------+
| lines  | "a\\nb"       |
+--------+--------------+
| port   | 5672         |
+--------+--------------+
| url    | amqp://queue |
+--------+--------------+
`,
    ],
    ['resources get-outputs queue.default#web.q -f name', 'lines\nport\nurl\n'],
    ['resources get-outputs queue.default#web.q -f {{.port}}', '5672\n'],
    ['resources get-outputs bucket.large#web.b', '{}\n'],
    [
      'workloads list',
      `+----------+------------+-----------------------------------------+
| WORKLOAD |    FILE    |                RESOURCES                |
+----------+------------+-----------------------------------------+
| web      | score.yaml | bucket.large#web.b, queue.default#web.q |
+----------+------------+-----------------------------------------+
`,
    ],
    [
      'workloads list -f wide',
      `+----------+------------+----------------+------------+-----------------------------------------+
| WORKLOAD |    FILE    |    INSTANCE    | CONTAINERS |                RESOURCES                |
+----------+------------+----------------+------------+-----------------------------------------+
| web      | score.yaml | web-01234abcde | main       | bucket.large#web.b, queue.default#web.q |
+----------+------------+----------------+------------+-----------------------------------------+
`,
    ],
    ['workloads list -f name', 'web\n'],
    ['workloads list -f {{.name}}={{.file}}', 'web=score.yaml\n'],
  ])('%s', async (line, stdout) => {
    expect(await runMain(line.split(' '), { files })).toMatchObject({ status: 0, stdout, stderr: '' });
  });

  it('says of resources that no workload uses that they are kept, beside a list without them', async () => {
    const kept = { '.score-k8s/state.yaml': state.replace(/^workloads:\n(?: .*\n)+/, 'workloads: {}\n') };
    const { stdout, stderr } = await runMain(['resources', 'list', '--format', 'json'], {
      files: { ...files, ...kept },
    });
    expect(stdout).toBe('[]\n');
    expect(stderr).toContain("NOTE: resource 'queue.default#web.q' is kept in the state, though no workload uses it");
  });

  it('writes JSON with the characters of HTML as escapes, keys in the order of the peer', async () => {
    const { stdout } = await runMain(['provisioners', 'list', '--format', 'json'], { files });
    expect(stdout).toContain('"Description": "A queue \\u003cfor all\\u003e"');
    expect(Object.keys(JSON.parse(stdout)[0])).toEqual(['Type', 'Class', 'Params', 'Outputs', 'Description']);
  });

  it.each<[string, string, string]>([
    ['resources list', 'No resources found\n', ''],
    ['resources list -f wide', 'No resources found\n', ''],
    ['resources list -f json', '[]\n', ''],
    ['resources list -f {{.UID}}', '', ''],
    ['provisioners list', '', 'INFO: No provisioners found\n'],
    ['provisioners list -f json', '[]\n', ''],
    ['provisioners list -f name', '', ''],
    ['workloads list', '', 'INFO: No workloads found\n'],
    ['workloads list -f wide', '', 'INFO: No workloads found\n'],
    ['workloads list -f json', '{\n  "format_version": "1.0",\n  "workloads": []\n}\n', ''],
    ['workloads list -f name', '', ''],
  ])('%s of an empty project', async (line, stdout, stderr) => {
    expect(await runMain(line.split(' '), { files: noResources })).toMatchObject({ status: 0, stdout, stderr });
  });

  it.each<[string, string]>([
    [
      'resources list -f {{.Nosuch}}',
      'the template prints .Nosuch, which has no value\nAn entry has the keys Outputs, UID.',
    ],
    ['resources list -f {{.UID', 'unclosed action'],
    ['provisioners list -f {{.Type|fail}}', 'bucket'],
  ])('%s is refused', async (line, message) => {
    const { status, stdout, stderr } = await runMain(line.split(' '), { files });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('commands', () => {
  it('prints every name, one a line, in the form that the program accepts', async () => {
    const { stdout } = await runMain(['commands']);
    expect(stdout).toMatch(/^check-version\ncommands\ncompletion\ndiff\ngenerate\ninit\n/);
    expect(stdout).not.toContain('__complete');
    for (const name of stdout.trim().split('\n')) expect((await runMain([name, '--help'])).status).toBe(0);
  });

  it('has a version in its machine formats', async () => {
    expect(JSON.parse((await runMain(['commands', '-f', 'json'])).stdout)).toMatchObject({ format_version: '1.0' });
  });
});
