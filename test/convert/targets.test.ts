import { ancestors } from '../../src/convert/targets';
import { containerOf, convertScore } from './convert-score';

const outputs = '{data: {source: {emptyDir: {}}}}';

/** Files and volumes (with a `*` in front) at the given targets. */
function convert(...targets: string[]) {
  const entries = (list: readonly string[], value: string) =>
    list.map((target) => `${JSON.stringify(target)}: ${value}`).join(', ');
  const files = entries(
    targets.filter((target) => !target.startsWith('*')),
    '{content: x}',
  );
  const volumes = entries(
    targets.filter((target) => target.startsWith('*')).map((target) => target.slice(1)),
    '{source: "${resources.data}"}',
  );
  return convertScore(
    `{containers: {main: {image: nginx, files: {${files}}, volumes: {${volumes}}}}, resources: {data: {type: volume}}}`,
    { outputs },
  );
}

describe('targets', () => {
  it.each([
    ['rel.txt', "file 'rel.txt' must be an absolute path, such as '/rel.txt'"],
    ['', "file '' must be an absolute path, such as '/'"],
    ['/', "file '/' names a directory, not a file in it"],
    ['/q/..', "file '/q/..' names a directory, not a file in it"],
    ['/etc/d/', "file '/etc/d/' names a directory, not a file in it"],
    ['/a//b', "file '/a//b' must be written without detours: '/a/b'"],
    ['/a/./b', "file '/a/./b' must be written without detours: '/a/b'"],
    ['/a/../../b', "file '/a/../../b' must be written without detours: '/b'"],
    [`/${'a'.repeat(4096)}`, 'is longer than 4096 characters'],
    ['*data', "volume 'data' must be an absolute path, such as '/data'"],
    ['*/', "volume '/' would hide everything that is in the image"],
    ['*//', "volume '//' would hide everything that is in the image"],
    ['*/a/../b', "volume '/a/../b' must be written without '..': '/b'"],
  ])('%s', (target, message) => {
    expect(convert(target).errors).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    [['*/a', '/a'], "file '/a' is where the volume '/a' already is"],
    [['*/a/', '/a'], "file '/a' is where the volume '/a/' already is"],
    [['*/a', '*/a/'], "volume '/a/' is where the volume '/a' already is"],
    [['/a', '/a/b/c'], "file '/a/b/c' is below '/a', which is a file"],
    [['/a', '*/a/b'], "volume '/a/b' is below '/a', which is a file"],
  ])('%j', (targets, message) => {
    expect(convert(...targets).errors).toEqual([expect.stringContaining(message)]);
  });

  it.each([[['*/a', '/a/b']], [['/a/b', '/a/bc']], [['*/a', '*/a/b']], [['/a b/ü', '/x/..y']]])(
    '%j is fine',
    (targets) => {
      const mounts = containerOf(convert(...targets)).volumeMounts?.map(({ mountPath }) => mountPath);
      expect(mounts).toEqual(targets.map((target) => target.replace('*', '')));
    },
  );
});

describe('ancestors', () => {
  it.each([
    ['/a/b/c', ['/a/b', '/a', '/']],
    ['/a', ['/']],
    ['/', []],
  ])('of %s', (path, expected) => expect(ancestors(path)).toEqual(expected));
});
