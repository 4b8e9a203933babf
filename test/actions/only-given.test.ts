import { decodeYaml } from '../../src/yaml/decode-yaml';
import { createMemoryHost } from '../memory-host';
import { emptyState, generateAgain, provisionersFile, score, stateFile } from './generate-project';

/** Each object says how often it was provided. */
const provisioners = `
- uri: template://acme/db
  type: db
  state: |
    runs: {{ dig "runs" 0 .State | add1 }}
  outputs: |
    host: {{ .Id }}
    size: {{ dig "size" "small" .Params }}
  manifests: |
    - {apiVersion: acme.io/v1, kind: Db, metadata: {name: {{ .Id }}}}
- uri: template://acme/port
  type: port
  outputs: |
    host: {{ (index .WorkloadServices .Params.workload).ServiceName }}
`;
const web = score(
  'web',
  '    variables: {DB: "${resources.db.size}", OTHER: "${resources.other.host}"}\nresources:\n  db: {type: db, id: shared}\n  own: {type: db}\n  other: {type: port, params: {workload: shop}}\n',
);
const shop = score(
  'shop',
  'service: {ports: {http: {port: 80}}}\nresources:\n  db: {type: db, id: shared, params: {size: "${resources.base.host}"}}\n  base: {type: db}\n  extra: {type: db}\n',
);

async function makeProject() {
  const host = createMemoryHost({
    files: { [stateFile]: emptyState, [provisionersFile]: provisioners, 'web.yaml': web, 'shop.yaml': shop },
  });
  expect((await generateAgain(host, { files: ['web.yaml', 'shop.yaml'] })).failure).toBeUndefined();
  return host;
}

// biome-ignore lint/suspicious/noExplicitAny: the state is looked into by path
const stateOf = (text = ''): any => decodeYaml(text);
const names = (text = '') => [...text.matchAll(/^ {2}name: (.*)$/gm)].map(([, name]) => name);

describe('generate --only-given', () => {
  it('writes the given workloads and what they need, and leaves the state of the others alone', async () => {
    const host = await makeProject();
    const before = stateOf(host.text(stateFile));
    const { failure, lines } = await generateAgain(host, { files: ['web.yaml'], onlyGiven: true });
    expect(failure).toBeUndefined();
    // `shared` gets its params from shop, and so needs shop's `base`.
    expect(names(host.text('manifests.yaml'))).toEqual(['shop.base', 'web.own', 'shared', 'web']);
    expect(host.text('manifests.yaml')).toContain('value: shop.base\n');
    const after = stateOf(host.text(stateFile));
    const runs = Object.keys(after.resources).map((uid) => [uid, after.resources[uid].state.runs]);
    expect(Object.fromEntries(runs)).toEqual({
      'db.default#shared': 2,
      'db.default#shop.base': 2,
      'db.default#shop.extra': 1,
      'db.default#web.own': 2,
      'port.default#web.other': undefined,
    });
    expect(after.workloads).toEqual(before.workloads);
    expect(lines.filter((line) => line.includes('kept'))).toEqual([]);
  });

  it('does not mind what is wrong with the others', async () => {
    const host = await makeProject();
    host.files.write(provisionersFile, provisioners.replace('type: db', 'type: db\n  id: shared'));
    host.files.write('new.yaml', score('new'));
    expect((await generateAgain(host, { files: ['new.yaml'] })).failure).toContain('is not supported');
    expect((await generateAgain(host, { files: ['new.yaml'], onlyGiven: true })).failure).toBeUndefined();
    expect(names(host.text('manifests.yaml'))).toEqual(['new']);
  });

  it('lets patch templates see the given workloads alone', async () => {
    const host = await makeProject();
    const patch =
      '{{ range $name, $_ := .Workloads }}- {op: set, path: "0.metadata.labels.{{ $name }}", value: x}\n{{ end }}';
    const patched = (host.text(stateFile) ?? '').replace('templates: []', `templates: [${JSON.stringify(patch)}]`);
    host.files.write(stateFile, patched);
    await generateAgain(host, { files: ['web.yaml'], onlyGiven: true });
    expect(host.text('manifests.yaml')).toContain('web: x');
    expect(host.text('manifests.yaml')).not.toContain('shop: x');
  });

  it('needs a file', async () => {
    const { failure } = await generateAgain(await makeProject(), { files: [], onlyGiven: true });
    expect(failure).toBe('--only-given needs the FILEs that it is about');
  });
});
