import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { directory, entries, files, joined } from './default-entries';

describe('the file that init writes', () => {
  // uri | type | parameters | outputs
  it.each([
    ['template://default-provisioners/service-port', 'service-port', 'workload port', 'hostname port'],
    ['template://default-provisioners/environment', 'environment', '', ''],
    ['template://default-provisioners/volume', 'volume', '', 'source'],
    ['template://default-provisioners/dns', 'dns', 'hostname', 'host'],
    ['template://default-provisioners/route', 'route', 'host path port', ''],
    [
      'template://default-provisioners/postgres',
      'postgres',
      'version',
      'host port name database username password url',
    ],
    [
      'template://default-provisioners/postgres-instance',
      'postgres-instance',
      'version',
      'host port username password url',
    ],
    ['template://default-provisioners/redis', 'redis', 'version', 'host port username password url'],
    ['template://default-provisioners/mysql', 'mysql', 'version', 'host port name database username password url'],
    ['template://default-provisioners/mongo', 'mongodb', 'version', 'host port username password connection url'],
    ['template://default-provisioners/rabbitmq', 'amqp', 'version', 'host port vhost username password url'],
    [
      'template://default-provisioners/mssql',
      'mssql',
      'version',
      'server port connection database username password url',
    ],
    ['template://default-provisioners/elasticsearch', 'elasticsearch', 'version', 'host port username password url'],
    ['template://default-provisioners/kafka-topic', 'kafka-topic', '', 'host port name num_partitions'],
    [
      'template://default-provisioners/s3',
      's3',
      '',
      'bucket access_key_id secret_key endpoint region aws_access_key_id aws_secret_key',
    ],
    [
      'template://default-provisioners/sqs',
      'sqs',
      'visibility_timeout',
      'url arn name queue region endpoint access_key_id secret_key aws_access_key_id aws_secret_key',
    ],
    ['template://example-provisioners/example-provisioner', 'example-provisioner-resource', 'greeting', 'key secret'],
    ['cmd://bash#example-provisioner', 'example-provisioner-resource', '', 'key'],
  ])('has %s for %s', (uri, type, params, outputs) => {
    const found = entries.filter((entry) => entry.uri === uri);
    expect(found).toHaveLength(1);
    expect(found[0]?.type).toBe(type);
    expect(found[0]?.supportedParams ?? []).toEqual(params.split(' ').filter(Boolean));
    expect(found[0]?.expectedOutputs ?? []).toEqual(outputs.split(' ').filter(Boolean));
    expect(found[0]?.description).toMatch(/\.$/);
  });

  it('has no others', () => expect(entries).toHaveLength(18));

  it('puts the more particular example first', () => {
    const examples = entries.filter(({ type }) => type === 'example-provisioner-resource');
    expect(examples.map((entry) => [entry.kind, entry.class, entry.id])).toEqual([
      ['cmd', 'default', 'specific'],
      ['template', undefined, undefined],
    ]);
  });

  it('can be opened by score-k8s 0.15: no field, data or function that came later', () => {
    const known = new Set(
      'uri type class id description supported_params expected_outputs init state shared outputs manifests args'.split(
        ' ',
      ),
    );
    const keys = (decodeYaml(joined) as Record<string, unknown>[]).flatMap(Object.keys);
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
    expect(joined).not.toMatch(/\.WorkloadNamespace|\.Environment|nunjucks/);
  });

  it('begins with comments, and is nothing but the files in the order of their names', () => {
    expect(files[0]).toBe('00-heading.provisioners.yaml');
    expect(readFileSync(join(directory, files[0] as string), 'utf8')).toMatch(/^(#.*\n)+$/);
    for (const file of files) expect(readFileSync(join(directory, file), 'utf8')).toMatch(/[^\n]\n$/);
    expect(joined).not.toMatch(/\t| $/m);
  });
});

describe('the files of releases that init may replace', () => {
  it('are known by their SHA-256', () => {
    const known = JSON.parse(readFileSync(join(directory, 'known-releases.json'), 'utf8')) as Record<string, string>;
    expect(known.a3a46c6e85850f4e4743a9662270ae96b9fcab79d373ff9a5d77ba280ecae51c).toBe('0.15.0');
    for (const [hash, version] of Object.entries(known)) {
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});

describe('the sample', () => {
  it('asks for types that are there, and is told to the reader by comments', () => {
    const text = readFileSync(join(directory, 'sample.score.yaml'), 'utf8');
    const sample = decodeYaml(text) as { resources: Record<string, { type: string }> };
    const types = Object.values(sample.resources).map(({ type }) => type);
    expect(types).toEqual(['postgres', 'dns', 'route']);
    expect(entries.map(({ type }) => type)).toEqual(expect.arrayContaining(types));
    expect(text).toMatch(/^# /);
  });
});
