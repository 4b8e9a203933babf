import type { Manifest } from '../../src/k8s/manifest';
import { mergeManifests } from '../../src/k8s/merge-manifests';

const configMap = (name: string, value: string, namespace?: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
  data: { value },
});

function merge(list: readonly Manifest[], namespace = '') {
  const sourced = list.map((manifest, index) => ({ manifest, source: `source ${index + 1}` }));
  const { manifests, warnings } = mergeManifests(sourced, namespace);
  return { kept: manifests.map(({ source }) => source), warnings: warnings.map(({ message }) => message) };
}

describe('mergeManifests', () => {
  it('keeps the later of two, in the later place, and names both sources', () => {
    expect(merge([configMap('a', 'first'), configMap('b', 'x'), configMap('a', 'last')])).toEqual({
      kept: ['source 2', 'source 3'],
      warnings: ["ConfigMap 'a' (v1) of source 3 replaces the one of source 1"],
    });
  });

  it('says nothing of equal ones, whatever the order of their keys', () => {
    const { apiVersion, kind, metadata, data } = configMap('a', 'x') as Record<string, unknown>;
    expect(merge([configMap('a', 'x'), { data, metadata, kind, apiVersion } as Manifest])).toEqual({
      kept: ['source 2'],
      warnings: [],
    });
  });

  it.each([
    ['another namespace', [configMap('a', 'x'), configMap('a', 'y', 'n')], ''],
    ['another kind', [configMap('a', 'x'), { ...configMap('a', 'x'), kind: 'Secret' }], ''],
    ['another version', [configMap('a', 'x'), { ...configMap('a', 'x'), apiVersion: 'v2' }], ''],
    [
      'no names',
      [
        { kind: 'Job', metadata: { generateName: 'a-' } },
        { kind: 'Job', metadata: { generateName: 'a-' } },
      ],
      '',
    ],
  ])('keeps both: %s', (_, list, namespace) => {
    expect(merge(list, namespace)).toEqual({ kept: ['source 1', 'source 2'], warnings: [] });
  });

  it('compares what the manifests will be in the namespace', () => {
    expect(merge([configMap('a', 'x', 'prod'), configMap('a', 'y')], 'prod')).toEqual({
      kept: ['source 2'],
      warnings: ["ConfigMap 'a' (v1) in namespace 'prod' of source 2 replaces the one of source 1"],
    });
  });
});
