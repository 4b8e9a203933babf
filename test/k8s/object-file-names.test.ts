import { manifestId } from '../../src/k8s/manifest-id';
import { objectFileNames } from '../../src/k8s/object-file-names';

const idOf = (apiVersion: string, kind: string, name: string, namespace?: string) =>
  manifestId({ apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } });

describe('objectFileNames', () => {
  it.each([
    ['a kind of the core', idOf('v1', 'ConfigMap', 'web'), 'configmap_web.yaml'],
    ['a kind of Kubernetes in a group', idOf('apps/v1', 'Deployment', 'web'), 'deployment_web.yaml'],
    ['a group of the Kubernetes project', idOf('gateway.networking.k8s.io/v1', 'HTTPRoute', 'x'), 'httproute_x.yaml'],
    ['a kind of others', idOf('serving.knative.dev/v1', 'Service', 'web'), 'service.serving.knative.dev_web.yaml'],
    ['a namespace', idOf('apps/v1', 'StatefulSet', 'db-0', 'prod'), 'prod_statefulset_db-0.yaml'],
    ['a colon', idOf('rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:x.y'), 'clusterrole_system-x.y.yaml'],
    ['what no file may be called', idOf('v1', 'ConfigMap', '../a b\\c*é'), 'configmap_..-a-b-c--.yaml'],
  ])('names %s', (_, id, expected) => {
    expect(objectFileNames([id])).toEqual([expected]);
  });

  it('gives all that would meet a hash of their identity, whatever the order', () => {
    const roles = ['a:b', 'a-b', 'A-b', 'other'].map((name) => idOf('rbac.authorization.k8s.io/v1', 'Role', name));
    const names = objectFileNames(roles);
    expect(names.slice(0, 3).every((name) => /^role_a-b_[0-9a-f]{8}\.yaml$/.test(name))).toBe(true);
    expect([new Set(names).size, names[3]]).toEqual([4, 'role_other.yaml']);
    expect(objectFileNames([...roles].reverse())).toEqual([...names].reverse());
  });

  it('gives even those a file of their own that somebody called as the hashed one', () => {
    const [hashed = ''] = objectFileNames([idOf('v1', 'ConfigMap', 'a:b'), idOf('v1', 'ConfigMap', 'a-b')]);
    const imitation = hashed.replace('configmap_', '').replace('.yaml', '');
    const names = objectFileNames(['a:b', 'a-b', imitation].map((name) => idOf('v1', 'ConfigMap', name)));
    expect(new Set(names).size).toBe(3);
  });

  it('shortens what no file system takes', () => {
    const names = objectFileNames(['a', 'b'].map((end) => idOf('v1', 'ConfigMap', `${'x'.repeat(252)}${end}`)));
    expect([new Set(names).size, Math.max(...names.map((name) => name.length)) < 200]).toEqual([2, true]);
  });
});
