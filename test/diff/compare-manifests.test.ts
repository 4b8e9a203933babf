import { compareManifests } from '../../src/diff/compare-manifests';
import type { Manifest } from '../../src/k8s/manifest';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';

const decode = (...texts: readonly string[]) => texts.flatMap((text) => decodeYamlDocuments(text)) as Manifest[];
const object = (kind: string, name: string, more = '', apiVersion = 'v1') =>
  `{apiVersion: ${apiVersion}, kind: ${kind}, metadata: {name: ${name}}${more}}`;

function compare(before: readonly string[], after: readonly string[]) {
  const { changes, unchanged } = compareManifests(decode(...before), decode(...after));
  return { changes: changes.map(({ kind, id }) => `${kind} ${id.kind} ${id.name}`), unchanged };
}

describe('objects', () => {
  it('are matched by what identifies them, wherever they stand', () => {
    const before = [object('ConfigMap', 'a'), object('ConfigMap', 'b'), object('Service', 'a')];
    const after = [object('Service', 'a'), object('ConfigMap', 'b', ', data: {x: y}'), object('Pod', 'p')];
    expect(compare(before, after)).toEqual({
      changes: ['removed ConfigMap a', 'changed ConfigMap b', 'added Pod p'],
      unchanged: 1,
    });
  });

  it.each<[string, string, string, string[]]>([
    [
      'another version of the same group is a change',
      object('Ingress', 'i', '', 'networking.k8s.io/v1beta1'),
      object('Ingress', 'i', '', 'networking.k8s.io/v1'),
      ['changed Ingress i'],
    ],
    [
      'another group is another object',
      object('Ingress', 'i', '', 'extensions/v1beta1'),
      object('Ingress', 'i', '', 'networking.k8s.io/v1'),
      ['removed Ingress i', 'added Ingress i'],
    ],
    [
      'another namespace is another object',
      '{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: a}}',
      '{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: b}}',
      ['removed Pod p', 'added Pod p'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compare([before], [after]).changes).toEqual(expected);
  });

  it('of one identity are compared in their order, so that none is lost', () => {
    const twice = [object('Pod', 'p', ', spec: {a: 1}'), object('Pod', 'p', ', spec: {a: 2}')];
    expect(compare(twice, twice)).toEqual({ changes: [], unchanged: 2 });
    expect(compare(twice, twice.slice(0, 1))).toEqual({ changes: ['removed Pod p'], unchanged: 1 });
  });

  it('come in one order, whatever the order of the input', () => {
    const all = ['z', 'a', 'm'].map((name) => object('Pod', name));
    const sorted = ['added Pod a', 'added Pod m', 'added Pod z'];
    expect(compare([], all).changes).toEqual(sorted);
    expect(compare([], all.toReversed()).changes).toEqual(sorted);
  });
});
