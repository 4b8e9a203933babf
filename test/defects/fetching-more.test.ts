import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeFiles } from '../../src/node-host/files';
import { nodeNetwork } from '../../src/node-host/network';
import { nodeProcesses } from '../../src/node-host/processes';
import { fromBytes } from '../../src/util/utf8';
import { type GitRepository, makeGitRepository } from '../fetcher/git-repository';
import { digestOf, hasRegistry, startRegistry, type TestRegistry } from '../fetcher/oci-registry';
import { createMemoryHost, type MemoryHost } from '../memory-host';
import { entry, projectOn } from './project';

/** A project in memory whose host has the real network, the real git, and the real disk for what lies outside the project. */
function makeHost(): MemoryHost {
  const memory = createMemoryHost();
  return {
    ...memory,
    network: nodeNetwork,
    processes: nodeProcesses,
    files: {
      ...memory.files,
      status: (path) => memory.files.status(path) ?? (path.startsWith('/') ? nodeFiles.status(path) : undefined),
      write: (path, content, options) =>
        (path.startsWith('/') ? nodeFiles : memory.files).write(path, content, options),
      makeTemporaryDirectory: nodeFiles.makeTemporaryDirectory,
    },
  };
}

const initOn = (host: MemoryHost, ...provisioners: string[]) => projectOn(host).init({ provisioners });
const init = (...provisioners: string[]) => initOn(makeHost(), ...provisioners);

/** Everything that a run has written: paths and texts. */
const written = (host: MemoryHost) =>
  [...host.disk].map(([path, { content }]) => `${path}\n${fromBytes(content)}`).join('\n');

/** The saved files' headers, without the time. */
const headers = (host: MemoryHost) =>
  host
    .paths()
    .filter((path) => path.endsWith('.provisioners.yaml'))
    .map((path) => /^# Downloaded from (.*) at /.exec(host.text(path) ?? '')?.[1]);

const db = entry('db', { outputs: 'a: 1' });

let server: Server;
let place: string;
let handle: RequestListener;
beforeAll(async () => {
  server = createServer((request, response) => handle(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((closed) => server.close(closed));
});

describe('D22: an artifact with two .yaml files', () => {
  const manifest = {
    layers: [db, entry('dns', { outputs: 'b: 1' })].map((body, index) => ({
      digest: digestOf(body),
      size: body.length,
      annotations: { 'org.opencontainers.image.title': `${index === 0 ? 'one' : 'two'}.yaml` },
    })),
  };
  beforeEach(() => {
    handle = (request, response) => response.end(request.url?.includes('/manifests/') ? JSON.stringify(manifest) : db);
  });

  it('is an error that lists them and asks for one', async () => {
    const { failure, host } = await init(`oci://${place}/lib:v1`);
    expect(failure).toBe(
      `oci://${place}/lib:v1 names no file, and the artifact has 2: one.yaml, two.yaml; add #file, as in oci://${place}/lib:v1#one.yaml`,
    );
    expect(host.paths()).toEqual([]);
  });

  it('gives the one that is named', async () => {
    const { failure, host } = await init(`oci://${place}/lib:v1#one.yaml`);
    expect(failure).toBe('');
    expect(headers(host)).toEqual([`oci://${place}/lib:v1#one.yaml`]);
  });

  // Debian's docker-registry, which "npm run setup:registry" installs, must be on PATH.
  (hasRegistry ? it : it.skip)('is the same from a real registry', async () => {
    const registry: TestRegistry = await startRegistry({ login: false });
    try {
      await registry.push('team/lib', 'v1', [
        { title: 'one.yaml', body: db },
        { title: 'two.yaml', body: db },
      ]);
      expect((await init(`oci://${registry.place}/team/lib:v1`)).failure).toContain(
        'has 2: one.yaml, two.yaml; add #file',
      );
      expect((await init(`oci://${registry.place}/team/lib:v1#two.yaml`)).failure).toBe('');
    } finally {
      await registry.stop();
    }
  });
});

describe('git', () => {
  let repository: GitRepository;
  let root: string;
  beforeAll(() => {
    repository = makeGitRepository();
    repository.commit({
      'lib/a.provisioners.yaml': db,
      'lib/b.provisioners.yaml': entry('dns', { outputs: 'b: 1' }),
      'page/login.html': '<html><body>login</body></html>',
    });
    repository.git('tag', 'v1');
    repository.git('rm', '--quiet', 'lib/b.provisioners.yaml');
    repository.commit({ 'lib/a.provisioners.yaml': entry('db', { outputs: 'a: 2' }) });
    root = `git+file://${repository.path}`;
  });
  afterAll(() => repository.remove());

  it('N22: user, password and token of a URI are in no file, log or error', async () => {
    const uri = `git+file://user:hunter2@${repository.path}`.replace('@/', '@localhost/');
    const outcomes = [
      await init(`${root}/lib?ref=v1`),
      await init(`${uri}/lib`),
      await init(`git-https://user:hunter2@${place}/repo.git/lib?token=s3cret`),
      await init(`git-https://user:hunter2@127.0.0.1:1/repo.git/lib?ref=v1`),
      await init(`git-ssh://user:hunter2@127.0.0.1:1/repo.git/lib`),
      await init(`oci://user:hunter2@${place}/lib:v1`),
    ];
    for (const { failure, lines, host } of outcomes) {
      expect([failure, ...lines, written(host)].join('\n')).not.toMatch(/hunter2|s3cret/);
    }
    expect(outcomes.map(({ failure }) => failure === '')).toEqual([true, false, false, false, false, false]);
    expect(headers(outcomes[0]?.host ?? makeHost())).toEqual([
      `${root}/lib?ref=v1!a.provisioners.yaml`,
      `${root}/lib?ref=v1!b.provisioners.yaml`,
    ]);
  });

  it('another ref of a source takes the place of the earlier one, with the files that are gone', async () => {
    const host = makeHost();
    await initOn(host, `${root}/lib?ref=v1`);
    expect((await initOn(host, `${root}/lib?ref=main`)).failure).toBe('');
    expect(headers(host)).toEqual([`${root}/lib?ref=main!a.provisioners.yaml`]);
    const twice = await initOn(host, `${root}/lib?ref=v1`, `${root}/lib?ref=main`);
    expect(twice.failure).toMatch(/^--provisioners names .*lib\?ref=main!a\.provisioners\.yaml twice/);
  });

  it.each<[string, () => string, RequestListener, string]>([
    [
      'no git server',
      () => `git-https://${place}/repo.git/lib`,
      (_, response) => response.writeHead(404).end(),
      'git says: ',
    ],
    ['no such ref', () => `${root}/lib?ref=nosuch`, () => undefined, 'has no branch, tag or commit nosuch'],
    ['no such path', () => `${root}/nosuch`, () => undefined, 'has no file or directory nosuch'],
    ['a web page', () => `${root}/page?ref=v1`, () => undefined, 'the file is not a list'],
  ])('N55: a repository that does not give what was asked for is an error: %s', async (_, uri, listener, message) => {
    handle = listener;
    const { failure, host } = await init(uri());
    expect(failure).toContain(message);
    expect(host.paths()).toEqual([]);
  });
});
