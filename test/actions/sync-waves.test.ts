import { at, entry, makeProject, PROVISIONERS, patched, STATE, score } from '../defects/project';

const WAVE = 'argocd.argoproj.io/sync-wave';

const object = (kind: string, name: string, more: object = {}, apiVersion = 'v1') => ({
  apiVersion,
  kind,
  metadata: { name },
  ...more,
});
const deployment = (name: string) =>
  object('Deployment', name, { spec: { template: { spec: { containers: [{ name: 'x', image: 'x' }] } } } }, 'apps/v1');

/** An entry of a type that makes the objects, and whose output others can ask for. */
const makes = (type: string, ...manifests: readonly object[]) =>
  entry(type, { outputs: 'name: x', manifests: JSON.stringify(manifests) });

/** By `Kind/name`, the wave of each object that a run of Score files has made; undefined where it has none. */
async function wavesOf(files: Readonly<Record<string, string>>, options = {}) {
  const given = Object.keys(files).filter((path) => path.endsWith('score.yaml'));
  const { failure, manifests, warnings } = await makeProject(files).generate({
    files: given,
    syncWaves: true,
    ...options,
  });
  expect([failure, warnings.filter((line) => line.includes('replaces'))]).toEqual(['', []]);
  const objects = manifests.flatMap((each) => (at(each, 'items') as readonly unknown[] | undefined) ?? [each]);
  return Object.fromEntries(
    objects.map((each) => [
      `${at(each, 'kind')}/${at(each, 'metadata', 'name')}`,
      at(each, 'metadata', 'annotations', WAVE),
    ]),
  );
}

const asksFor = (...types: readonly string[]) =>
  score({
    ports: { http: { port: 80 } },
    resources: Object.fromEntries(types.map((type) => [`my-${type}`, { type }])),
  });

describe('--sync-waves', () => {
  it('puts resources before workloads, and what they need before them', async () => {
    const resources = {
      app: { type: 'app', params: { from: '${resources.db.name}' } },
      db: { type: 'db', params: { from: '${resources.net.name}' } },
      net: { type: 'net' },
      lone: { type: 'lone' },
    };
    const entries = ['app', 'db', 'net', 'lone'].map((type) => makes(type, object('ConfigMap', type))).join('');
    const score1 = score({ ports: { http: { port: 80 } }, resources });
    expect(await wavesOf({ 'score.yaml': score1, [PROVISIONERS]: entries })).toEqual({
      'ConfigMap/net': '-3',
      'ConfigMap/db': '-2',
      'ConfigMap/app': '-1',
      'ConfigMap/lone': '-1',
      'Deployment/web': '0',
      'Service/web': '0',
    });
  });

  it('puts Namespaces and definitions of kinds before all, also the Namespace of the run', async () => {
    const definition = object('CustomResourceDefinition', 'd', {}, 'apiextensions.k8s.io/v1');
    const files = { 'score.yaml': asksFor('it'), [PROVISIONERS]: makes('it', object('Namespace', 'n'), definition) };
    expect(await wavesOf(files, { namespace: 'prod', generateNamespace: true })).toMatchObject({
      'Namespace/prod': '-2',
      'Namespace/n': '-2',
      'CustomResourceDefinition/d': '-2',
      'Deployment/web': '0',
    });
  });

  it('leaves what is healthy only with its workload beside it', async () => {
    const objects = [
      object('HTTPRoute', 'r', {}, 'gateway.networking.k8s.io/v1'),
      object('Ingress', 'i', {}, 'networking.k8s.io/v1'),
      object('HorizontalPodAutoscaler', 'h', {}, 'autoscaling/v2'),
      object('PersistentVolumeClaim', 'claim'),
    ];
    const files = { 'score.yaml': asksFor('it'), [PROVISIONERS]: makes('it', ...objects) };
    const waves = await wavesOf(files);
    expect(Object.values(waves).every((wave) => wave === '0')).toBe(true);
  });

  it('puts a claim beside the pods of its own resource', async () => {
    const files = {
      'score.yaml': asksFor('it'),
      [PROVISIONERS]: makes('it', object('PersistentVolumeClaim', 'claim'), deployment('db')),
    };
    expect(await wavesOf(files)).toMatchObject({ 'PersistentVolumeClaim/claim': '-1', 'Deployment/db': '-1' });
  });

  it('keeps a wave that is there, and goes into Lists', async () => {
    const own = { ...object('ConfigMap', 'own'), metadata: { name: 'own', annotations: { [WAVE]: '7', a: 'b' } } };
    const list = { apiVersion: 'v1', kind: 'List', items: [object('Secret', 's'), own] };
    const files = { 'score.yaml': asksFor('it'), [PROVISIONERS]: makes('it', list) };
    expect(await wavesOf(files)).toMatchObject({ 'Secret/s': '-1', 'ConfigMap/own': '7' });
  });

  it('gives what several resources make the earliest of their waves', async () => {
    const shared = object('ConfigMap', 'shared');
    const resources = { late: { type: 'late', params: { from: '${resources.early.name}' } }, early: { type: 'early' } };
    const files = {
      'score.yaml': score({ resources }),
      [PROVISIONERS]: makes('late', shared) + makes('early', shared, object('ConfigMap', 'early')),
    };
    expect(await wavesOf(files)).toMatchObject({ 'ConfigMap/shared': '-2', 'ConfigMap/early': '-2' });
  });

  it('lets patch templates have the last word', async () => {
    const template = `{{ range $i, $m := .Manifests }}{{ if eq $m.kind "Deployment" }}- op: set
  path: {{ $i }}.metadata.annotations.argocd\\.argoproj\\.io/sync-wave
  value: "9"
{{ end }}{{ end }}`;
    expect(await wavesOf({ 'score.yaml': score(), [STATE]: patched(template) })).toEqual({ 'Deployment/web': '9' });
  });

  it('is only where it is asked for', async () => {
    const files = { 'score.yaml': asksFor('it'), [PROVISIONERS]: makes('it', object('ConfigMap', 'c')) };
    expect(Object.values(await wavesOf(files, { syncWaves: false })).every((wave) => wave === undefined)).toBe(true);
  });
});
