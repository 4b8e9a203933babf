import { podSecrets } from '../../src/k8s/pod-secrets';
import { decodeYaml } from '../../src/yaml/decode-yaml';

const pod = `
  containers:
  - env:
    - {name: A, valueFrom: {secretKeyRef: {name: by-variable, key: k}}}
    - {name: B, valueFrom: {secretKeyRef: {name: by-variable, key: other}}}
    - {name: C, valueFrom: {secretKeyRef: {name: optional-variable, key: k, optional: true}}}
    - {name: D, valueFrom: {configMapKeyRef: {name: config, key: k}}}
    - {name: E, value: plain}
    envFrom:
    - secretRef: {name: by-env-from}
    - secretRef: {name: optional-env-from, optional: true}
    - configMapRef: {name: config}
  initContainers:
  - envFrom: [{secretRef: {name: of-init-container}}]
  imagePullSecrets: [{name: to-pull-with}]
  volumes:
  - {name: a, secret: {secretName: by-volume}}
  - {name: b, secret: {secretName: optional-volume, optional: true}}
  - {name: c, projected: {sources: [{secret: {name: by-projection}}, {configMap: {name: config}}]}}
  - {name: d, emptyDir: {}}
`;
const needed = ['by-variable', 'by-env-from', 'of-init-container', 'by-volume', 'by-projection'];

/** The pod's spec below keys, the innermost first. */
const below = (kind: string, ...keys: readonly string[]) => {
  const indented = keys.reduce((text, key) => `\n${key}:${text.replaceAll('\n', '\n  ')}`, pod);
  return decodeYaml(`kind: ${kind}\n${indented}`) as Readonly<Record<string, unknown>>;
};

describe('podSecrets', () => {
  it.each([
    ['a pod', below('Pod', 'spec')],
    ['a Deployment', below('Deployment', 'spec', 'template', 'spec')],
    ['a CronJob', below('CronJob', 'spec', 'template', 'spec', 'jobTemplate', 'spec')],
    ['a kind of its own', below('Rollout', 'spec', 'template', 'spec')],
  ])('are those without which %s does not start', (_, manifest) => {
    expect(podSecrets(manifest)).toEqual(needed);
  });

  it.each([
    ['no spec', 'kind: ConfigMap'],
    ['a spec that is none', 'kind: Pod\nspec: text'],
    ['a template of something else', 'kind: Claim\nspec: {template: {spec: {secretName: a}}}'],
    [
      'wrong shapes',
      'kind: Pod\nspec: {containers: [{env: [{valueFrom: a}, b], envFrom: {}}, c], volumes: [{secret: {}}]}',
    ],
  ])('are none for %s', (_, text) => {
    expect(podSecrets(decodeYaml(text) as Readonly<Record<string, unknown>>)).toEqual([]);
  });
});
