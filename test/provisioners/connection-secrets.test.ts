import type { Manifest } from '../../src/k8s/manifest';
import { explainMissing, findOutput } from '../../src/provisioners/answer';
import { parseProvisioners } from '../../src/provisioners/parse-provisioners';
import type { ProvisionerEntry } from '../../src/provisioners/provisioner-entry';
import type { PlaceholderUse } from '../../src/score/outputs';
import { decodeYaml } from '../../src/yaml/decode-yaml';

const claim = `- apiVersion: acme.dev/v1
  kind: Claim
  metadata: {name: db}
  spec: {writeConnectionSecretToRef: {name: db-conn}}
`;

interface Case {
  readonly manifests: string;
  readonly key: string;
  readonly expectedOutputs?: readonly string[];
  readonly namespace?: string;
  readonly use?: PlaceholderUse;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

function ask({ manifests, key, expectedOutputs = [], namespace = '', use = 'variable', outputs = {} }: Case): unknown {
  const [entry] = parseProvisioners({
    file: 'team.yaml',
    text: `- {uri: template://team/db, type: db, expected_outputs: [${expectedOutputs.join(', ')}]}`,
  });
  const answer = {
    uid: 'db.default#web.db',
    entry: entry as ProvisionerEntry,
    outputs,
    manifests: decodeYaml(manifests) as unknown as readonly Manifest[],
    namespace,
  };
  const path = key.split('.');
  return findOutput(answer, path, use) ?? explainMissing(answer, path);
}

function secret(name: string, key: string): string {
  return `🔐💬${name}_${key}💬🔐`;
}

describe('connection secrets', () => {
  it.each<[string, Case, unknown]>([
    ['of a claim', { manifests: claim, key: 'url' }, { value: secret('db-conn', 'url'), undeclared: 'db-conn' }],
    [
      'of a claim, whose outputs are declared',
      { manifests: claim, key: 'url', expectedOutputs: ['url'] },
      { value: secret('db-conn', 'url') },
    ],
    [
      'by publishConnectionDetailsTo',
      { manifests: '[{kind: C, metadata: {name: c}, spec: {publishConnectionDetailsTo: {name: pub}}}]', key: 'url' },
      { value: secret('pub', 'url'), undeclared: 'pub' },
    ],
    [
      'of an ExternalSecret under its own name',
      {
        manifests:
          '[{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: ext}, spec: {dataFrom: []}}]',
        key: 'url',
      },
      { value: secret('ext', 'url'), undeclared: 'ext' },
    ],
    [
      'of an ExternalSecret that names a target and the key',
      {
        manifests:
          '[{apiVersion: external-secrets.io/v1beta1, kind: ExternalSecret, metadata: {name: ext}, spec: {target: {name: t}, data: [{secretKey: url}]}}]',
        key: 'url',
      },
      { value: secret('t', 'url') },
    ],
    [
      'of a Secret that has the key',
      { manifests: '[{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {url: eA==}}]', key: 'url' },
      { value: secret('s', 'url') },
    ],
    [
      'of a Secret, in a file',
      {
        manifests: '[{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {url: x}}]',
        key: 'url',
        use: 'file',
      },
      { value: secret('s', 'url') },
    ],
    [
      'once, where two manifests mean one secret',
      {
        manifests: `${claim}- {apiVersion: v1, kind: Secret, metadata: {name: db-conn}, data: {url: eA==}}`,
        key: 'url',
      },
      { value: secret('db-conn', 'url') },
    ],
    [
      'in the namespace of the workloads',
      {
        manifests: '[{kind: C, metadata: {name: c}, spec: {writeConnectionSecretToRef: {name: s, namespace: prod}}}]',
        key: 'url',
        namespace: 'prod',
      },
      { value: secret('s', 'url'), undeclared: 's' },
    ],
    ['never in place of what was returned', { manifests: claim, key: 'url', outputs: { url: null } }, { value: null }],
  ])('are wired: %s', (_, asked, expected) => {
    expect(ask(asked)).toEqual(expected);
  });

  const missing =
    "key 'url' not found: resource 'db.default#web.db', provided by template://team/db (team.yaml:1), has no outputs";

  it.each<[string, Case, unknown]>([
    ['nothing is promised', { manifests: '[]', key: 'url' }, { message: missing }],
    [
      'a Secret without the key',
      { manifests: '[{apiVersion: v1, kind: Secret, metadata: {name: s}, data: {uri: eA==}}]', key: 'url' },
      { message: missing, hint: "Did you mean 'uri'?" },
    ],
    [
      'an ExternalSecret that lists other keys',
      {
        manifests:
          '[{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: e}, spec: {data: [{secretKey: password}]}}]',
        key: 'url',
      },
      { message: missing },
    ],
    [
      'a key that is not expected',
      { manifests: claim, key: 'url', expectedOutputs: ['host'] },
      { message: `${missing}; secret 'db-conn' may have it, but 'url' is not among the entry's expected_outputs` },
    ],
    [
      'several secrets',
      {
        manifests: `${claim}- {kind: D, metadata: {name: d}, spec: {writeConnectionSecretToRef: {name: other}}}`,
        key: 'url',
      },
      {
        message: `${missing}; several secrets may have it: 'db-conn' (Claim/db) and 'other' (D/d); its outputs must say which`,
      },
    ],
    [
      'another namespace',
      {
        manifests:
          '[{kind: C, metadata: {name: c}, spec: {writeConnectionSecretToRef: {name: s, namespace: crossplane-system}}}]',
        key: 'url',
      },
      {
        message: `${missing}; secret 's' will be in namespace 'crossplane-system', but the workloads are in 'default'`,
      },
    ],
    [
      'another position',
      { manifests: claim, key: 'url', use: 'param' },
      {
        message: `${missing}; a secret that it promises may have 'url', but only variables and whole files take secrets`,
      },
    ],
    ['more than one step', { manifests: claim, key: 'url.host' }, { message: missing }],
    [
      'a secret that cannot be called so',
      {
        manifests: '[{kind: C, metadata: {name: c}, spec: {writeConnectionSecretToRef: {name: My_Conn}}}]',
        key: 'url',
      },
      { message: expect.stringContaining("it promises a secret 'My_Conn', whose name must be at most 253") },
    ],
    [
      'a key below text',
      { manifests: claim, key: 'host.part', outputs: { host: 'h' } },
      {
        message:
          "key 'part' cannot be looked up: output 'host' of resource 'db.default#web.db', provided by template://team/db (team.yaml:1), is not a map",
      },
    ],
    [
      'a key below null',
      { manifests: claim, key: 'host.part', outputs: { host: null } },
      {
        message:
          "key 'part' not found: output 'host' of resource 'db.default#web.db', provided by template://team/db (team.yaml:1), is null",
      },
    ],
    [
      'a key in a map',
      { manifests: '[]', key: 'a.portt', outputs: { a: { port: 1, host: 'h' } } },
      {
        message:
          "key 'portt' not found: output 'a' of resource 'db.default#web.db', provided by template://team/db (team.yaml:1), has the keys host, port",
        hint: "Did you mean 'port'?",
      },
    ],
  ])('are not wired: %s', (_, asked, expected) => {
    expect(ask(asked)).toEqual(expected);
  });
});
