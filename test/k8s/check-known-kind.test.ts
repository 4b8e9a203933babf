import { checkKnownKind } from '../../src/k8s/check-known-kind';
import type { Manifest } from '../../src/k8s/manifest';
import { decodeYaml } from '../../src/yaml/decode-yaml';

const check = (text: string) => checkKnownKind(decodeYaml(text) as Manifest);

/** Manifests by what is to be filled in at `…`. */
const around = {
  top: (rest: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\n${rest}`,
  secret: (rest: string) => `apiVersion: v1\nkind: Secret\nmetadata: {name: x}\n${rest}`,
  metadata: (rest: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: p, ${rest}}`,
  pod: (rest: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {${rest}}`,
  container: (rest: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: a, ${rest}}]}`,
  port: (rest: string) => `apiVersion: v1\nkind: Service\nmetadata: {name: s}\nspec: {ports: [{${rest}}]}`,
  deployment: (rest: string) => `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {${rest}}`,
  ingress: (rest: string) => `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: i}\nspec: {${rest}}`,
  lease: (rest: string) => `apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {name: l}\nspec: {${rest}}`,
  route: (rest: string) =>
    `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r}\nspec: {${rest}}`,
};

type Place = keyof typeof around;

describe('checkKnownKind, as an API server decodes', () => {
  it.each<[Place, string]>([
    ['top', 'data: {a: b, b: null, 8080: c, d: 2024-01-01}'],
    ['top', 'data: null'],
    ['top', 'binaryData: {a: "YWJj\\nYWJj\\n", b: "", c: YR==}'],
    ['top', 'immutable: true'],
    ['secret', 'stringData: {a: b}\ndata: {a: YQ==}\ntype: Opaque'],
    ['metadata', 'creationTimestamp: null, labels: null, annotations: {a: 2024-01-01}'],
    ['metadata', 'creationTimestamp: "2024-01-01T00:00:00.5+02:00"'],
    ['metadata', 'creationTimestamp: 2024-01-01T00:00:00Z'],
    ['metadata', 'creationTimestamp: "2024-01-01T3:00:00Z"'],
    ['port', 'port: 80, targetPort: web'],
    ['port', 'port: 80.0, targetPort: 8080.0'],
    ['port', 'port: 8e1, targetPort: 8080'],
    ['port', ''],
    ['container', 'env: [{name: X, value: null}], args: [a, null]'],
    [
      'container',
      'resources: {limits: {cpu: 1, a: 0.5, b: 1e3, c: "1e3", d: "1E", e: "+1", f: .5Gi, g: " 1Gi ", h: null}}',
    ],
    ['deployment', 'replicas: 2.0, strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 1}}'],
    ['deployment', 'template: null'],
    ['lease', 'renewTime: "2024-01-01T00:00:00.000000Z", leaseTransitions: 2147483647'],
    ['route', 'parentRefs: [{name: g}], rules: [{backendRefs: [{name: s, port: 80}]}]'],
  ])('takes in %s: %s', (place, rest) => {
    expect(check(around[place](rest))).toEqual([]);
  });

  it.each<[Place, string, string]>([
    ['top', 'data: {a: 5}', "ConfigMap 'x': data.a must be text, not a number: put it in quotes"],
    ['top', 'data: {a: true}', "ConfigMap 'x': data.a must be text, not true: put it in quotes"],
    ['top', 'data: {a: 1.5}', "ConfigMap 'x': data.a must be text, not a number: put it in quotes"],
    ['top', 'data: {a: {b: c}}', "ConfigMap 'x': data.a must be text, not a map"],
    ['top', 'data: [a]', "ConfigMap 'x': data must be a map, not a list"],
    ['top', 'data: text', "ConfigMap 'x': data must be a map, not text"],
    ['top', 'data: {~: b}', "ConfigMap 'x': data must be a map, not one whose keys are no text"],
    [
      'top',
      'datum: 1',
      "ConfigMap 'x' has the unknown field 'datum'; there are: apiVersion, binaryData, data, immutable, kind, metadata.",
    ],
    ['top', 'Data: {}', "ConfigMap 'x' has the unknown field 'Data'; did you mean 'data'?"],
    ['top', 'immutable: yes', "ConfigMap 'x': immutable must be true or false, not text"],
    ['top', 'immutable: "true"', "ConfigMap 'x': immutable must be true or false, not text: leave out the quotes"],
    ['top', 'immutable: 1', "ConfigMap 'x': immutable must be true or false, not a number"],
    ['top', 'binaryData: {a: YQ}', "ConfigMap 'x': binaryData.a must be text in base64"],
    ['top', 'binaryData: {a: _-_-}', "ConfigMap 'x': binaryData.a must be text in base64"],
    ['top', 'binaryData: {a: YWJj YWJj}', "ConfigMap 'x': binaryData.a must be text in base64"],
    ['top', 'binaryData: {a: 1234}', "ConfigMap 'x': binaryData.a must be text in base64, not a number"],
    ['secret', 'data: {a: pass word}', "Secret 'x': data.a must be text in base64"],
    ['secret', 'type: [a]', "Secret 'x': type must be text, not a list"],
    ['metadata', 'label: {a: b}', "Pod 'p': metadata has the unknown field 'label'; did you mean 'labels'?"],
    ['metadata', 'labels: {a: 1}', "Pod 'p': metadata.labels.a must be text, not a number: put it in quotes"],
    [
      'metadata',
      'creationTimestamp: yesterday',
      "Pod 'p': metadata.creationTimestamp must be a time such as 2026-01-31T12:00:00Z, not 'yesterday'",
    ],
    [
      'metadata',
      'creationTimestamp: "2024-01-32T00:00:00Z"',
      "Pod 'p': metadata.creationTimestamp must be a time such as 2026-01-31T12:00:00Z, not '2024-01-32T00:00:00Z'",
    ],
    ['port', 'port: "80"', "Service 's': spec.ports.0.port must be a whole number, not text: leave out the quotes"],
    ['port', 'port: 80.5', "Service 's': spec.ports.0.port must be a whole number of 32 bits, not 80.5"],
    ['port', 'port: 4294967376', "Service 's': spec.ports.0.port must be a whole number of 32 bits, not 4294967376"],
    ['port', 'targetPort: true', "Service 's': spec.ports.0.targetPort must be text or a whole number, not true"],
    ['port', 'targetPort: [1]', "Service 's': spec.ports.0.targetPort must be text or a whole number, not a list"],
    [
      'container',
      'env: [{value: 1}]',
      "Pod 'p': spec.containers.0.env.0.value must be text, not a number: put it in quotes",
    ],
    ['container', 'env: {X: y}', "Pod 'p': spec.containers.0.env must be a list, not a map"],
    ['container', 'args: a b', "Pod 'p': spec.containers.0.args must be a list, not text"],
    [
      'container',
      'resources: {limits: {memory: 100K}}',
      "Pod 'p': spec.containers.0.resources.limits.memory '100K' is no quantity: write a number with an optional suffix, such as 500m, 2, 1.5, 64M or 1Gi",
    ],
    [
      'container',
      'resources: {limits: {cpu: true}}',
      "Pod 'p': spec.containers.0.resources.limits.cpu must be a quantity such as 500m or 1Gi, not true",
    ],
    [
      'container',
      'resources: {limit: {}}',
      "Pod 'p': spec.containers.0.resources has the unknown field 'limit'; did you mean 'limits'?",
    ],
    [
      'pod',
      'volumes: [{emptydir: {}}]',
      "Pod 'p': spec.volumes.0 has the unknown field 'emptydir'; did you mean 'emptyDir'?",
    ],
    ['pod', 'quux: 1', "Pod 'p': spec has the unknown field 'quux'"],
    ['deployment', 'replica: 2', "Deployment 'd': spec has the unknown field 'replica'; did you mean 'replicas'?"],
    ['deployment', 'strategy: Recreate', "Deployment 'd': spec.strategy must be a map, not text"],
    [
      'ingress',
      'rules: [{http: {paths: [{backend: {serviceName: x}}]}}]',
      "Ingress 'i': spec.rules.0.http.paths.0.backend has the unknown field 'serviceName'; there are: resource, service.",
    ],
  ])('refuses in %s: %s', (place, rest, message) => {
    expect(check(around[place](rest)).map((problem) => `${problem.severity}: ${problem.message}`)).toEqual([
      `error: ${message}`,
    ]);
  });

  it.each<[Place, string, string]>([
    [
      'lease',
      'renewTime: "2024-01-01T00:00:00Z"',
      "Lease 'l': spec.renewTime must be a time such as 2026-01-31T12:00:00.000000Z, not '2024-01-01T00:00:00Z'",
    ],
    ['route', 'hostnames: a', "HTTPRoute 'r': spec.hostnames must be a list, not text"],
  ])('only warns of kinds of other groups, in %s: %s', (place, rest, message) => {
    expect(check(around[place](rest)).map((problem) => `${problem.severity}: ${problem.message}`)).toEqual([
      `warning: ${message}`,
    ]);
  });
});

describe('checkKnownKind', () => {
  it('finds every problem, and says where', () => {
    const problems = check(around.container('imagePullPolice: Always, portz: [], command: [1]'));
    expect(problems.map(({ path }) => path)).toEqual([
      'spec.containers.0',
      'spec.containers.0',
      'spec.containers.0.command.0',
    ]);
  });

  it.each([
    ['a kind that nobody knows', '{apiVersion: acme.dev/v1, kind: Thing, spec: 5}'],
    ['a version that nobody knows', '{apiVersion: apps/v1beta9, kind: Deployment, spec: 5}'],
    ['a kind that a group does not have', '{apiVersion: v1, kind: Deployment, spec: 5}'],
    ['a List of what is no object', '{apiVersion: v1, kind: List, items: [5]}'],
    ['a custom list', '{apiVersion: acme.dev/v1, kind: ThingList, items: 5}'],
  ])('takes %s', (_, text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    [
      '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Secret, type: 1}]}',
      'warning',
      'items.0.type',
      'Secret: type must be text, not a number: put it in quotes',
    ],
    [
      '{apiVersion: v1, kind: SecretList, items: [{type: 1}]}',
      'error',
      'items.0.type',
      'SecretList: items.0.type must be text, not a number: put it in quotes',
    ],
    [
      '{apiVersion: v1, kind: List, metadata: {}, item: []}',
      'error',
      '',
      "List has the unknown field 'item'; did you mean 'items'?",
    ],
    ['{apiVersion: v1, kind: List, items: {}}', 'error', 'items', 'List: items must be a list, not a map'],
    [
      '{apiVersion: batch/v1, kind: JobList, spec: 5}',
      'warning',
      '',
      "JobList has the unknown field 'spec'; there are: apiVersion, items, kind, metadata.",
    ],
  ])('looks into %s', (text, severity, path, message) => {
    expect(check(text)).toEqual([{ severity, path, message }]);
  });

  it('shows no value that may be a secret', () => {
    const problems = check(around.secret('data: {a: hunter2!}\nstringData: {a: 12345}\nimmutable: hunter2'));
    expect(problems.map(({ message }) => message).join(' ')).not.toMatch(/hunter2|12345/);
  });

  it('is done soon with very many unknown fields', () => {
    const fields = Array.from({ length: 50_000 }, (_, index) => [`field${index}`, 1] as const);
    expect(checkKnownKind({ apiVersion: 'v1', kind: 'Pod', spec: Object.fromEntries(fields) })).toHaveLength(50_000);
  });
});
