import type { Manifest } from '../../src/k8s/manifest';
import { kindsOfUnknownScope, placedManifestId, placeInNamespace } from '../../src/k8s/namespaces';
import { decodeYaml } from '../../src/yaml/decode-yaml';

const manifests = (text: string) => decodeYaml(text) as readonly Manifest[];

describe('placeInNamespace', () => {
  it.each([
    [
      'namespaced',
      '[{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}]',
      '[{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: prod}}]',
    ],
    [
      'unknown scope',
      '[{apiVersion: x.io/v1, kind: Odd, metadata: {name: a}}]',
      '[{apiVersion: x.io/v1, kind: Odd, metadata: {name: a, namespace: prod}}]',
    ],
    [
      'empty so far',
      '[{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: ""}}]',
      '[{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: prod}}]',
    ],
    ['of another already', '[{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: monitoring}}]', undefined],
    [
      'cluster-scoped',
      '[{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: a}}, {apiVersion: v1, kind: Namespace, metadata: {name: b}}]',
      undefined,
    ],
    ['without metadata', '[{apiVersion: x.io/v1, kind: Odd}]', undefined],
    [
      'in a list',
      '[{apiVersion: v1, kind: List, metadata: {}, items: [{apiVersion: v1, kind: Pod, metadata: {name: a}}, 5]}]',
      '[{apiVersion: v1, kind: List, metadata: {}, items: [{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: prod}}, 5]}]',
    ],
  ])('%s', (_, before, after) => {
    expect(placeInNamespace(manifests(before), 'prod', false)).toEqual(decodeYaml(after ?? before));
  });

  it('changes nothing without a namespace', () => {
    const before = manifests('[{apiVersion: v1, kind: Pod, metadata: {name: a}}]');
    expect(placeInNamespace(before, '', true)).toEqual(before);
  });

  it.each([
    [
      'none so far',
      '[]',
      '[{apiVersion: v1, kind: Namespace, metadata: {labels: {app.kubernetes.io/managed-by: score-k8s}, name: prod}}]',
    ],
    [
      'one among them',
      '[{apiVersion: x.io/v1, kind: Odd}, {apiVersion: v1, kind: Namespace, metadata: {name: prod, labels: {a: b}}}]',
      '[{apiVersion: v1, kind: Namespace, metadata: {name: prod, labels: {a: b}}}, {apiVersion: x.io/v1, kind: Odd}]',
    ],
  ])('puts the Namespace first: %s', (_, before, after) => {
    expect(placeInNamespace(manifests(before), 'prod', true)).toEqual(decodeYaml(after));
  });

  it.each(['Prod_NS', 'a b', 'x'.repeat(64), '-a'])('refuses the name %j', (name) => {
    expect(() => placeInNamespace([], name, false)).toThrow(
      `namespace '${name}': the name must be at most 63 lower-case`,
    );
  });
});

describe('placedManifestId', () => {
  it.each([
    ['{apiVersion: v1, kind: Pod, metadata: {name: a}}', 'prod'],
    ['{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: own}}', 'own'],
    ['{apiVersion: v1, kind: Node, metadata: {name: a, namespace: own}}', ''],
  ])('of %s is in %j', (manifest, namespace) => {
    expect(placedManifestId(decodeYaml(manifest) as Manifest, 'prod')).toMatchObject({ name: 'a', namespace });
  });
});

describe('kindsOfUnknownScope', () => {
  it('looks into Lists', () => {
    const list = manifests('[{apiVersion: v1, kind: List, items: [{apiVersion: x.io/v1, kind: A}, 5]}]');
    expect(kindsOfUnknownScope(list)).toEqual(['x.io/v1/A']);
  });

  it('names each once', () => {
    const list = manifests(
      '[{apiVersion: x.io/v1, kind: B}, {apiVersion: v1, kind: Pod}, {apiVersion: x.io/v1, kind: A}, {apiVersion: x.io/v1, kind: B}]',
    );
    expect(kindsOfUnknownScope(list)).toEqual(['x.io/v1/A', 'x.io/v1/B']);
  });
});
