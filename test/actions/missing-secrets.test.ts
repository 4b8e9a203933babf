import { noteMissingSecrets } from '../../src/actions/missing-secrets';
import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { generateAgain, generateIn, provisionersFile, score } from './generate-project';

const wiring = score('web', '    variables: {P: "${resources.db.password}"}\nresources: {db: {type: db}}\n');
const provisioner = (manifest = '') =>
  `- uri: template://acme/db\n  type: db\n  outputs: |\n    password: {{ encodeSecretRef "foo" "key" }}\n${manifest === '' ? '' : `  manifests: |\n    - ${manifest}\n`}`;
const notes = (lines: readonly string[]) => lines.filter((line) => line.startsWith('note: '));

describe('a Secret that pods need', () => {
  it('is noted when nothing says that it will be there', async () => {
    const files = { 'score.yaml': wiring, [provisionersFile]: provisioner() };
    const { lines, failure } = await generateIn(files, { strict: true });
    expect(failure).toBeUndefined();
    expect(notes(lines)).toEqual([
      "note: Secret 'foo', which Deployment 'web' (apps/v1) needs, is neither among the manifests nor promised by one\n" +
        'Where the cluster has it already: --external-secret foo',
    ]);
    expect(notes((await generateIn(files, { externalSecrets: ['bar', 'foo'] })).lines)).toEqual([]);
  });

  it.each([
    ['a Secret', '{apiVersion: v1, kind: Secret, metadata: {name: foo}, data: {key: eA==}}'],
    [
      'a Secret in a List',
      '{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Secret, metadata: {name: foo}}]}',
    ],
    [
      'a connection secret',
      '{apiVersion: acme.io/v1, kind: Db, metadata: {name: dd}, spec: {writeConnectionSecretToRef: {name: foo}}}',
    ],
    [
      'what is published',
      '{apiVersion: acme.io/v1, kind: Db, metadata: {name: dd}, spec: {publishConnectionDetailsTo: {name: foo}}}',
    ],
    [
      'an ExternalSecret',
      '{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: foo}, spec: {}}',
    ],
    [
      'the target of an ExternalSecret',
      '{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: ee}, spec: {target: {name: foo}}}',
    ],
    [
      'a SealedSecret',
      '{apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, metadata: {name: foo}, spec: {encryptedData: {}}}',
    ],
    [
      'a Certificate',
      '{apiVersion: cert-manager.io/v1, kind: Certificate, metadata: {name: cc}, spec: {secretName: foo}}',
    ],
  ])('is no news where it comes from %s', async (_, manifest) => {
    const files = { 'score.yaml': wiring, [provisionersFile]: provisioner(manifest) };
    for (const namespace of ['', 'prod']) {
      const { lines, failure } = await generateIn(files, { namespace });
      expect([failure, notes(lines)]).toEqual([undefined, []]);
    }
  });

  it('is not asked about where the manifests of commands are missing', async () => {
    const answer = (manifests: string) =>
      `{"resource_outputs": {"password": "🔐💬foo_key💬🔐"}, "manifests": [${manifests}]}`;
    const run = () => ({
      status: 0,
      stdout: Buffer.from(answer('{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "foo"}}')),
    });
    const files = { 'score.yaml': wiring, [provisionersFile]: '- {uri: cmd://tool, type: db}\n' };
    const { host, lines } = await generateIn(files, {}, { run });
    expect(notes(lines)).toEqual([]);
    expect(notes((await generateAgain(host, { dryRun: true })).lines)).toEqual([
      expect.stringContaining('its command was not run'),
    ]);
  });

  it('must have a name that a Secret can have', async () => {
    const { failure } = await generateIn({ 'score.yaml': wiring }, { externalSecrets: ['Foo', 'fine', 'a_b'] });
    expect(failure).toMatch(/^--external-secret 'Foo': the name must .*\n--external-secret 'a_b': the name must .*$/);
  });
});

describe('noteMissingSecrets', () => {
  const pods = (name: string, namespace: string, needed: string) =>
    `{apiVersion: apps/v1, kind: Deployment, metadata: {name: ${name}${namespace && `, namespace: ${namespace}`}}, spec: {template: {spec: {volumes: [{secret: {secretName: ${needed}}}]}}}}`;
  const secret = (name: string, namespace: string) =>
    `{apiVersion: v1, kind: Secret, metadata: {name: ${name}${namespace && `, namespace: ${namespace}`}}}`;
  const messages = (...texts: readonly string[]) =>
    noteMissingSecrets(decodeYamlDocuments(texts.join('\n---\n')) as never, {}).map(({ message }) => message);

  it.each([
    ['', ''],
    ['prod', 'prod'],
    ['', 'prod'],
    ['prod', ''],
  ])('takes a namespace that is left open for any: pods in %j, Secret in %j', (ofPods, ofSecret) => {
    expect(messages(pods('web', ofPods, 'foo'), secret('foo', ofSecret))).toEqual([]);
  });

  it('tells that a Secret is in another namespace', () => {
    expect(messages(pods('web', 'prod', 'foo'), secret('foo', 'other'))).toEqual([
      "Secret 'foo', which Deployment 'web' (apps/v1) in namespace 'prod' needs, is in another namespace: other",
    ]);
  });

  it('names one who needs a Secret and counts the others; the hint has all Secrets', () => {
    const texts = [pods('web', '', 'foo'), pods('api', '', 'foo'), pods('job', '', 'bar')];
    expect(messages(...texts)).toEqual([
      "Secret 'foo', which Deployment 'web' (apps/v1) and 1 more need, is neither among the manifests nor promised by one",
      "Secret 'bar', which Deployment 'job' (apps/v1) needs, is neither among the manifests nor promised by one",
    ]);
    const [, last] = noteMissingSecrets(decodeYamlDocuments(texts.join('\n---\n')) as never, {});
    expect(last?.hint).toBe('Where the cluster has it already: --external-secret foo --external-secret bar');
  });
});
