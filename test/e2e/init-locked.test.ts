import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { type GitRepository, makeGitRepository } from '../fetcher/git-repository';
import { hasRegistry, startRegistry, type TestRegistry } from '../fetcher/oci-registry';
import { createProject, type Project } from './run-executable';

const fixture = (name: string) => readFileSync(resolve(__dirname, '../../fixtures/article', name), 'utf8');
const entry = (type: string, outputs = 'a: 1') =>
  `- uri: template://acme/${type}\n  type: ${type}\n  outputs: |\n    ${outputs}\n`;
const LOCK = '.score-k8s/provisioners.lock.yaml';
const replicas = `{% for m in manifests %}{% if m.kind == "Deployment" %}
- {op: set, path: {{ loop.index0 }}.spec.replicas, value: 3}
{% endif %}{% endfor %}`;

/** What the server has; it wants to know who asks where `secure` stands in the path. */
const bodies = new Map<string, Uint8Array | string>();
let server: Server;
let place: string;
const projects: Project[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const body = bodies.get(path);
    const login = `Basic ${Buffer.from('ci:s3cret').toString('base64')}`;
    const isOpen = !path.includes('secure') || request.headers.authorization === login;
    if (!isOpen) response.writeHead(401).end();
    else if (body === undefined) response.writeHead(404).end();
    else response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));
afterEach(() => {
  for (const project of projects.splice(0)) project.remove();
});

function makeProject(files: Readonly<Record<string, string>>): Project {
  const project = createProject(files);
  projects.push(project);
  return project;
}

async function succeed(project: Project, ...args: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await project.run(args);
  expect([stderr, status, stdout]).toEqual([expect.any(String), 0, '']);
  return stderr;
}

async function fail(project: Project, ...args: readonly string[]): Promise<string> {
  const before = contentsOf(project.directory);
  const { status, stderr } = await project.run(args);
  expect([stderr, status]).toEqual([expect.any(String), 1]);
  expect(contentsOf(project.directory)).toEqual(before);
  return stderr;
}

function contentsOf(directory: string): Readonly<Record<string, string>> {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => !name.startsWith('.git/') && statSync(join(directory, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(directory, name), 'utf8')]));
}

