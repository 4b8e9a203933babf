import type { ConfigMap } from '../../src/k8s/models';
import { controllerOf, convertScore, manifestOf } from './convert-score';

const NAME_HASH = '5dcadae6f3'; // of /etc/blob
const convert = (file: string, target = '/etc/blob', sources = {}) =>
  convertScore(`{containers: {main: {image: nginx, files: {${JSON.stringify(target)}: ${file}}}}}`, { sources });

describe('config maps of files', () => {
  it.each([
    ['text', '{content: "a\\r\\nünï\\t"}', { data: { blob: 'a\r\nünï\t' } }],
    ['nothing', '{content: ""}', { data: { blob: '' } }],
    ['base64 of text', '{binaryContent: "aGk="}', { data: { blob: 'hi' } }],
    ['bytes', '{binaryContent: "/+8AAQ=="}', { binaryData: { blob: '/+8AAQ==' } }],
    ['control characters', '{content: "a\\0b"}', { binaryData: { blob: 'YQBi' } }],
  ])('%s', (_, file, values) => {
    const configMap = manifestOf(convert(file), 'ConfigMap');
    expect(configMap).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: `web-main-file-${NAME_HASH}`,
        annotations: { 'k8s.score.dev/workload-name': 'web' },
        labels: controllerOf(convert(file)).metadata?.labels,
      },
      ...values,
    });
  });

  it.each([
    ['/etc/app.conf', 'app.conf'],
    ['/etc/ü.conf', 'file'],
    ['/etc/a b', 'file'],
    ['/etc/..a', 'file'],
    ['/etc/__proto__', '__proto__'],
    [`/etc/${'x'.repeat(254)}`, 'file'],
  ])('%s is under the key %s', (target, key) => {
    const { data = {} } = manifestOf<ConfigMap>(convert('{content: x}', target), 'ConfigMap');
    expect(Object.entries(data)).toEqual([[key, 'x']]);
  });

  it('warns of what is too large for one', () => {
    expect(convert(`{content: ${'x'.repeat(1024 * 1024)}}`).warnings).toEqual([]);
    expect(convert(`{content: ${'ü'.repeat(512 * 1024)}x}`).warnings).toEqual([
      "containers.main.files./etc/blob: file '/etc/blob' has 1048577 bytes: a ConfigMap holds 1048576 at most",
    ]);
  });

  it('names no two files alike, however workloads and containers are called', () => {
    const names = ['app-web main', 'app web-main', 'app-web-main x', 'app web-main-x', 'a b-b', 'a-b b'].flatMap(
      (pair) => {
        const [name, container] = pair.split(' ');
        const files = '{/x/y: {content: a}, /x/z: {content: a}}';
        const score = `{metadata: {name: ${name}}, containers: {${container}: {image: nginx, files: ${files}}}}`;
        return convertScore(score).manifests.flatMap(({ kind, metadata }) =>
          kind === 'ConfigMap' ? [metadata?.name] : [],
        );
      },
    );
    expect(new Set(names).size).toBe(12);
  });
});

describe('the checksum of files', () => {
  const checksum = (file: string, target?: string) =>
    controllerOf(convert(file, target)).spec?.template.metadata?.annotations?.['k8s.score.dev/files-checksum'];

  it('changes with content and place, and with nothing else', () => {
    const seen = ['{content: a}', '{content: b}'].map((file) => checksum(file));
    seen.push(checksum('{content: a}', '/etc/other'));
    expect(new Set(seen).size).toBe(3);
    expect(seen[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(checksum('{binaryContent: YQ==}')).toBe(seen[0]);
  });

  it('is not there without files whose content is known', () => {
    expect(checksum('{content: "🔐💬a_k💬🔐"}')).toBeUndefined();
  });
});
