import { decodeYaml } from '../../src/yaml/decode-yaml';
import { type Converted, containerOf, convertScore, podOf } from './convert-score';

const outputs = `
db: {password: 🔐💬orders-db_pass_word💬🔐, user: 🔐💬orders-db_user💬🔐}
tls: {key: 🔐💬orders-tls_tls.key💬🔐}
tmp: {source: {emptyDir: {}}}
shared: {source: {configMap: {name: shared, defaultMode: 288, items: [{key: a, path: b}]}}}
sealed: {source: {secret: {secretName: sealed, optional: true}}}
labels: {source: {downwardAPI: {items: [{path: l, fieldRef: {fieldPath: metadata.labels}}]}}}
image: {source: {image: {reference: a}}}
claim: {source: {persistentVolumeClaim: {claimName: a, readOnly: true}}}
`;
const resources =
  '{db: {type: a}, tls: {type: a}, tmp: {type: a}, shared: {type: a}, sealed: {type: a}, labels: {type: a}, image: {type: a}, claim: {type: a}}';

const KEY = '{content: "${resources.tls.key}"}';
const PASSWORD = '{content: "${resources.db.password}"}';
const PASSWORD_0400 = '{content: "${resources.db.password}", mode: "0400"}';
const TEXT = '{content: x}';

function convert(containers: string): Converted {
  return convertScore(`{containers: ${containers}, resources: ${resources}}`, { outputs });
}

const ofMain = (files: string, volumes = '{}') =>
  convert(`{main: {image: nginx, files: ${files}, volumes: ${volumes}}}`);

/** One line a mount: path, what is mounted with its items, and the sub path. Names of volumes are left to us. */
function mountsOf(converted: Converted, container = 'main'): string[] {
  const { volumes = [] } = podOf(converted);
  return (containerOf(converted, container).volumeMounts ?? []).map(({ mountPath, name, subPath, readOnly }) => {
    const { name: _, ...volume } = volumes.find((candidate) => candidate.name === name) ?? { name };
    const type = Object.keys(volume).join();
    return [mountPath, readOnly ? '(ro)' : '', type, subPath ?? ''].filter((word) => word !== '').join(' ');
  });
}

describe('files', () => {
  it.each([
    [
      'a text is a file among others',
      `{/etc/nginx/nginx.conf: ${TEXT}}`,
      ['/etc/nginx/nginx.conf (ro) configMap nginx.conf'],
    ],
    ['a text at the root', `{/root.md: ${TEXT}}`, ['/root.md (ro) configMap root.md']],
    ['a name that is no key', `{/ü: ${TEXT}}`, ['/ü (ro) configMap file']],
    ['secrets alone have their directory', `{/tls/key: ${KEY}, /tls/pw: ${PASSWORD}}`, ['/tls (ro) projected']],
    ['one secret too', `{/tls/a: ${PASSWORD}, /tls/b: ${PASSWORD_0400}}`, ['/tls (ro) secret']],
    [
      'secrets beside texts',
      `{/tls/key: ${KEY}, /tls/x: ${TEXT}}`,
      ['/tls/key (ro) secret tls.key', '/tls/x (ro) configMap x'],
    ],
    ['secrets at the root', `{/key: ${KEY}}`, ['/key (ro) secret tls.key']],
    ['secrets in a directory of the system', `{/etc/key: ${KEY}}`, ['/etc/key (ro) secret tls.key']],
    ['secrets above what Kubernetes mounts', `{/run/secrets/key: ${KEY}}`, ['/run/secrets/key (ro) secret tls.key']],
    ['secrets whose names a volume cannot have', `{/tls/..key: ${KEY}}`, ['/tls/..key (ro) secret tls.key']],
    [
      'secrets above other files',
      `{/tls/key: ${KEY}, /tls/in/x: ${TEXT}}`,
      ['/tls/in/x (ro) configMap x', '/tls/key (ro) secret tls.key'],
    ],
    [
      'secrets above secrets',
      `{/tls/key: ${KEY}, /tls/in/key: ${KEY}}`,
      ['/tls/in (ro) secret', '/tls/key (ro) secret tls.key'],
    ],
    [
      'one key with two modes',
      `{/a: ${PASSWORD}, /b: ${PASSWORD_0400}, /c: ${PASSWORD}}`,
      ['/a (ro) secret pass_word', '/b (ro) secret 0400/pass_word', '/c (ro) secret pass_word'],
    ],
  ])('%s', (_, files, expected) => {
    expect(mountsOf(ofMain(files))).toEqual(expected);
  });

  it.each([
    [
      'texts',
      `{/b/x: ${TEXT}, /a/y: {content: x, mode: "0640"}}`,
      '[{configMap: {items: [{key: y, mode: 416, path: y}], name: web-main-file-495c8e0369}}, {configMap: {items: [{key: x, path: x}], name: web-main-file-b03f96a35c}}]',
    ],
    [
      'a Secret',
      `{/a: ${PASSWORD}, /b: ${PASSWORD_0400}, /c: {content: "\${resources.db.user}"}}`,
      '[{secret: {items: [{key: pass_word, path: pass_word}, {key: pass_word, mode: 256, path: 0400/pass_word}, {key: user, path: user}], secretName: orders-db}}]',
    ],
    [
      'a directory of one Secret',
      `{/tls/a: ${PASSWORD}, /tls/b: ${PASSWORD_0400}}`,
      '[{secret: {items: [{key: pass_word, path: a}, {key: pass_word, mode: 256, path: b}], secretName: orders-db}}]',
    ],
    [
      'a directory of several',
      `{/tls/a: ${PASSWORD}, /tls/b: ${KEY}}`,
      '[{projected: {sources: [{secret: {items: [{key: pass_word, path: a}], name: orders-db}}, {secret: {items: [{key: tls.key, path: b}], name: orders-tls}}]}}]',
    ],
  ])('%s: the volumes', (_, files, expected) => {
    const volumes = podOf(ofMain(files)).volumes?.map(({ name, ...volume }) => volume);
    expect(volumes).toEqual(decodeYaml(expected));
  });

  it('one file in two containers is two ConfigMaps, one secret in two containers one volume', () => {
    const files = `{/etc/x/a: ${TEXT}, /etc/y/pw: ${PASSWORD}, /pw: ${PASSWORD}}`;
    const converted = convert(`{one: {image: a, files: ${files}}, two: {image: a, files: ${files}}}`);
    const volumes = podOf(converted).volumes ?? [];
    expect(volumes.map((volume) => Object.keys(volume).join())).toEqual([
      'name,configMap',
      'name,secret',
      'name,secret',
      'name,configMap',
    ]);
    expect(new Set(volumes.map(({ name }) => name)).size).toBe(4);
    expect(mountsOf(converted, 'one')).toEqual(mountsOf(converted, 'two'));
  });
});

