import { resourceInfo } from '../../src/actions/resource-info';
import { createMemoryHost } from '../memory-host';
import { emptyState, generateAgain, generateIn, provisionersFile, score, stateFile } from './generate-project';

const files = {
  [provisionersFile]: `
- uri: template://acme/db
  type: db
  init: "password: {{ randAlphaNum 20 }}"
  state: "password: {{ dig \\"password\\" .Init.password .State }}"
  outputs: "host: h{{ .Namespace }}"
  manifests: |
    - {apiVersion: v1, kind: Secret, metadata: {name: conn}, stringData: {password: {{ .State.password }}}}
  info_logs: |
    - psql {{ .State.password }} -h {{ .Params.host }} in {{ .Namespace | default "any" }}
- uri: template://acme/host
  type: host
  outputs: "name: {{ fail \\"not again\\" }}"
- uri: cmd://tool
  type: cmd
`,
  'score.yaml': score(
    'web',
    'resources:\n  db: {type: db, params: {host: "${resources.host.name}"}}\n  host: {type: host}\n  cmd: {type: cmd}\n',
  ),
};
const good = { ...files, [provisionersFile]: files[provisionersFile].replace('{{ fail \\"not again\\" }}', 'pg') };
const memory = { run: () => ({ status: 0, stdout: Buffer.from('{}') }) };

describe('what resources have to say', () => {
  it('is shown after the files are written, masked', async () => {
    const { host, failure, lines } = await generateIn(good, { namespace: 'prod' }, memory);
    expect(failure).toBeUndefined();
    expect(lines.slice(-2)).toEqual([
      "info: Wrote manifests to 'manifests.yaml'",
      'info: db.default#web.db: psql *** -h pg in prod',
    ]);
    expect(host.text(stateFile)).not.toContain('psql');
  });

  it('is not shown when nothing could be written', async () => {
    const { lines } = await generateIn(good, {}, { ...memory, failWrite: 2 });
    expect(lines.join('\n')).not.toContain('psql');
  });

  it('is shown again by resources info, from what is stored, and nothing changes', async () => {
    const { host } = await generateIn(good, {}, memory);
    // What other resources would say now does not matter: their outputs are in the state.
    host.files.write(provisionersFile, files[provisionersFile]);
    const before = host.text(stateFile);
    expect(await resourceInfo({ uid: 'db.default#web.db', namespace: '' }, host)).toEqual(['psql *** -h pg in any']);
    expect(await resourceInfo({ uid: 'db.default#web.db', namespace: 'x' }, host)).toEqual(['psql *** -h pg in x']);
    expect(await resourceInfo({ uid: 'cmd.default#web.cmd', namespace: '' }, host)).toEqual([]);
    expect(host.text(stateFile)).toBe(before);
  });

  it.each([
    ['db.default#web.dv', "no such resource 'db.default#web.dv'; did you mean db.default#web.db?"],
    ['db.default#web.db', "resource 'db.default#web.db' has not been provided yet"],
    ['db.default#old', "no workload of the project asks for resource 'db.default#old' any more"],
  ])('fails for %s', async (uid, message) => {
    const known = (id: string) =>
      `  db.default#${id}: {guid: g, type: db, class: default, id: ${id}, metadata: {}, params: {}, source_workload: web, provisioner: "", state: {}}\n`;
    const resources = `resources:\n${known('web.db')}${known('old')}`;
    const { host } = await generateIn({ 'score.yaml': score('web', 'resources: {db: {type: none}}\n') });
    const spec =
      'workloads:\n  web: {spec: {apiVersion: score.dev/v1b1, metadata: {name: web}, containers: {main: {image: x}}, resources: {db: {type: db}}}, instance_suffix: "-0123456789"}\n';
    host.files.write(stateFile, emptyState.replace('workloads: {}\n', spec).replace('resources: {}\n', resources));
    await expect(resourceInfo({ uid, namespace: '' }, host)).rejects.toThrow(message);
  });
});

describe('what the default provisioners have to say', () => {
  it('is built in, and left out where the state lacks what a line needs', async () => {
    const entry = (state: string) =>
      `- uri: template://default-provisioners/postgres\n  type: postgres\n  state: |\n    ${state}\n`;
    const asking = score('web', 'resources: {db: {type: postgres}}\n');
    const run = async (state: string) =>
      (await generateIn({ 'score.yaml': asking, [provisionersFile]: entry(state) })).lines.filter((line) =>
        line.startsWith('info: postgres'),
      );
    expect(await run('{service: pg-x, database: db_x, username: user_x}')).toEqual([
      'info: postgres.default#web.db: to connect: kubectl port-forward service/pg-x 5432:5432, then psql -h localhost -U user_x db_x',
      "info: postgres.default#web.db: the password: kubectl get secret pg-x -o jsonpath='{.data.password}' | base64 -d",
    ]);
    expect(await run('{service: pg-x}')).toEqual([]);
  });

  it('gives way to an own info_logs', async () => {
    const host = createMemoryHost({
      files: {
        [stateFile]: emptyState,
        'score.yaml': score('web', 'resources: {db: {type: postgres}}\n'),
        [provisionersFile]:
          '- uri: template://default-provisioners/postgres\n  type: postgres\n  info_logs: "[mine]"\n  state: "{service: a, database: b, username: c}"\n',
      },
    });
    const { lines } = await generateAgain(host);
    expect(lines.at(-1)).toBe('info: postgres.default#web.db: mine');
  });
});
