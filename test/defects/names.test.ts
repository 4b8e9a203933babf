import { at, entry, generateFiles, identities, ofKind, PROVISIONERS, type ScoreParts, score } from './project';

const generateScore = (parts: ScoreParts) => generateFiles({ 'score.yaml': score(parts) });
const www = { www: { port: 80 } };

describe('N03: names as long as the Score schema allows', () => {
  const longest = 63;

  it.each([
    ['N03a: a Deployment', 'w'.repeat(63), {}],
    ['N03b: a StatefulSet', `w${'-w'.repeat(26)}`, { annotations: { 'k8s.score.dev/kind': 'StatefulSet' } }],
    ['N03b: a StatefulSet', 'w'.repeat(63), { annotations: { 'k8s.score.dev/kind': 'StatefulSet' } }],
  ])('%s called %s has labels and Services that fit', async (_, name, metadata) => {
    const outcome = await generateScore({ name, metadata, ports: www });
    expect(outcome.failure).toBe('');
    const labels = outcome.manifests.flatMap((manifest) => [
      ...Object.values(at(manifest, 'metadata', 'labels') as Record<string, string>),
      ...Object.values((at(manifest, 'spec', 'selector', 'matchLabels') ?? {}) as Record<string, string>),
    ]);
    expect(labels.filter((label) => label.length > longest)).toEqual([]);
    for (const service of ofKind(outcome, 'Service')) {
      expect((at(service, 'metadata', 'name') as string).length).toBeLessThanOrEqual(longest);
    }
    // Pods of a StatefulSet carry `<its name>-<ten characters>` as a label.
    for (const set of ofKind(outcome, 'StatefulSet')) {
      expect((at(set, 'metadata', 'name') as string).length).toBeLessThanOrEqual(longest - 11);
      expect(identities(outcome)).toContain(`Service/${at(set, 'spec', 'serviceName')}`);
    }
  });

  it('are told apart where they are shortened', async () => {
    const sets = { annotations: { 'k8s.score.dev/kind': 'StatefulSet' } };
    const files = {
      'a.yaml': score({ name: `${'w'.repeat(62)}a`, metadata: sets }),
      'b.yaml': score({ name: `${'w'.repeat(62)}b`, metadata: sets }),
    };
    const outcome = await generateFiles(files, { files: ['a.yaml', 'b.yaml'] });
    expect(new Set(identities(outcome)).size).toBe(4);
  });
});

describe('names that Kubernetes refuses are errors', () => {
  const service = (name: string) => ({ annotations: { 'k8s.score.dev/service-name': name } });

  it.each<[string, ScoreParts, string]>([
    [
      'N04: a workload with a port whose name begins with a digit',
      { name: '1web', ports: www },
      "'1web' cannot be the name of its Service",
    ],
    [
      'N05: a Service that is to be called Bad_Name',
      { metadata: service('Bad_Name'), ports: www },
      "'Bad_Name' cannot be the name of its Service",
    ],
    [
      'N08: two ports of one number and protocol',
      { ports: { aa: { port: 80 }, bb: { port: 80, targetPort: 8080 } } },
      "ports 'aa' and 'bb' are both 80/TCP",
    ],
  ])('%s', async (_, parts, message) => {
    const { failure, text } = await generateScore(parts);
    expect(failure).toContain(message);
    expect(failure).toMatch(/^score\.yaml:\d+:\d+: /);
    expect(text).toBe('');
  });

  it('N08: one number with two protocols is fine', async () => {
    const outcome = await generateScore({ ports: { tcp: { port: 53 }, udp: { port: 53, protocol: 'UDP' } } });
    expect(at(ofKind(outcome, 'Service')[0], 'spec', 'ports')).toHaveLength(2);
  });

  it.each([
    ['N19', 'my_secret', 'key_x', "names the Secret 'my_secret'"],
    ['N20', '', '', "names the Secret ''"],
    ['N20', 's', '', "names the key ''"],
    ['N20', 's', 'k/e y', "names the key 'k/e y'"],
  ])('%s: encodeSecretRef %j %j', async (_, name, key, message) => {
    const outputs = `a: {{ encodeSecretRef ${JSON.stringify(name)} ${JSON.stringify(key)} }}`;
    const files = {
      'score.yaml': score({ resources: { db: { type: 'db' } } }),
      [PROVISIONERS]: entry('db', { outputs }),
    };
    const { failure } = await generateFiles(files);
    expect(failure).toContain(`${PROVISIONERS}:1:`);
    expect(failure).toContain(message);
  });
});
