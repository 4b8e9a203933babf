import { readManifests } from '../../src/actions/read-manifests';
import { createMemoryHost } from '../memory-host';

const read = (paths: readonly string[], files: Readonly<Record<string, string>>, stdin = '') =>
  readManifests(paths, createMemoryHost({ files, stdin }));

const pod = (name: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n`;

describe('manifests are read', () => {
  it('from several documents, with their places; empty documents are none', () => {
    const text = `---\n${pod('a')}---\n---\n# nothing\n---\n${pod('b')}`;
    const found = read(['m.yaml'], { 'm.yaml': text });
    expect(found.map(({ manifest, locate }) => [manifest.metadata?.name, locate(['metadata', 'name'])])).toEqual([
      ['a', { file: 'm.yaml', line: 5, column: 9 }],
      ['b', { file: 'm.yaml', line: 13, column: 9 }],
    ]);
  });

  it('from a List, which may be in a List', () => {
    const text = `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Pod
  metadata: {name: a}
- apiVersion: v1
  kind: List
  items:
  - apiVersion: v1
    kind: Pod
    metadata: {name: b}
`;
    const found = read(['m.yaml'], { 'm.yaml': text });
    expect(found.map(({ manifest, locate }) => [manifest.metadata?.name, locate(['metadata', 'name']).line])).toEqual([
      ['a', 6],
      ['b', 12],
    ]);
  });

  it('from directories, but for what is no manifest there, and from standard input', () => {
    const files = {
      'out/b.yaml': pod('b'),
      'out/a.yml': pod('a'),
      'out/kustomization.yaml': 'resources: [a.yml]\n',
      'out/.hidden.yaml': '}',
      'out/README.md': '}',
    };
    const found = read(['-', 'out'], files, pod('piped'));
    expect(found.map(({ manifest, file }) => [manifest.metadata?.name, file])).toEqual([
      ['piped', 'standard input'],
      ['a', 'out/a.yml'],
      ['b', 'out/b.yaml'],
    ]);
  });
});

it('tells all that cannot be read of all files at once', () => {
  const files = { 'a.yaml': 'a: [\n', 'b.yaml': `${pod('x')}---\nkind: Pod\n---\n- 1\n`, 'empty/x.md': '' };
  expect(() => read(['a.yaml', 'b.yaml', 'missing.yaml', 'empty'], files)).toThrow(
    [
      'a.yaml:1:5: a list in [ ] or a map in { } is not closed before the text ends',
      '> 1 | a: [',
      '    |     ^',
      '  2 |',
      'b.yaml:6:1: is no object of Kubernetes: one is a map with apiVersion and kind',
      'b.yaml:8:1: is no object of Kubernetes: one is a map with apiVersion and kind',
      'cannot read missing.yaml: no such file or directory',
      'the directory empty has no files of YAML in it',
    ].join('\n'),
  );
});
