import { findSharedNames } from '../../src/actions/shared-names';
import type { Manifest } from '../../src/k8s/manifest';
import { knownFrom } from './known';

const text = (name: string, annotations = '') =>
  `apiVersion: score.dev/v1b1\nmetadata:\n  name: ${name}\n${annotations}containers: {main: {image: x}}\n`;
const manifest = (kind: string, name: string) => ({ apiVersion: 'v1', kind, metadata: { name } });

describe('findSharedNames', () => {
  const workloads = knownFrom({
    'one.yaml': text('one'),
    'other.yaml': text('other', '  annotations: {k8s.score.dev/service-name: x}\n'),
  });
  const find = (...manifests: readonly (readonly Manifest[])[]) =>
    findSharedNames(workloads.map((known, index) => ({ known, manifests: manifests[index] ?? [] })));

  it('finds nothing where kinds or names differ, or one workload repeats itself', () => {
    const service = manifest('Service', 'x');
    expect(find([service, service], [manifest('Service', 'y'), manifest('Secret', 'x')])).toEqual([]);
  });

  it('names both workloads, their files, and the annotation that says so', () => {
    expect(find([manifest('Service', 'x')], [manifest('Service', 'x')])).toEqual([
      expect.objectContaining({
        message:
          "workload 'one' (one.yaml) and workload 'other' (other.yaml) both make Service 'x' (v1), and one would replace the other",
        path: 'metadata.annotations.k8s.score.dev/service-name',
        file: 'other.yaml',
        line: 4,
      }),
    ]);
  });
});
