import {
  at,
  entry,
  generateFiles,
  identities,
  makeProject,
  ofKind,
  PROVISIONERS,
  patched,
  STATE,
  score,
} from './project';

const asking = score({
  main: { variables: { HOST: '${resources.db.host}' } },
  resources: { db: { type: 'db' } },
});
const db = entry('db', {
  outputs: 'host: {{ .Id }}\npassword: {{ encodeSecretRef "my-db" "pass" }}',
  manifests: `
- apiVersion: acme.io/v1
  kind: Thing
  metadata: {name: thing}
  spec: {runAsUser: 1000650000, odd: 9007199254740993, half: 0.5, text: "1e3", float: 1.0, nested: [{deep: 1000650000}]}`,
});

/** Generates with patch templates; `Thing/thing` is manifest 0, `Deployment/web` manifest 1. */
const generatePatched = (...templates: readonly string[]) =>
  generateFiles({ 'score.yaml': asking, [PROVISIONERS]: db, [STATE]: patched(...templates) });

describe('D12: numbers stay what they are', () => {
  it.each([
    ['D12b: without a patch template', []],
    ['that does nothing', ['{{ range .Manifests }}{{ end }}']],
    ['that sets something else', ['- {op: set, path: 0.metadata.labels.a, value: b}']],
    ['that copies them', ['- op: set\n  path: 0.spec\n  value: {{ toJson (index .Manifests 0).spec }}']],
  ])('with a patch template: %s', async (_, templates) => {
    const { text } = await generatePatched(...templates);
    expect(text).toContain('runAsUser: 1000650000\n');
    expect(text).toContain('deep: 1000650000\n');
    expect(text).toContain('odd: 9007199254740993\n');
    expect(text).toContain('half: 0.5\n');
    expect(text).toContain('text: "1e3"\n');
  });

  it('also those that a patch template computes or prints', async () => {
    const template = '- {op: set, path: 0.spec.runAsUser, value: {{ add (index .Manifests 0).spec.runAsUser 1 }}}';
    expect((await generatePatched(template)).text).toContain('runAsUser: 1000650001\n');
  });
});

describe('a patch that cannot be applied is an error, and nothing is written', () => {
  const substitute = (workload: string, value: string) =>
    `- op: set\n  path: 0.spec.x\n  value: {{ substituteValue "${workload}" "${value}" }}`;

  it.each([
    ['D13a: a resource that there is not', substitute('web', '${resources.nosuch.x}'), "no resource 'nosuch'"],
    ['D13a: an output that there is not', substitute('web', '${resources.db.hos}'), "key 'hos' not found"],
    ['D13b: a workload that there is not', substitute('nosuch', 'x'), 'there is no workload "nosuch" in this project'],
    [
      'D13c: a secret marker',
      substitute('web', '${resources.db.password}'),
      "unresolved secret ref in manifest: .spec.x (Thing 'thing'",
    ],
    ['N16a: a manifest that there is not', '- {op: set, path: 3.metadata.labels.x, value: y}', 'only 2 manifests'],
    ['N16b: a manifest without a kind', '- {op: delete, path: 0.kind}', 'manifest 0 is left without kind'],
    ['N16b: a manifest without an apiVersion', '- {op: delete, path: 0.apiVersion}', 'is left without apiVersion'],
    ['N16b: a set without a value', '- {op: set, path: 0.metadata.name}', 'has no value'],
    ['N16b: a name that is null', '- {op: set, path: 0.metadata.name, value: null}', 'left without metadata.name'],
  ])('%s', async (_, template, message) => {
    const { failure, host } = await generatePatched('[]', template);
    expect(failure).toContain('patch');
    expect(failure).toContain(message);
    expect(host.text('manifests.yaml')).toBeUndefined();
  });
});

it('a patch that gives two manifests one identity says so', async () => {
  const outcome = await generatePatched(
    '- {op: set, path: -1, value: {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}}}',
  );
  expect(outcome.warnings).toEqual([
    expect.stringContaining("Deployment 'web' (apps/v1) of the patch templates replaces"),
  ]);
  expect(identities(outcome)).toEqual(['Thing/thing', 'Deployment/web']);
});

describe('D10: a namespace', () => {
  const manifests = (...texts: readonly string[]) =>
    entry('db', { manifests: texts.map((text) => `- ${text}`).join('\n') });
  const generateIn = (namespace: string, ...texts: readonly string[]) =>
    generateFiles(
      { 'score.yaml': score({ resources: { db: { type: 'db' } } }), [PROVISIONERS]: manifests(...texts) },
      { namespace, generateNamespace: true },
    );

  it.each([
    ['rbac.authorization.k8s.io/v1', 'ClusterRole'],
    ['v1', 'PersistentVolume'],
    ['storage.k8s.io/v1', 'StorageClass'],
  ])('D10a: is not put on what has none: %s %s', async (apiVersion, kind) => {
    const outcome = await generateIn('prod', `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: x}}`);
    expect(at(ofKind(outcome, kind)[0], 'metadata')).toEqual({ name: 'x' });
    expect(at(ofKind(outcome, 'Deployment')[0], 'metadata', 'namespace')).toBe('prod');
  });

  it('D10b: is not put in place of one that is set', async () => {
    const outcome = await generateIn(
      'prod',
      '{apiVersion: v1, kind: Secret, metadata: {name: x, namespace: monitoring}}',
    );
    expect(at(ofKind(outcome, 'Secret')[0], 'metadata')).toEqual({ name: 'x', namespace: 'monitoring' });
  });

  it('D10c: does not make one object two, nor the Namespace', async () => {
    const config = (rest: string) => `{apiVersion: v1, kind: ConfigMap, metadata: {name: x${rest}}}`;
    const namespace = '{apiVersion: v1, kind: Namespace, metadata: {name: prod, labels: {own: "yes"}}}';
    const outcome = await generateIn('prod', config(', namespace: prod'), config(''), namespace);
    expect(identities(outcome)).toEqual(['Namespace/prod', 'ConfigMap/x', 'Deployment/web']);
    expect(at(outcome.manifests[0], 'metadata', 'labels')).toEqual({ own: 'yes' });
    expect(outcome.warnings).toEqual([expect.stringContaining("ConfigMap 'x' (v1) in namespace 'prod'")]);
  });

  it.each(['Prod_NS', 'a b', 'n'.repeat(64)])('N17: %j is an error', async (namespace) => {
    const { failure, text } = await makeProject({ 'score.yaml': score() }).generate({ namespace });
    expect(failure).toContain(`namespace '${namespace}': the name must`);
    expect(text).toBe('');
  });
});
