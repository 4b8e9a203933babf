import { findKind, knownKinds, knownVersions } from '../../../src/k8s/type-table/find-kind';
import { findStruct } from '../../../src/k8s/type-table/find-struct';
import table from '../../../src/k8s/type-table/kinds.json';

describe('findKind', () => {
  it.each([
    ['v1', 'Pod', 'Namespaced', 'Pod'],
    ['v1', 'Namespace', 'Cluster', 'Namespace'],
    ['apps/v1', 'Deployment', 'Namespaced', 'Deployment'],
    ['v1', 'Event', 'Namespaced', 'core.v1.Event'],
    ['events.k8s.io/v1', 'Event', 'Namespaced', 'events.v1.Event'],
    ['autoscaling/v2', 'HorizontalPodAutoscaler', 'Namespaced', 'autoscaling.v2.HorizontalPodAutoscaler'],
    ['gateway.networking.k8s.io/v1', 'GatewayClass', 'Cluster', 'GatewayClass'],
  ])('%s %s', (apiVersion, kind, scope, type) => {
    expect(findKind(apiVersion, kind)).toEqual({ apiVersion, kind, scope, type });
  });

  it.each([
    ['v1', 'Deployment'],
    ['apps/v1beta1', 'Deployment'],
    ['constructor', 'name'],
    ['apps/v1 Namespaced', 'Deployment'],
    ['apps/v1 Namespaced ControllerRevision', 'Deployment'],
    ['authorization.k8s.io/v1 Namespaced LocalSubjectAccessReview\nauthorization.k8s.io/v1', 'SubjectAccessReview'],
    ['apps', 'Deployment'],
    ['v1', 'constructor'],
    ['', ''],
  ])('does not know %j %j', (apiVersion, kind) => {
    expect(findKind(apiVersion, kind)).toBeUndefined();
  });
});

describe('knownKinds', () => {
  it('are those of the table, in its order', () => {
    const expected = Object.entries(table.kinds).flatMap(([apiVersion, scopes]) =>
      Object.entries(scopes).flatMap(([scope, words]) =>
        words.split(' ').map((word) => `${apiVersion} ${scope} ${word.split('=')[0]}`),
      ),
    );
    const found = knownKinds().map(({ apiVersion, kind, scope }) => `${apiVersion} ${scope} ${kind}`);
    expect([...found].sort()).toEqual(expected.sort());
    expect(knownVersions()).toEqual(Object.keys(table.kinds));
  });

  it('have types with what every object has', () => {
    const without = knownKinds().filter(({ type }) => findStruct(type)?.fields.get('metadata')?.type !== 'ObjectMeta');
    expect(knownKinds().length).toBeGreaterThan(70);
    expect(without).toEqual([]);
  });
});
