import type { Manifest } from '../../src/k8s/manifest';
import { declaredScopes, scopeOf } from '../../src/k8s/scopes';

describe('scopeOf', () => {
  it.each([
    ['v1', 'Namespace', 'Cluster'],
    ['v1', 'PersistentVolume', 'Cluster'],
    ['v1', 'PersistentVolumeClaim', 'Namespaced'],
    ['apps/v1', 'Deployment', 'Namespaced'],
    ['rbac.authorization.k8s.io/v1', 'ClusterRole', 'Cluster'],
    ['rbac.authorization.k8s.io/v1beta1', 'ClusterRoleBinding', 'Cluster'],
    ['rbac.authorization.k8s.io/v1', 'Role', 'Namespaced'],
    ['storage.k8s.io/v1', 'StorageClass', 'Cluster'],
    ['gateway.networking.k8s.io/v1', 'GatewayClass', 'Cluster'],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute', 'Namespaced'],
    ['gateway.networking.k8s.io/v1', 'TCPRoute', undefined],
    ['example.com/v1', 'Namespace', undefined],
    ['constructor/v1', 'Thing', undefined],
    ['', '', undefined],
  ])('%s %s is %s', (apiVersion, kind, scope) => {
    expect(scopeOf(apiVersion, kind)).toBe(scope);
  });

  it('knows custom kinds from their definitions, in every version', () => {
    const definition = (kind: string, scope: string): Manifest => ({
      kind: 'CustomResourceDefinition',
      spec: { group: 'example.com', names: { kind }, scope },
    });
    const scopes = declaredScopes([definition('Big', 'Cluster'), definition('Small', 'Namespaced'), { kind: 'Big' }]);
    const found = ['Big', 'Small', 'Other'].map((kind) => scopeOf('example.com/v2', kind, scopes));
    expect(found).toEqual(['Cluster', 'Namespaced', undefined]);
  });
});
