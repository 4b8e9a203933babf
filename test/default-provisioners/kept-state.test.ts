import { nameOf, ofKind, renderDefault, secretsOf } from './default-entries';

const account = { username: 'user-AbC12', password: 'FromBefore1' };

describe('a project that score-k8s 0.15 has made', () => {
  // type | its state | outputs that follow from it
  it.each([
    ['postgres', { service: 'pg-web-x1', database: 'db-Ab1', ...account }, { host: 'pg-web-x1', name: 'db-Ab1' }],
    ['postgres-instance', { service: 'pg-web-x1', ...account }, { host: 'pg-web-x1' }],
    ['redis', { service: 'redis-web-x1', username: 'default', password: 'FromBefore1' }, { host: 'redis-web-x1' }],
    [
      'mysql',
      { service: 'mysql-web-x1', database: 'db-Ab1', ...account },
      { host: 'mysql-web-x1', database: 'db-Ab1' },
    ],
    ['mongodb', { service: 'mongo-web-x1', ...account }, { host: 'mongo-web-x1' }],
    ['amqp', { service: 'rabbitmq-web-x1', vhost: 'vhost-Ab1', ...account }, { vhost: 'vhost-Ab1' }],
    [
      'mssql',
      { service: 'mssql-web-x1', database: 'db-Ab1', ...account },
      { server: 'mssql-web-x1', database: 'db-Ab1' },
    ],
  ] as const)('keeps its %s', (type, state, outputs) => {
    const rendered = renderDefault({ type, state });
    expect(rendered.state).toMatchObject(state);
    expect(rendered.outputs).toMatchObject({ ...outputs, username: state.username });
    expect(secretsOf(rendered.manifests).get(`${state.service} password`)).toBe('FromBefore1');
    for (const kind of ['Secret', 'StatefulSet', 'Service']) {
      expect(ofKind(rendered.manifests, kind).map(nameOf)).toEqual([state.service]);
    }
  });

  it("keeps its SQL Server's administrator", () => {
    const state = { service: 'mssql-web-x1', database: 'master', username: 'sa', password: 'FromBefore1' };
    const secrets = secretsOf(renderDefault({ type: 'mssql', state }).manifests);
    expect(secrets.get('mssql-web-x1 admin-password')).toBe('FromBefore1');
    expect(secrets.get('mssql-web-x1 create.sql')).not.toMatch(/LOGIN/);
  });

  it('keeps host names, routes, buckets and topics', () => {
    const dns = renderDefault({ type: 'dns', state: { instanceHostname: 'dnsab12cd.localhost' } });
    expect(dns.outputs).toEqual({ host: 'dnsab12cd.localhost' });
    const params = { host: 'a.example.com', port: 'www' };
    const route = renderDefault({ type: 'route', params, state: { routeName: 'route-web-x1' } });
    expect(route.manifests.map(nameOf)).toEqual(['route-web-x1']);
    expect(renderDefault({ type: 's3', state: { bucket: 'bucket-x1' } }).outputs.bucket).toBe('bucket-x1');
    expect(renderDefault({ type: 'kafka-topic', state: { topic: 'topic-X1' } }).outputs.name).toBe('topic-X1');
  });

  it('keeps its Kafka broker', () => {
    const { outputs, manifests } = renderDefault({
      type: 'kafka-topic',
      shared: { shared_kafka_instance_name: 'kafka-x1' },
    });
    expect(outputs.host).toBe('kafka-x1');
    expect(ofKind(manifests, 'StatefulSet').map(nameOf)).toEqual(['kafka-x1']);
  });

  it('keeps its MinIO server, whatever the key under which it is stored', () => {
    const instance = { instanceServiceName: 'minio-x1', instanceAccessKeyId: 'KEYID', instanceSecretKey: 'SECRET' };
    for (const key of ['default-provisioners-minio-instance', 'shared-minio']) {
      const { outputs, manifests } = renderDefault({
        type: 's3',
        shared: { [key]: { ...instance }, other: { name: 'n' } },
      });
      expect(outputs).toMatchObject({ endpoint: 'http://minio-x1:9000', access_key_id: 'KEYID' });
      expect(secretsOf(manifests).get('minio-x1 secret-key')).toBe('SECRET');
    }
  });
});

describe('resources that share an instance', () => {
  it.each(['s3', 'kafka-topic', 'sqs'])('describe the same objects of it: %s', (type) => {
    const shared = {};
    const first = renderDefault({ type, workload: 'b', shared });
    const second = renderDefault({ type, workload: 'a', shared }, 77);
    const again = renderDefault({ type, workload: 'b', state: first.state, shared }, 99);
    const instance = nameOf(ofKind(first.manifests, 'StatefulSet')[0]);
    const ofInstance = (manifests: typeof first.manifests) => manifests.filter((each) => nameOf(each) === instance);
    expect(ofInstance(first.manifests).length).toBeGreaterThanOrEqual(2);
    expect(ofInstance(second.manifests)).toEqual(ofInstance(first.manifests));
    expect(again.manifests).toEqual(first.manifests);
    const jobs = [first, second].flatMap(({ manifests }) => ofKind(manifests, 'Job').map(nameOf));
    expect(new Set(jobs).size).toBe(2);
  });
});
