import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { type GitRepository, makeGitRepository } from '../fetcher/git-repository';
import { makeZip } from '../fetcher/make-zip';
import { hasRegistry, startRegistry, type TestRegistry } from '../fetcher/oci-registry';
import { type FileServer, login, makeTar, startFileServer, token } from '../fetcher/source-servers';
import { createProject, type Project } from './run-executable';

const entry = (type: string) => `- uri: template://test/${type}\n  type: ${type}\n`;
/** A team's sources, with what is not wanted between them. */
const files = {
  'z.provisioners.yaml': entry('z'),
  'README.md': '# Ours',
  'deep/er/a.provisioners.yaml': entry('a'),
  'deep/other.yaml': 'nothing: for us',
  'b.tpl': '[]',
  'deep/c.njk': '- {op: set, path: 0.x, value: 1}',
};
/** What they give: types of provisioners in the order in which they are asked, patch templates in the order in which they are applied. */
const ofArchive = { types: ['a', 'z'], templates: ['[]', files['deep/c.njk']] };

let server: FileServer;
let repository: GitRepository;
let first: string;
let archives: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  const tar = await makeTar(files);
  const zip = makeZip(...Object.entries(files).map(([name, body]) => ({ name, body })));
  archives = { '/p.tar.gz': gzipSync(tar), '/p.tgz': gzipSync(tar), '/p.tar': tar, '/p.zip': zip };
  server = await startFileServer();
  for (const [path, body] of Object.entries(archives)) server.bodies.set(path, body);
  server.bodies.set('/a.yaml', entry('a'));
  repository = makeGitRepository();
  first = repository.commit({ 'lib/a.yaml': entry('a'), 'lib/b.yaml': entry('b'), 'lib/sub/c.yaml': entry('c') });
  repository.git('tag', '-a', 'v1', '-m', 'v1');
  repository.git('checkout', '--quiet', '-b', 'next');
  repository.commit({ 'lib/b.yaml': entry('next') });
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ 'lib/b.yaml': entry('main') });
  repository.git('clone', '--quiet', '--bare', '.', 'bare.git');
});
afterAll(async () => {
  repository.remove();
  await server.stop();
});

let project: Project;
beforeEach(() => {
  project = createProject();
});
afterEach(() => project.remove());

/** Runs init and gives what the project then has; nothing that was said or written holds a credential. */
async function init(kind: 'provisioners' | 'patch-templates', uri: string, more: { stdin?: string } = {}) {
  const args = ['init', '-vv', '--no-sample', '--no-default-provisioners', `--${kind}`, uri];
  const { status, stdout, stderr } = await project.run(args, more);
  expect([stderr, status, stdout]).toEqual([expect.any(String), 0, '']);
  const directory = join(project.directory, '.score-k8s');
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  const texts = names.filter((name) => name !== 'patches').map((name) => readFileSync(join(directory, name), 'utf8'));
  expect([stderr, ...texts].join('\n')).not.toMatch(/hunter2|s3cret|me:/);
  const read = (pattern: RegExp) =>
    names.filter((name) => pattern.test(name)).map((name) => readFileSync(join(directory, name), 'utf8'));
  const types = read(/^Y/).map((text) => /type: (.*)/.exec(text)?.[1]);
  const state = decodeYaml(read(/^state/)[0] ?? '') as { readonly patching_templates: readonly string[] };
  return { types, templates: [...state.patching_templates, ...read(/njk$/)] };
}

const pinOf = (body: string | Uint8Array) => `#sha256=${createHash('sha256').update(body).digest('hex')}`;

it.each(['/p.tar.gz', '/p.tgz', '/p.tar', '/p.zip'])(
  'http://…%s gives what is wanted of it, at any depth',
  async (path) => {
    expect((await init('provisioners', server.base + path)).types).toEqual(ofArchive.types);
    const pinned = server.base + path + pinOf(archives[path] ?? '');
    expect(await init('patch-templates', pinned)).toEqual(ofArchive);
  },
);

it.each(['/p.tar.gz', '/p.tgz', '/p.tar', '/p.zip'])('.%s on disk gives the same', async (path) => {
  writeFileSync(join(project.directory, path), archives[path] ?? '');
  expect((await init('provisioners', `.${path}`)).types).toEqual(ofArchive.types);
  expect(await init('patch-templates', `.${path}${pinOf(archives[path] ?? '')}`)).toEqual(ofArchive);
});

