import { guidOf, nameOf, ofKind, type Rendered, renderDefault, secretsOf, type Wanted } from './default-entries';

const longest = { workload: `w${'o'.repeat(61)}d`, name: `r${'e'.repeat(61)}s` };
const short = { workload: 'web', name: 'db' };
const route = { params: { host: 'www.example.com', path: '/', port: 80 } };
const types: readonly Wanted[] = [
  ...['postgres', 'postgres-instance', 'redis', 'mysql', 'mongodb', 'amqp', 'mssql', 'elasticsearch', 's3', 'sqs'],
  ...['kafka-topic', 'dns', 'volume', 'example-provisioner-resource'],
].map((type): Wanted => ({ type }));
const all: readonly Wanted[] = [...types, { type: 'route', ...route }, { type: 'route', class: 'ingress', ...route }];
const cases = all.flatMap((wanted) =>
  [short, longest].map((names) => {
    const label = `${wanted.type}${wanted.class ? `.${wanted.class}` : ''} of ${names === short ? 'short' : 'long'} names`;
    return [label, { ...wanted, ...names }] as const;
  }),
);

/** What refers to a Secret: name and key. */
function referencesIn(value: unknown): string[] {
  const found = JSON.stringify(value).matchAll(/🔐💬([^_"]+)_([^"]+?)💬🔐/g);
  return [...found].map(([, name, key]) => `${name} ${key}`);
}

function secretKeysIn(rendered: Rendered): string[] {
  const refs: string[] = [];
  const pods = [...ofKind(rendered.manifests, 'StatefulSet'), ...ofKind(rendered.manifests, 'Job')];
  for (const { spec } of pods.map(({ spec }) => spec.template)) {
    for (const { env = [] } of spec.containers) {
      for (const { valueFrom } of env) {
        if (valueFrom) refs.push(`${valueFrom.secretKeyRef.name} ${valueFrom.secretKeyRef.key}`);
      }
    }
    for (const { secret } of spec.volumes ?? []) {
      for (const item of secret?.items ?? []) refs.push(`${secret.secretName} ${item.key}`);
    }
  }
  return refs;
}

