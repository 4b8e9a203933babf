import { describeManifestId, manifestId, manifestIdKey } from '../../src/k8s/manifest-id';

describe('manifestId', () => {
  it.each([
    [
      { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' } },
      'apps/v1/Deployment//web',
      "Deployment 'web' (apps/v1)",
    ],
    [
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', namespace: 'n' } },
      'v1/Pod/n/a',
      "Pod 'a' (v1) in namespace 'n'",
    ],
    [{}, '///', 'object without kind without name'],
    [{ kind: 'A', metadata: { name: 5 as unknown as string } }, '/A//', 'A without name'],
  ])('of %j', (manifest, key, description) => {
    expect(manifestIdKey(manifestId(manifest))).toBe(key);
    expect(describeManifestId(manifestId(manifest))).toBe(description);
  });
});