describe('http', () => {
  it.each<[string, () => string]>([
    ['plainly', () => `${server.base}/a.yaml`],
    ['pinned', () => `${server.base}/a.yaml${pinOf(entry('a'))}`],
    ['with user and password', () => `${server.base.replace('//', `//${login}@`)}/closed/a.yaml`],
    ['with a token', () => `${server.base}/token/a.yaml?token=${token}`],
  ])('gives a file: %s', async (_, uri) => {
    expect((await init('provisioners', uri())).types).toEqual(['a']);
  });
});

describe('a repository on disk', () => {
  it.each<[string, () => string, string[]]>([
    ['a file', () => '/lib/a.yaml', ['a']],
    ['a directory', () => '/lib', ['a', 'main']],
    ['a branch', () => '/lib?ref=next', ['a', 'next']],
    ['a tag', () => '/lib/?ref=v1', ['a', 'b']],
    ['a commit', () => `/lib?ref=${first}`, ['a', 'b']],
    ['the beginning of a commit', () => `/lib/b.yaml?ref=${first.slice(0, 8)}`, ['b']],
    ['a bare one', () => '/bare.git/lib', ['a', 'main']],
  ])('gives %s', async (_, path, types) => {
    expect((await init('provisioners', `git+file://${repository.path}${path()}`)).types).toEqual(types);
  });
});

describe('disk', () => {
  beforeEach(() => {
    mkdirSync(join(project.directory, 'lib/sub'), { recursive: true });
    mkdirSync(join(project.directory, '../home/lib'));
    for (const path of ['lib/b ä.yaml', 'lib/a.yaml', 'lib/sub/c.yaml', '../home/lib/h.yaml'])
      writeFileSync(join(project.directory, path), entry(path.replace(/.*\/(.).*/, '$1')));
  });

  it.each<[string, () => string, string[]]>([
    ['a file', () => './lib/b ä.yaml', ['b']],
    ['a file by its whole path', () => join(project.directory, 'lib/a.yaml'), ['a']],
    ['a file that is pinned', () => `lib/a.yaml${pinOf(entry('a'))}`, ['a']],
    ['a file by URL', () => `file://${encodeURI(project.directory)}/lib/b%20%C3%A4.yaml`, ['b']],
    ['a directory', () => './lib', ['a', 'b']],
    ['a directory by URL', () => `file://${project.directory}/lib/`, ['a', 'b']],
    ['a file at home', () => '~/lib/h.yaml', ['h']],
    ['a directory at home', () => '~/lib', ['h']],
    ['standard input', () => '-', ['piped']],
  ])('gives %s', async (_, uri, types) => {
    expect((await init('provisioners', uri(), { stdin: entry('piped') })).types).toEqual(types);
  });

  it('gives patch templates from standard input', async () => {
    expect(await init('patch-templates', '-', { stdin: '[]' })).toEqual({ types: [], templates: ['[]'] });
  });
});

(hasRegistry ? describe : describe.skip)(
  `a registry${hasRegistry ? '' : ' (none on PATH: npm run setup:registry)'}`,
  () => {
    let registry: TestRegistry;
    let digest: string;
    beforeAll(async () => {
      registry = await startRegistry({ login: false });
      const push = (tag: string, layers: Parameters<TestRegistry['push']>[2]) => registry.push('team/lib', tag, layers);
      digest = await push('one', [
        { title: 'README.md', body: '#' },
        { title: 'a.yaml', body: entry('a') },
      ]);
      await push('two', [
        { title: 'a.yaml', body: entry('a') },
        { title: 'b ü.yaml', body: entry('b') },
      ]);
      await push('template', [
        { title: 'p.tpl', body: '[]' },
        { title: 'p.njk', body: files['deep/c.njk'] },
      ]);
      for (const [path, body] of Object.entries(archives)) await push(path.slice(1), [{ title: path.slice(1), body }]);
      await registry.pushIndex('team/lib', 'index', [digest]);
    });
    afterAll(() => registry.stop());

    it.each<[string, () => string, string[]]>([
      ['the only file that may be meant', () => ':one', ['a']],
      ['one of several', () => ':two#b%20%C3%BC.yaml', ['b']],
      ['one of several that is pinned', () => `:two#a.yaml${pinOf(entry('a')).replace('#', '&')}`, ['a']],
      ['what a digest names', () => `@${digest}`, ['a']],
      ['what a tag and a digest name', () => `:two@${digest}`, ['a']],
      ['what an index holds', () => ':index', ['a']],
      ['an archive, .tar.gz', () => ':p.tar.gz', ofArchive.types],
      ['an archive, .tgz', () => ':p.tgz', ofArchive.types],
      ['an archive, .tar', () => ':p.tar', ofArchive.types],
      ['an archive, .zip', () => ':p.zip', ofArchive.types],
    ])('gives %s', async (_, rest, types) => {
      expect((await init('provisioners', `oci://${registry.place}/team/lib${rest()}`)).types).toEqual(types);
    });

    it.each<[string, string[]]>([
      [':template#p.tpl', ['[]']],
      [':template#p.njk', [files['deep/c.njk']]],
      [':p.zip', ofArchive.templates],
    ])('gives patch templates: %s', async (rest, templates) => {
      expect((await init('patch-templates', `oci://${registry.place}/team/lib${rest}`)).templates).toEqual(templates);
    });
  },
);
