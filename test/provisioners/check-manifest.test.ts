import type { Manifest } from '../../src/k8s/manifest';
import { checkManifest } from '../../src/provisioners/check-manifest';
import { Timestamp } from '../../src/yaml/values';

const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };

describe('checkManifest', () => {
  it.each<[string, unknown]>([
    ['the least', configMap],
    ['texts as labels', { ...configMap, metadata: { name: 'a', labels: { a: 'b' }, annotations: null } }],
    [
      'a date without quotes as annotation',
      { ...configMap, metadata: { name: 'a', annotations: { on: new Timestamp('2020-01-31', 0n, 0) } } },
    ],
    ['a generated name', { ...configMap, metadata: { generateName: 'a-' } }],
    ['a list', { apiVersion: 'v1', kind: 'List', items: [configMap] }],
    ['a kind that nobody knows', { apiVersion: 'acme.dev/v1', kind: 'Thing', metadata: { name: 'a' }, x: 1 }],
  ])('takes %s', (_, manifest) => {
    expect(checkManifest(manifest as Manifest)).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    [
      'numbers without an end',
      {
        apiVersion: 'acme.dev/v1',
        kind: 'Thing',
        metadata: { name: 'a' },
        spec: { a: [1, Number.NaN], b: new Map([[1, Infinity]]) },
      },
      ['warning: spec.a.1 is no number that Kubernetes takes', 'warning: spec.b.1 is no number that Kubernetes takes'],
    ],
    ['no kind', { apiVersion: 'v1', metadata: { name: 'a' } }, ['error: kind is missing']],
    ['no apiVersion', { kind: 'A', metadata: { name: 'a' } }, ['error: apiVersion is missing']],
    [
      'something else',
      { foo: 'bar' },
      ['error: apiVersion is missing', 'error: kind is missing', 'warning: metadata.name is missing'],
    ],
    ['a kind that is no text', { ...configMap, kind: 5 }, ['error: kind must be text']],
    ['no name', { apiVersion: 'v1', kind: 'ConfigMap' }, ['warning: metadata.name is missing']],
    [
      'a name that is a number',
      { ...configMap, metadata: { name: 5 } },
      ['error: metadata.name must be text: put it in quotes'],
    ],
    ['metadata that are a list', { ...configMap, metadata: [] }, ['error: metadata must be a map']],
    [
      'labels of a known group',
      { ...configMap, metadata: { name: 'a', labels: { ok: 'x', n: 1 }, annotations: ['a'] } },
      ["error: the value of 'n' must be text: put it in quotes", 'error: metadata.annotations must be a map'],
    ],
    [
      'labels of another group',
      { apiVersion: 'acme.dev/v1', kind: 'Thing', metadata: { name: 'a', labels: { n: true } } },
      ["warning: the value of 'n' must be text: put it in quotes"],
    ],
  ])('finds %s', (_, manifest, expected) => {
    const found = checkManifest(manifest as Manifest);
    expect(found.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(expected);
  });

  it('asks about the kind only where the rest is right', () => {
    const check = () => [{ path: 'data.a', message: 'data.a must be text', severity: 'error' }] as const;
    expect(checkManifest(configMap, check).map(({ path }) => path)).toEqual(['data.a']);
    const label = { ...configMap, metadata: { name: 'a', labels: { n: 1 } } };
    const twice = () => [{ path: 'metadata.labels.n', message: 'wrong', severity: 'warning' as const }];
    expect(checkManifest({ ...label, apiVersion: 'batch/v1', kind: 'Job' }, twice)).toHaveLength(1);
    expect(checkManifest({ ...configMap, kind: '' }, check).map(({ path }) => path)).toEqual(['kind']);
  });
});