/** Without the time in the headings of saved files. */
function timeless(contents: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(contents).map(([name, text]) => [name, text.replace(/^(# Downloaded from \S+) at .*/, '$1')]),
  );
}

/** A new checkout of what git takes of a project. */
function checkOut(project: Project): Project {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: project.directory, encoding: 'utf8' });
  if (!existsSync(join(project.directory, '.git'))) git('init', '--quiet');
  git('add', '--all');
  const names = git('ls-files', '-z')
    .split('\0')
    .filter((name) => name !== '');
  const files = names.map((name) => [name, readFileSync(join(project.directory, name), 'utf8')] as const);
  return makeProject(Object.fromEntries(files));
}

async function archiveOf(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const members = Object.entries(files).map(([name, body]) => ({
    header: { name, size: Buffer.byteLength(body) },
    body,
  }));
  return gzipSync(await packTar(members));
}

describe("the article's pipeline with a lock", () => {
  it('gives the same bytes in a fresh checkout, from what is committed', async () => {
    const names = ['postgres-rds.provisioners.yaml', 'sqs.provisioners.yaml'];
    const members = Object.fromEntries(names.map((name) => [`provisioners/${name}`, fixture(name)]));
    bodies.set('/v0.5.0/provisioners.tar.gz', await archiveOf(members));
    bodies.set('/replicas.njk', replicas);
    bodies.set('/labels.tpl', '- {op: set, path: 0.metadata.labels.team, value: payments}\n');
    const laptop = makeProject({ 'score.yaml': fixture('score.yaml') });
    const generate = ['generate', 'score.yaml', '--image', 'ghcr.io/acme/payments-api:1', '-o', 'manifests.yaml'];
    const sources = ['--provisioners', `http://${place}/v0.5.0/provisioners.tar.gz`];
    const patches = [
      '--patch-templates',
      `http://${place}/replicas.njk`,
      '--patch-templates',
      `http://${place}/labels.tpl`,
    ];
    await succeed(laptop, 'init', '--no-sample', ...sources, ...patches);
    writeFileSync(join(laptop.directory, '.score-k8s/10-own.provisioners.yaml'), entry('own'));
    const pipeline = checkOut(laptop);
    expect(Object.keys(contentsOf(pipeline.directory))).toEqual([
      '.score-k8s/.gitignore',
      '.score-k8s/10-own.provisioners.yaml',
      LOCK,
      '.score-k8s/zz-default.provisioners.yaml',
      'score.yaml',
    ]);
    expect(await fail(pipeline, ...generate)).toContain('run "score-k8s init --locked" first');
    expect(await fail(pipeline, 'init')).toContain('"score-k8s init --locked"');
    await succeed(pipeline, 'init', '--locked');
    expect(timeless(contentsOf(pipeline.directory))).toEqual(timeless(contentsOf(laptop.directory)));
    await succeed(laptop, ...generate);
    await succeed(pipeline, ...generate);
    const [there, here] = [laptop, pipeline].map(({ directory }) => contentsOf(directory)['manifests.yaml']);
    expect(here).toBe(there);
    expect(here).toContain('replicas: 3');
    expect(here).toContain('team: payments');
    await succeed(pipeline, 'init', '--offline');
    rmSync(join(pipeline.directory, '.score-k8s/patches/01-replicas.njk'));
    const list = await pipeline.run(['provisioners', 'list']);
    expect([list.status, list.stderr]).toEqual([0, expect.stringMatching(/WARN: .*01-replicas\.njk: is missing/)]);
  });
});

describe('init --locked', () => {
  it('checks what a server gives, and takes credentials from the command line', async () => {
    bodies.set('/secure/a.yaml', entry('a'));
    const given = ['--provisioners', `http://ci:s3cret@${place}/secure/a.yaml?token=s3cret`];
    const laptop = makeProject({});
    const said = await succeed(laptop, 'init', '--no-sample', '-v', ...given);
    const pipeline = checkOut(laptop);
    expect(await fail(pipeline, 'init', '--locked')).toContain(`cannot fetch http://${place}/secure/a.yaml`);
    const saidThen = await succeed(pipeline, 'init', '--locked', '-v', ...given);
    bodies.set('/secure/a.yaml', entry('a', 'a: 2'));
    const failed = await fail(checkOut(laptop), 'init', '--locked', ...given);
    expect(failed).toContain(`http://${place}/secure/a.yaml now has SHA-256`);
    for (const text of [said, saidThen, failed, JSON.stringify(contentsOf(pipeline.directory))]) {
      expect(text).not.toMatch(/s3cret|ci:/);
    }
  });

  describe('from git', () => {
    let repository: GitRepository;
    beforeEach(() => {
      repository = makeGitRepository();
    });
    afterEach(() => repository.remove());

    it('fetches the commit, wherever the branch is now', async () => {
      const first = repository.commit({ 'lib/a.yaml': entry('a'), 'lib/b.yaml': entry('b'), 'p.njk': replicas });
      const laptop = makeProject({});
      const uri = `git+file://${repository.path}`;
      const sources = ['--provisioners', `${uri}/lib/?ref=main`, '--patch-templates', `${uri}/p.njk`];
      await succeed(laptop, 'init', '--no-sample', ...sources);
      const lock = contentsOf(laptop.directory)[LOCK];
      expect(lock?.match(/(?<=commit: ).*/g)).toEqual([first, first]);
      rmSync(join(repository.path, 'lib/b.yaml'));
      repository.commit({ 'lib/a.yaml': entry('a', 'a: 2'), 'lib/c.yaml': entry('c'), 'p.njk': '' });
      for (const args of [[], sources]) {
        const pipeline = checkOut(laptop);
        await succeed(pipeline, 'init', '--locked', ...args);
        expect(timeless(contentsOf(pipeline.directory))).toEqual(timeless(contentsOf(laptop.directory)));
      }
      const other = ['--provisioners', `${uri}/lib?ref=v2`];
      expect(await fail(checkOut(laptop), 'init', '--locked', ...other)).toContain(`lib?ref=v2 is not in ${LOCK}`);
      await succeed(laptop, 'init', '--provisioners', `${uri}/lib?ref=main`);
      const renewed = contentsOf(laptop.directory);
      expect(renewed[LOCK]?.match(/(?<=member: ).*/g)).toEqual(['a.yaml', 'c.yaml']);
      expect(Object.keys(renewed).filter((name) => name.includes('/Y'))).toHaveLength(2);
    });

    it('names the source whose commit is gone', async () => {
      repository.commit({ 'a.yaml': entry('a') });
      const laptop = makeProject({});
      const uri = `git+file://${repository.path}/a.yaml`;
      await succeed(laptop, 'init', '--no-sample', '--provisioners', uri);
      const lock = join(laptop.directory, LOCK);
      writeFileSync(lock, readFileSync(lock, 'utf8').replace(/commit: .*/, `commit: ${'0123abcdef'.repeat(4)}`));
      expect(await fail(checkOut(laptop), 'init', '--locked')).toContain(`cannot fetch ${uri}`);
    });
  });

  (hasRegistry ? describe : describe.skip)(
    `from a registry${hasRegistry ? '' : ' (none on PATH: npm run setup:registry)'}`,
    () => {
      let registry: TestRegistry;
      beforeAll(async () => {
        registry = await startRegistry({ login: false });
      });
      afterAll(() => registry.stop());

      it('fetches by digest, wherever the tag is now', async () => {
        const push = (tag: string, outputs: string, patch: string) =>
          registry.push('acme/platform', tag, [
            { title: 'a.yaml', body: entry('a', outputs) },
            { title: 'p.njk', body: patch },
          ]);
        const digest = await push('v1', 'a: 1', replicas);
        const laptop = makeProject({});
        const uri = `oci://${registry.place}/acme/platform:v1`;
        const sources = ['--provisioners', uri, '--patch-templates', `${uri}#p.njk`];
        await succeed(laptop, 'init', '--no-sample', ...sources);
        expect(contentsOf(laptop.directory)[LOCK]?.match(/(?<=digest: ).*/g)).toEqual([digest, digest]);
        expect(contentsOf(laptop.directory)['.score-k8s/patches/01-p.njk']).toBe(replicas);
        await push('v1', 'a: 2', '');
        const pipeline = checkOut(laptop);
        await succeed(pipeline, 'init', '--locked');
        expect(timeless(contentsOf(pipeline.directory))).toEqual(timeless(contentsOf(laptop.directory)));
      });
    },
  );
});

describe('the .gitignore of a project', () => {
  it('leaves out what is secret or can be fetched again, and nothing else', async () => {
    const project = makeProject({});
    await succeed(project, 'init');
    const kept = ['.gitignore', '10-own.provisioners.yaml', 'provisioners.lock.yaml', 'zz-default.provisioners.yaml'];
    const ignored = [
      'state.yaml',
      'environments/staging/state.yaml',
      'lock',
      'lock.0a',
      `Y99999999.${'A'.repeat(22)}.provisioners.yaml`,
      'patches/01-a.njk',
      '.state.yaml.0a1b.tmp',
    ];
    for (const path of [...ignored, ...kept]) {
      const file = join(project.directory, '.score-k8s', path);
      mkdirSync(dirname(file), { recursive: true });
      if (!existsSync(file)) writeFileSync(file, '');
    }
    const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: project.directory, encoding: 'utf8' });
    git('init', '--quiet');
    const found = git('ls-files', '--others', '--exclude-standard', '.score-k8s').trim().split('\n');
    expect(found.sort()).toEqual(kept.map((path) => `.score-k8s/${path}`));
  });

  it('is left alone where it or its directory is there', async () => {
    const own = makeProject({ '.score-k8s/.gitignore': '# mine\n' });
    await succeed(own, 'init');
    expect(contentsOf(own.directory)['.score-k8s/.gitignore']).toBe('# mine\n');
    const older = makeProject({ '.score-k8s/10-own.provisioners.yaml': '[]' });
    await succeed(older, 'init');
    expect(contentsOf(older.directory)['.score-k8s/.gitignore']).toBeUndefined();
  });
});
