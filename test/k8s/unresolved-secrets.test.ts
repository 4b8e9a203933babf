import type { Manifest } from '../../src/k8s/manifest';
import { findUnresolvedSecrets } from '../../src/k8s/unresolved-secrets';
import { decodeYaml } from '../../src/yaml/decode-yaml';

const MARKER = '🔐💬orders-db_user💬🔐';

describe('findUnresolvedSecrets', () => {
  it.each([
    ['nothing', '{kind: A, spec: {a: "🔐 💬", n: 5, x: null}}', []],
    ['a value', `{kind: A, spec: {list: [{text: "x${MARKER}"}]}}`, ['.spec.list.0.text']],
    [
      'a key with dots',
      `{kind: A, spec: {annotations: {example.com/note: "${MARKER}"}}}`,
      ['.spec.annotations.example.com/note'],
    ],
    ['broken ones', '{kind: A, a: "🔐💬x", b: "x💬🔐"}', ['.a', '.b']],
    ['a key', `{kind: A, data: {"${MARKER}": x}}`, [`.data.${MARKER}`]],
  ])('%s', (_, manifest, paths) => {
    const messages = findUnresolvedSecrets(decodeYaml(manifest) as Manifest).map(({ message }) => message);
    expect(messages).toEqual(paths.map((path) => `unresolved secret ref in manifest: ${path} (A without name)`));
  });

  it('names the object and where it comes from', () => {
    const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { x: MARKER } };
    expect(findUnresolvedSecrets(manifest, "workload 'web'")[0]?.message).toBe(
      "unresolved secret ref in manifest: .data.x (ConfigMap 'a' (v1) of workload 'web')",
    );
  });
});
