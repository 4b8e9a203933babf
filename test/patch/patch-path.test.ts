import { parsePatchPath } from '../../src/patch/patch-path';

const shown = (path: string) => {
  const steps = parsePatchPath(path);
  return typeof steps === 'string' ? steps : steps.map(({ text, key }) => (key ? `key ${text}` : text));
};

describe('parsePatchPath', () => {
  it.each([
    ['0.metadata.name', ['0', 'metadata', 'name']],
    ['0.metadata.labels.app\\.kubernetes\\.io/name', ['0', 'metadata', 'labels', 'app.kubernetes.io/name']],
    ['0.spec.:1', ['0', 'spec', 'key 1']],
    ['0.spec.a:b', ['0', 'spec', 'a:b']],
    ['0.spec.star\\*key', ['0', 'spec', 'star*key']],
    ['-1', ['-1']],
    ['0.metadata.annotations.example-org/note', ['0', 'metadata', 'annotations', 'example-org/note']],
    ['0. a.\n.ü', ['0', ' a', '\n', 'ü']],
  ])('%s', (path, steps) => {
    expect(shown(path)).toEqual(steps);
  });

  it.each([
    ['', 'the path is empty'],
    ['0..kind', 'an empty step'],
    ['0.kind.', 'an empty step'],
    ['0.a*', 'a bare *: write \\*'],
    ['0.a\\', 'ends with a backslash'],
  ])('refuses %j', (path, reason) => {
    expect(shown(path)).toEqual(expect.stringContaining(reason));
  });
});
