import { infoLogs } from '../../src/actions/generated/info-logs';
import { entries, nameOf, ofKind, renderDefault, secretsOf } from './default-entries';

/** The types that have something to say, and the ports by which they are reached. */
const ports: readonly (readonly [string, string])[] = [
  ['postgres', '5432:5432'],
  ['postgres-instance', '5432:5432'],
  ['mysql', '3306:3306'],
  ['redis', '6379:6379'],
  ['mongodb', '27017:27017'],
  ['amqp', '5672:5672'],
  ['mssql', '1433:1433'],
  ['elasticsearch', '9200:9200'],
  ['s3', '9000:9000 9001:9001'],
  ['sqs', '4566:4566'],
];

describe('the lines for the user', () => {
  it.each(ports)('of %s say how to reach its Service', (type, forwarded) => {
    const { infoLogs: lines, manifests } = renderDefault({ type, namespace: 'prod' });
    const [service] = ofKind(manifests, 'Service');
    expect(lines[0]).toContain(`: kubectl -n prod port-forward service/${nameOf(service)} ${forwarded}, then `);
    const numbers = service.spec.ports.map(({ port }: { port: number }) => String(port));
    expect(numbers).toEqual(expect.arrayContaining(forwarded.split(' ').map((pair) => pair.split(':')[0])));
    expect(renderDefault({ type }).infoLogs[0]).toContain(': kubectl port-forward ');
    expect(lines.join('\n')).not.toMatch(/nil|%!|no value/);
  });

  it.each(ports.map(([type]) => type).filter((type) => type !== 's3' && type !== 'sqs'))(
    'of %s say where the password is, and not what it is',
    (type) => {
      const { infoLogs: lines, manifests } = renderDefault({ type });
      const [, name, key] = /get secret (\S+) -o jsonpath='\{\.data\.(.*)\}'/.exec(lines[1] ?? '') ?? [];
      const secrets = secretsOf(manifests);
      expect(secrets.get(`${name} ${key}`)).toMatch(/^\w{24}/);
      for (const value of secrets.values()) expect(lines.join('\n')).not.toContain(value);
    },
  );

  it('of kafka-topic name the broker', () => {
    const { infoLogs: lines, manifests } = renderDefault({ type: 'kafka-topic' });
    expect(lines).toEqual([expect.stringContaining(` of ${nameOf(ofKind(manifests, 'Service')[0])}:9092`)]);
  });

  it('belong to default entries', () => {
    expect(entries.map(({ uri }) => uri)).toEqual(expect.arrayContaining(Object.keys(infoLogs)));
  });
});
