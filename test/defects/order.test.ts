import { listResources } from '../../src/actions/list-resources';
import { loadState } from '../../src/actions/project';
import { createMemoryHost } from '../memory-host';
import { at, entry, generateFiles, identities, makeProject, ofKind, PROVISIONERS, projectOn, score } from './project';

/** A map with its keys turned round. */
const reversed = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(map).reverse());

describe('D03: one order, however the files have it', () => {
  const ports = { zz: { port: 4 }, bb: { port: 2 }, aa: { port: 3 }, cc: { port: 1 } };

  it('D03a: of ports', async () => {
    const outcomes = [ports, reversed(ports)].map((given) => generateFiles({ 'score.yaml': score({ ports: given }) }));
    const [one, other] = await Promise.all(outcomes);
    expect(one?.text).toBe(other?.text);
    const written = at(ofKind(one as NonNullable<typeof one>, 'Service')[0], 'spec', 'ports') as object[];
    expect(written.map((port) => at(port, 'name'))).toEqual(['aa', 'bb', 'cc', 'zz']);
  });

  it('D03b: of workloads', async () => {
    const files = { 'x.yaml': score({ name: 'cc' }), 'y.yaml': score({ name: 'aa' }), 'z.yaml': score({ name: 'bb' }) };
    const names = Object.keys(files);
    const one = await generateFiles(files, { files: names });
    const other = await generateFiles(reversed(files), { files: [...names].reverse() });
    expect(one.text).toBe(other.text);
    expect(identities(one)).toEqual(['Deployment/aa', 'Deployment/bb', 'Deployment/cc']);
  });

  it('D03: fifty fresh projects of three workloads with four ports give one text', async () => {
    const given = ['cc', 'aa', 'bb'].map((name) => [`${name}.yaml`, score({ name, ports })] as const);
    const texts = new Set<string>();
    for (let run = 0; run < 50; run++) {
      const turned = [...given.slice(run % 3), ...given.slice(0, run % 3)];
      const outcome = await generateFiles(Object.fromEntries(turned), { files: turned.map(([file]) => file) });
      texts.add(outcome.text);
    }
    expect(texts.size).toBe(1);
    expect([...texts][0]).toMatch(/name: aa\n[\s\S]*name: bb\n[\s\S]*name: cc\n/);
  });

  it('D03c: of two ports with one number the first by name answers to it', async () => {
    const dns = { 'dns-udp': { port: 53, protocol: 'UDP' }, 'dns-tcp': { port: 53, protocol: 'TCP' } };
    const template = 'port: "{{ (index (index .WorkloadServices "web").Ports "53").Name }}"';
    for (const given of [dns, reversed(dns)]) {
      const file = score({
        ports: given,
        main: { variables: { A: '${resources.db.port}' } },
        resources: { db: { type: 'db' } },
      });
      const { text } = await generateFiles({ 'score.yaml': file, [PROVISIONERS]: entry('db', { outputs: template }) });
      expect(text).toContain('value: dns-tcp\n');
    }
  });
});

describe('D06: of several provisioners files for one type', () => {
  const sources = ['b.yaml', 'a.yaml', 'd.yaml', 'c.yaml'];
  const files = Object.fromEntries(
    sources.map((name) => [name, entry('db', { uri: `template://test/${name}`, outputs: `from: ${name}` })]),
  );
  const asking = score({ main: { variables: { A: '${resources.db.from}' } }, resources: { db: { type: 'db' } } });
  const winner = async (project: ReturnType<typeof makeProject>) =>
    /value: (\w.yaml)/.exec((await project.generate()).text)?.[1];

  it.each([1n, 3n, 41n, 64n, 4096n, 999_983n])(
    'the first one given wins, whatever the time (%i s later)',
    async (seconds) => {
      const host = createMemoryHost({ files: { ...files, 'score.yaml': asking } });
      const now = host.clock.now() + seconds * 1_000_000_000n;
      const project = projectOn({ ...host, clock: { ...host.clock, now: () => now } });
      await project.init({ provisioners: sources });
      expect(await winner(project)).toBe('b.yaml');
    },
  );

  it('and those of a later init win over those of earlier ones', async () => {
    const project = makeProject({ ...files, 'score.yaml': asking });
    for (const source of sources) await project.init({ provisioners: [source] });
    expect(await winner(project)).toBe('c.yaml');
  });
});

describe('D19: a resource that two workloads share', () => {
  const stamp = entry('stamp', { state: 'v: {{ .Id }}', outputs: 'v: {{ .Id }}' });
  const shared = entry('shared', {
    outputs: 'v: {{ .Params.v | default "none" }}',
    manifests: '- {apiVersion: acme.io/v1, kind: Thing, metadata: {name: thing}}',
  });
  const definition = (params?: object) => ({ type: 'shared', id: 'one', ...(params && { params }) });
  const workload = (name: string, params?: object) =>
    score({
      name,
      main: { variables: { V: '${resources.it.v}' } },
      resources: { it: definition(params), dep: { type: 'stamp' } },
    });
  const referring = { v: '${resources.dep.v}' };

  it.each([
    [
      'D19a: only the second has params, which need another resource',
      workload('aa'),
      workload('bb', referring),
      'bb.dep',
    ],
    ['D19b: only the first has them', workload('aa', referring), workload('bb'), 'aa.dep'],
    ['D19c: both have the same', workload('aa', referring), workload('bb', referring), 'bb.dep'],
  ])('is provided once, after what it needs: %s', async (_, one, other, value) => {
    const files = { 'a.yaml': one, 'b.yaml': other, [PROVISIONERS]: stamp + shared };
    const outcome = await generateFiles(files, { files: ['a.yaml', 'b.yaml'] });
    expect(outcome.failure).toBe('');
    expect(identities(outcome)).toEqual(['Thing/thing', 'Deployment/aa', 'Deployment/bb']);
    const listed = listResources(loadState(outcome.host.files)).map(({ uid }) => uid);
    expect(listed).toEqual(['stamp.default#aa.dep', 'stamp.default#bb.dep', 'shared.default#one']);
    expect(outcome.text.match(/value: (\S+)/g)).toEqual([`value: ${value}`, `value: ${value}`]);
  });
});
