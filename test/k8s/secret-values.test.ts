import type { Manifest } from '../../src/k8s/manifest';
import { secretValues } from '../../src/k8s/secret-values';
import { decodeYaml } from '../../src/yaml/decode-yaml';

it('secretValues gives the values of Secrets, written and decoded, and of nothing else', () => {
  const manifests = decodeYaml(`
- {apiVersion: v1, kind: Secret, stringData: {a: plain, n: 5}, data: {b: aHVudGVyMg==, c: /w==}}
- {apiVersion: v1, kind: ConfigMap, data: {d: open}}
- {apiVersion: acme.io/v1, kind: Secret, data: {e: other}}
- {apiVersion: v1, kind: Secret, data: null}
`) as readonly Manifest[];
  expect([...secretValues(manifests)]).toEqual(['plain', 'aHVudGVyMg==', 'hunter2', '/w==']);
});