describe('volumes and files', () => {
  it.each([
    [
      'volumes first',
      `{/bb/x: ${TEXT}}`,
      '{/zz: {source: "${resources.tmp}"}}',
      ['/zz emptyDir', '/bb/x (ro) configMap x'],
    ],
    [
      'a file in a volume',
      `{/a/x: ${TEXT}}`,
      '{/a: {source: "${resources.tmp}"}}',
      ['/a emptyDir', '/a/x (ro) configMap x'],
    ],
    [
      'secrets in a volume',
      `{/a/x: ${KEY}}`,
      '{/a: {source: "${resources.tmp}"}}',
      ['/a emptyDir', '/a/x (ro) secret tls.key'],
    ],
    [
      'secrets above a volume',
      `{/a/x: ${KEY}}`,
      '{/a/v: {source: "${resources.tmp}"}}',
      ['/a/v emptyDir', '/a/x (ro) secret tls.key'],
    ],
    [
      'secrets in a directory of a volume',
      `{/a/b/x: ${KEY}}`,
      '{/a: {source: "${resources.tmp}"}}',
      ['/a emptyDir', '/a/b (ro) secret'],
    ],
    ['a file in a ConfigMap', `{/a/x: ${TEXT}}`, '{/a: {source: "${resources.shared}"}}', ['/a (ro) projected']],
    [
      'path and readOnly',
      '{}',
      '{/a: {source: "${resources.tmp}", path: b/c, readOnly: true}}',
      ['/a (ro) emptyDir b/c'],
    ],
  ])('%s', (_, files, volumes, expected) => {
    const converted = ofMain(files, volumes);
    expect(mountsOf(converted)).toEqual(expected);
    expect(converted.warnings).toEqual([]);
  });

  it.each([
    [
      'shared',
      '{defaultMode: 288, sources: [{configMap: {items: [{key: a, path: b}], name: shared}}, {configMap: {items: [{key: x, mode: 420, path: in/x}], name: web-main-file-21fcd38344}}, {secret: {items: [{key: pass_word, mode: 256, path: y}], name: orders-db}}]}',
    ],
    [
      'sealed',
      '{sources: [{secret: {name: sealed, optional: true}}, {configMap: {items: [{key: x, path: in/x}], name: web-main-file-21fcd38344}}, {secret: {items: [{key: pass_word, mode: 256, path: y}], name: orders-db}}]}',
    ],
    [
      'labels',
      '{sources: [{downwardAPI: {items: [{path: l, fieldRef: {fieldPath: metadata.labels}}]}}, {configMap: {items: [{key: x, path: in/x}], name: web-main-file-21fcd38344}}, {secret: {items: [{key: pass_word, mode: 256, path: y}], name: orders-db}}]}',
    ],
  ])('files in a volume of %s become part of it', (resource, expected) => {
    const converted = ofMain(
      `{/a/in/x: ${TEXT}, /a/y: ${PASSWORD_0400}}`,
      `{/a: {source: "\${resources.${resource}}"}}`,
    );
    expect(podOf(converted).volumes).toEqual([{ name: expect.any(String), projected: decodeYaml(expected) }]);
  });

  it.each([
    ['{source: "${resources.tmp}", readOnly: true}'],
    ['{source: "${resources.claim}"}'],
    ['{source: "${resources.image}"}'],
    ['{source: "${resources.shared}", path: b}'],
  ])('a file below %s may have no place', (volume) => {
    expect(ofMain(`{/a/x: ${TEXT}}`, `{/a: ${volume}}`).warnings).toEqual([
      "containers.main.files./a/x: file '/a/x' is below the read-only volume '/a': the container starts only if the volume has a file there",
    ]);
  });
});