describe.each(cases)('%s', (_, wanted) => {
  const rendered = renderDefault(wanted);

  it('gives the outputs that it promises, and prints no missing value', () => {
    expect(Object.keys(rendered.outputs).sort()).toEqual([...(rendered.entry.expectedOutputs ?? [])].sort());
    expect(rendered.warnings).toEqual([]);
  });

  it('names objects within the limits of Kubernetes', () => {
    for (const manifest of rendered.manifests) {
      expect(nameOf(manifest)).toMatch(/^[a-z]([-a-z0-9]*[a-z0-9])?$/);
      // A StatefulSet's name and a hash are the value of a label on its pods.
      expect(nameOf(manifest).length).toBeLessThanOrEqual(manifest.kind === 'StatefulSet' ? 52 : 63);
    }
  });

  it('says on every object where it comes from', () => {
    for (const manifest of rendered.manifests) {
      const { type, class: className = 'default', workload, name } = wanted;
      const uid = `${type}.${className}#${workload}.${name}`;
      expect(manifest).toMatchObject({
        metadata: {
          annotations: {
            'k8s.score.dev/source-workload': workload,
            'k8s.score.dev/resource-uid': uid,
            'k8s.score.dev/resource-guid': guidOf(uid),
          },
          labels: {
            'app.kubernetes.io/managed-by': 'score-k8s',
            'app.kubernetes.io/name': nameOf(manifest),
            'app.kubernetes.io/instance': nameOf(manifest),
          },
        },
      });
    }
  });

  it('changes nothing in a second run, other dice or not', () => {
    const again = renderDefault({ ...wanted, state: rendered.state, shared: { ...rendered.shared } }, 77);
    expect(again.state).toEqual(rendered.state);
    expect(again.outputs).toEqual(rendered.outputs);
    expect(again.manifests).toEqual(rendered.manifests);
    expect(again.shared).toEqual(rendered.shared);
  });

  it('draws only what is in Secrets', () => {
    const other = renderDefault(wanted, 77);
    expect(other.outputs).toEqual(rendered.outputs);
    expect(other.manifests.filter(({ kind }) => kind !== 'Secret')).toEqual(
      rendered.manifests.filter(({ kind }) => kind !== 'Secret'),
    );
  });

  it('refers to keys of Secrets that it makes', () => {
    const known = [...secretsOf(rendered.manifests).keys()];
    expect(known).toEqual(expect.arrayContaining(referencesIn(rendered.outputs)));
    expect(known).toEqual(expect.arrayContaining(secretKeysIn(rendered)));
  });

  it('fits the restricted Pod Security Standard', () => {
    const pods = [...ofKind(rendered.manifests, 'StatefulSet'), ...ofKind(rendered.manifests, 'Job')];
    for (const { spec } of pods.map(({ spec }) => spec.template)) {
      expect(spec.automountServiceAccountToken).toBe(false);
      expect(spec.enableServiceLinks).toBe(false);
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      expect(spec.securityContext.runAsUser).toBeGreaterThan(0);
      for (const { securityContext, resources } of spec.containers) {
        expect(securityContext.allowPrivilegeEscalation).toBe(false);
        expect(securityContext.capabilities.drop).toEqual(['ALL']);
        expect(['', 'NET_BIND_SERVICE']).toContain((securityContext.capabilities.add ?? []).join());
        expect(Object.keys(resources.requests).sort()).toEqual(['cpu', 'memory']);
      }
    }
  });

  it('selects its own pods and nothing else', () => {
    const [set] = ofKind(rendered.manifests, 'StatefulSet');
    for (const service of ofKind(rendered.manifests, 'Service')) {
      expect(service.spec.selector).toEqual({ 'app.kubernetes.io/instance': set.metadata.name });
      expect(set.spec.template.metadata.labels).toMatchObject(service.spec.selector);
      const names = set.spec.template.spec.containers[0].ports.map(({ name }: { name: string }) => name);
      for (const port of service.spec.ports) expect(names).toContain(port.targetPort);
    }
    for (const job of ofKind(rendered.manifests, 'Job')) {
      expect(job.spec.template.metadata.labels['app.kubernetes.io/instance']).not.toBe(set.metadata.name);
      expect(job.spec.ttlSecondsAfterFinished).toBeGreaterThan(0);
    }
  });
});

describe('connection strings', () => {
  const state = {
    service: 'host',
    database: 'data',
    username: 'me',
    password: 'p/w',
    vhost: '/',
    adminPassword: 'top',
  };
  // type | key of the Secret | value
  it.each([
    ['postgres', 'url', 'postgres://me:p%2Fw@host:5432/data'],
    ['postgres-instance', 'url', 'postgres://me:p%2Fw@host:5432/postgres'],
    ['mysql', 'url', 'mysql://me:p%2Fw@host:3306/data'],
    ['redis', 'url', 'redis://me:p%2Fw@host:6379/0'],
    ['mongodb', 'url', 'mongodb://me:p%2Fw@host:27017/?authSource=admin'],
    ['amqp', 'url', 'amqp://me:p%2Fw@host:5672/%2F'],
    ['elasticsearch', 'url', 'http://me:p%2Fw@host:9200'],
    ['mssql', 'url', 'sqlserver://me:p%2Fw@host:1433?database=data&encrypt=true&trustServerCertificate=true'],
    [
      'mssql',
      'connection',
      'Server=tcp:host,1433;Initial Catalog=data;User ID=me;Password=p/w;Encrypt=True;TrustServerCertificate=True',
    ],
  ])('%s: %s', (type, key, expected) => {
    const { manifests, outputs } = renderDefault({ type, state });
    expect(secretsOf(manifests).get(`host ${key}`)).toBe(expected);
    expect(outputs[key]).toBe(`🔐💬host_${key}💬🔐`);
    expect(outputs.password).toBe('🔐💬host_password💬🔐');
  });
});
