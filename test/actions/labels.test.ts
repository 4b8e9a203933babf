import { type GenerateOptions, generate } from '../../src/actions/generate';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { createMemoryHost, createMemoryLog } from '../memory-host';

const score =
  'apiVersion: score.dev/v1b1\nmetadata: {name: web}\nservice: {ports: {http: {port: 80}}}\ncontainers: {main: {image: nginx, variables: {A: "${resources.conf.a}"}}}\nresources: {conf: {type: config}}\n';
const provisioners = `- uri: template://acme/config
  type: config
  outputs: |
    a: b
  manifests: |
    - {apiVersion: v1, kind: ConfigMap, metadata: {name: c, labels: {app.kubernetes.io/managed-by: score-k8s}}}
    - {apiVersion: acme.io/v1, kind: Odd, metadata: {name: o}}
`;

async function run(more: Partial<GenerateOptions>) {
  const host = createMemoryHost({
    files: {
      '.score-k8s/state.yaml': 'workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: []\n',
      '.score-k8s/10.provisioners.yaml': provisioners,
      'score.yaml': score,
    },
  });
  const log = createMemoryLog();
  const options = {
    files: ['score.yaml'],
    output: '-',
    format: 'yaml',
    overrideProperties: [],
    namespace: '',
  } as const;
  const failure = await generate({ ...options, generateNamespace: false, ...more }, host, log).then(
    () => undefined,
    (error: Error) => error.message,
  );
  // biome-ignore lint/suspicious/noExplicitAny: documents are looked into by path
  const documents = failure === undefined ? (decodeYamlDocuments(host.stdoutText()) as any[]) : [];
  return { failure, documents, lines: log.lines };
}

describe('labels', () => {
  it('are on every object and on pod templates, and the selector is as it was', async () => {
    const plain = await run({});
    const { documents } = await run({ labels: ['team=core', 'example.com/cost='], managedBy: 'acme' });
    expect(
      documents.map(({ kind, metadata }) => [kind, metadata.labels.team, metadata.labels['example.com/cost']]),
    ).toEqual(['ConfigMap', 'Odd', 'Service', 'Deployment'].map((kind) => [kind, 'core', '']));
    const managers = documents.map(({ metadata }) => metadata.labels['app.kubernetes.io/managed-by']);
    expect(managers).toEqual(['acme', undefined, 'acme', 'acme']);
    const [deployment, before] = [documents[3], plain.documents[3]];
    expect(deployment.spec.template.metadata.labels).toMatchObject({
      team: 'core',
      'app.kubernetes.io/managed-by': 'acme',
    });
    expect(deployment.spec.selector).toEqual(before.spec.selector);
  });

  it('are on a generated Namespace', async () => {
    const { documents } = await run({ namespace: 'prod', generateNamespace: true, labels: ['a=b'], managedBy: 'acme' });
    expect(documents[0].metadata.labels).toEqual({ a: 'b', 'app.kubernetes.io/managed-by': 'acme' });
  });

  it.each<[string, Partial<GenerateOptions>]>([
    ["--label 'team' has no equals sign: write KEY=VALUE", { labels: ['team'] }],
    ["--label '-x=y': the key must be a name", { labels: ['-x=y'] }],
    ["--label 'a=b c': the value must be at most 63", { labels: ['a=b c'] }],
    ["--managed-by 'a b': the value must", { managedBy: 'a b' }],
    ["--managed-by '': the value must not be empty", { managedBy: '' }],
    ['app.kubernetes.io/instance=x cannot be put on every object', { labels: ['app.kubernetes.io/instance=x'] }],
  ])('fails with %s', async (message, more) => expect((await run(more)).failure).toContain(message));
});

describe('the namespace', () => {
  it('names kinds of unknown scope with -v', async () => {
    const { lines } = await run({ namespace: 'prod' });
    expect(lines.filter((line) => line.includes('acme.io/v1/Odd'))).toEqual([
      'debug: Set the namespace also on kinds that may live outside of namespaces: acme.io/v1/Odd',
    ]);
  });
});
