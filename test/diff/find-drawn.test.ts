import { compareManifests } from '../../src/diff/compare-manifests';
import { withoutDrawn } from '../../src/diff/find-drawn';
import type { Manifest } from '../../src/k8s/manifest';

const secret = (name: string, password = ''): Manifest => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name },
  stringData: { password },
});
const pod = (image: string, secretName = 's'): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p' },
  spec: { image, secretName },
});

/** What is left of the difference between the disk and a first run, when a second run gives something else again. */
function left(disk: readonly Manifest[], first: readonly Manifest[], second: readonly Manifest[]): readonly string[] {
  const { changes } = withoutDrawn(compareManifests(disk, first), compareManifests(first, second));
  return changes.map(({ kind, id }) => `${kind} ${id.kind} ${id.name}`);
}

describe('values that are drawn', () => {
  it.each<[string, Manifest[], Manifest[], Manifest[], string[]]>([
    ['a password', [secret('s', '1')], [secret('s', '2')], [secret('s', '3')], []],
    ['nothing', [secret('s', '1')], [secret('s', '2')], [secret('s', '2')], ['changed Secret s']],
    ['another field of the same object', [pod('a', 's1')], [pod('b', 's2')], [pod('b', 's3')], ['changed Pod p']],
    [
      'names, and what refers to them',
      [secret('s1'), pod('a', 's1')],
      [secret('s2'), pod('a', 's2')],
      [secret('s3'), pod('a', 's3')],
      [],
    ],
    [
      'names, beside one that is gone for good',
      [secret('s1'), secret('old')],
      [secret('s2')],
      [secret('s3')],
      ['removed Secret old', 'removed Secret s1'],
    ],
    ['objects that are missing', [], [secret('s', '2')], [secret('s', '3')], ['added Secret s']],
  ])('%s', (_, disk, first, second, expected) => {
    expect(left(disk, first, second)).toEqual(expected);
  });
});
