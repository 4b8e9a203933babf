import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { type GitRepository, makeGitRepository } from '../fetcher/git-repository';
import { gitBackend } from '../fetcher/git-servers';
import { makeZip } from '../fetcher/make-zip';
import { digestOf, hasRegistry, startRegistry, type TestRegistry, user } from '../fetcher/oci-registry';
import { type FileServer, login, makeBomb, makeTar, startFileServer, tarEntry } from '../fetcher/source-servers';
import { makeCertificates } from '../fetcher/test-certificates';
import { startServer, type TestServer } from '../fetcher/test-servers';
import { contentsOf } from './contents-of';
import { createProject, type Project } from './run-executable';

const certificates = makeCertificates();
const entries = '- uri: template://test/db\n  type: db\n';
const ZEROS = '0'.repeat(64);
const LIMIT = '1073741824 bytes';
const wanted = 'a.provisioners.yaml';

/** Archives by path, and what is said of them. */
const malformed: Readonly<Record<string, { readonly make: () => Promise<Uint8Array> | Uint8Array; message: string }>> =
  {
    '/text.tar.gz': { make: () => Buffer.from('hello'), message: 'is no sound archive' },
    '/half.tar.gz': {
      make: async () => half(gzipSync(await makeTar({ [wanted]: entries }))),
      message: 'unexpected end',
    },
    '/half.tar': { make: async () => half(await makeTar({ [wanted]: entries.repeat(40) })), message: 'truncated' },
    '/half.zip': { make: () => half(makeZip({ name: wanted, body: entries })), message: 'is no sound archive' },
    '/nothing.tgz': {
      make: async () => gzipSync(await makeTar({ 'a.txt': '' })),
      message: `no file named *.provisioners`,
    },
    '/climbs.tgz': {
      make: async () => gzipSync(await makeTar({ [`../${wanted}`]: '' })),
      message: `"../${wanted}", a path`,
    },
    '/climbs.zip': {
      make: () => makeZip({ name: `../${wanted}` }),
      message: `"../${wanted}", a path that leaves the archive`,
    },
    '/absolute.tar': {
      make: () => makeTar({ [`/etc/${wanted}`]: '' }),
      message: `"/etc/${wanted}", an absolute path: refused`,
    },
    '/link.tar': {
      make: () => packTar([{ header: { name: 'l', size: 0, type: 'symlink', linkname: '/etc' } }]),
      message: '"l", a link',
    },
    '/hard.tar': {
      make: () => packTar([{ header: { name: 'l', size: 0, type: 'link', linkname: wanted } }]),
      message: '"l", a link',
    },
    '/link.zip': { make: () => makeZip({ name: 'l', mode: 0o120777, body: '/etc' }), message: '"l", a link: refused' },
    '/device.tar': {
      make: () => packTar([{ header: { name: 'd', size: 0, type: 'block-device' } }]),
      message: '"d", a device',
    },
    '/lines.tar': {
      make: () => makeTar({ 'a\nb': '' }),
      message: '"a\\nb", with a control character in its name: refused',
    },
    '/count.tar.gz': {
      make: async () => gzipSync(await packTar(Array.from({ length: 10_001 }, (_, n) => tarEntry(`${n}`)))),
      message: 'holds more than 10000 members',
    },
    '/bomb.zip': {
      make: () => makeZip({ name: wanted, claimedSize: 2 ** 31 }),
      message: `more than the limit of ${LIMIT}`,
    },
    '/member.tgz': {
      make: async () => gzipSync(await makeTar({ [`x/${wanted}`]: 'a: 1' })),
      message: `/member.tgz!x/${wanted}:1: the file is not a list`,
    },
  };

function pinOf(bytes: string | Uint8Array): string {
  return `#${digestOf(bytes).replace(':', '=')}`;
}

function half(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length / 2);
}

let server: FileServer;
beforeAll(async () => {
  server = await startFileServer();
  server.bodies.set('/a.yaml', entries);
  server.bodies.set('/page.yaml', '<html>Sign in</html>');
  server.bodies.set('/list.yaml', 'a: 1');
  server.bodies.set('/escape.yaml', '- {uri: "f\\e[31m://x", type: x}');
  server.bodies.set('/bytes.yaml', Buffer.from([0xc3, 0x28]));
  server.bodies.set('/lfs.yaml', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n');
  for (const [path, { make }] of Object.entries(malformed)) server.bodies.set(path, await make());
});
afterAll(() => server.stop());

/** One for all: no run changes it. */
let project: Project;
beforeAll(async () => {
  project = createProject({ 'ca.pem': certificates.ca, 'own.yaml': entries, 'p.tpl': '[]' });
  // A project that has something of each kind to lose.
  const sources = ['--provisioners', './own.yaml', '--patch-templates', './p.tpl'];
  expect(await project.run(['init', '--no-default-provisioners', ...sources])).toMatchObject({ status: 0 });
});
afterAll(() => project.remove());

/** Gives what a failing init says, which is one line without a credential; nothing in the project has changed. */
async function failure(uri: string, ...more: readonly string[]): Promise<string> {
  const before = contentsOf(project.directory);
  const args = ['init', '-vv', '--patch-templates', './p.tpl', '--provisioners', uri, '--provisioners', './own.yaml'];
  const { status, stdout, stderr } = await project.run([...args, ...more], { stdin: '' });
  expect([stderr, status, stdout]).toEqual([expect.any(String), 1, '']);
  expect(contentsOf(project.directory)).toEqual(before);
  expect(stderr).not.toMatch(/hunter2|s3cret|\bme:|bWU6/);
  expect(stderr).not.toMatch(/[^\n\P{Control}]/u);
  const said = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('DEBUG: '));
  expect(said).toEqual([expect.stringMatching(/^Error: /)]);
  return said[0] ?? '';
}

describe('over http', () => {
  it.each<[string, string, string]>([
    ['nothing there', '/gone.yaml?token=s3cret', 'BASE/gone.yaml: the server answered 404: there is nothing'],
    [
      'a wrong digest',
      `/a.yaml#sha256=${ZEROS}`,
      `BASE/a.yaml: what was fetched is not what was asked for: its digest`,
    ],
    ['no digest', '/a.yaml#sha256=00', 'the pin sha256=00 is no SHA-256'],
    ['no credentials', '/closed/a.yaml', 'BASE/closed/a.yaml: the server answered 401: it lets nobody in without'],
    ['a wrong token', '/token/a.yaml?token=s3cret2', 'BASE/token/a.yaml: the server answered 403'],
    ['a cut connection', '/cut/a.yaml', 'BASE/cut/a.yaml: the connection was cut before the answer was whole'],
    ['an archive that is cut off', '/cut/count.tar.gz', 'BASE/cut/count.tar.gz: the connection was cut'],
    ['a web page', '/page.yaml', 'BASE/page.yaml: it is a web page (HTML)'],
    ['another file', '/list.yaml', 'BASE/list.yaml:1: the file is not a list'],
    ['what would steer a terminal', '/escape.yaml', 'f\\u001b[31m'],
    ['no text', '/bytes.yaml', 'BASE/bytes.yaml: is no UTF-8 text'],
    ['a pointer of Git LFS', '/lfs.yaml', 'BASE/lfs.yaml: is not the file itself but a pointer of Git LFS'],
  ])('%s', async (_, path, message) => {
    expect(await failure(server.base + path)).toContain(message.replace('BASE', server.base));
  });

  it('wrong credentials', async () => {
    const uri = `${server.base.replace('//', '//me:hunter2-not@')}/closed/a.yaml?token=s3cret`;
    const message = 'the server answered 401: it does not let us in with the user and password of the URL';
    expect(await failure(uri)).toContain(`${server.base}/closed/a.yaml: ${message}`);
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'an answer that is packed, and of another digest then',
      gzipSync(entries),
      'with Content-Encoding gzip; unpacked) is',
    ],
    [
      'an answer that is packed and damaged',
      entries,
      'its answer is packed on the way (Content-Encoding), and damaged',
    ],
  ])('%s', async (_, body, message) => {
    const packing = await startServer((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(body);
    });
    const uri = `http://127.0.0.1:${packing.port}/a.yaml${pinOf(body)}`;
    const said = await failure(uri);
    await packing.stop();
    expect(said).toContain(message);
  });

  it('an archive of another digest', async () => {
    expect(await failure(`${server.base}/climbs.zip#sha256=${ZEROS}`)).toContain(`should be sha256:${ZEROS}`);
  });
});

describe('a malformed archive', () => {
  it.each(Object.entries(malformed).map(([path, { message }]) => [path, message] as const))(
    'over http: %s',
    async (path, message) => {
      const said = await failure(`${server.base}${path}?token=s3cret`);
      expect(said).toContain(server.base + path);
      expect(said).toContain(message);
    },
  );

  it.each(Object.entries(malformed).map(([path, { message }]) => [path, message] as const))(
    'on disk: %s',
    async (path, message) => {
      writeFileSync(join(project.directory, path), server.bodies.get(path) ?? '');
      expect(await failure(`.${path}`)).toContain(message);
    },
  );
});

it('an archive that unpacks to more than a gibibyte', async () => {
  server.bodies.set('/bomb.tgz', makeBomb());
  const uri = `${server.base}/bomb.tgz`;
  expect(await failure(uri)).toBe(`Error: ${uri} unpacks to more than the limit of ${LIMIT}`);
});

describe('on disk', () => {
  it.each([
    ['nothing there', './gone.yaml', 'cannot read ./gone.yaml: no such file or directory'],
    ['nothing at home', '~/gone.yaml', 'cannot read ~/gone.yaml: no such file or directory'],
    ['nothing at the URL', 'file:///gone%20there', 'cannot read file:///gone%20there: no such file or directory'],
    ['a URL that is none', 'file:///%zz', 'has a % that is not followed by two hexadecimal digits'],
    ['a wrong digest', `./own.yaml#sha256=${ZEROS}`, 'what was fetched is not what was asked for'],
    ['a directory with a digest', `./.score-k8s#sha256=${ZEROS}`, 'the directory ./.score-k8s cannot be pinned'],
    ['what never ends', '/dev/zero', `/dev/zero gives more than the limit of ${LIMIT}`],
    ['nothing piped in', '-', 'stdin is empty: nothing was piped in for -'],
    ['a URI that is none', 'https:/me:hunter2@host/a.yaml', 'what begins with "https:/" is no URI'],
  ])('%s', async (_, uri, message) => {
    expect(await failure(uri)).toContain(message);
  });
});

describe('from git', () => {
  let repository: GitRepository;
  let secure: TestServer;
  beforeAll(async () => {
    repository = makeGitRepository();
    const lfs = 'version https://git-lfs.github.com/spec/v1\n';
    repository.commit({ 'lib/a.yaml': entries, 'bad/a.yaml': 'a: 1', 'odd/a\nb.yaml': entries, 'lfs.yaml': lfs });
    repository.git('clone', '--quiet', '--bare', '.', 'lib.git');
    const backend = gitBackend(repository.path);
    secure = await startServer((request, response) => {
      const [, place = '', rest] = /^\/(closed|cut)?(.*)$/.exec(request.url ?? '') ?? [];
      const expected = `Basic ${Buffer.from(login).toString('base64')}`;
      if (place === 'closed' && request.headers.authorization !== expected)
        response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
      else if (place === 'cut' && request.method === 'POST') {
        response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-result' });
        response.write('001', () => response.socket?.destroy());
      } else {
        request.url = place === '' ? request.url : rest;
        backend(request, response);
      }
    }, certificates);
  });
  afterAll(async () => {
    repository.remove();
    await secure.stop();
  });

  it.each([
    ['no such path', '/none', 'the repository has no file or directory none'],
    ['no such ref', '/lib?ref=none', 'the repository has no branch, tag or commit none'],
    ['no such commit', `/lib?ref=${'0123456789'.repeat(4)}`, 'the repository has no branch, tag or commit 0123456789'],
    ['an option for a ref', '/lib?ref=--upload-pack=touch%20x', '"--upload-pack=touch x" can be no name of a branch'],
    ['a digest', `/lib#sha256=${ZEROS}`, 'a git source is pinned by its commit'],
    ['another file', '/bad', '/bad!a.yaml:1: the file is not a list'],
    ['a name of two lines', '/odd', 'holds "a\\nb.yaml", with a control character in its name: refused'],
    ['a pointer of Git LFS', '/lfs.yaml', '/lfs.yaml: is not the file itself but a pointer of Git LFS'],
  ])('%s', async (_, path, message) => {
    expect(await failure(`git+file://${repository.path}${path}`)).toContain(message);
  });

  it('no repository', async () => {
    const uri = 'git+file:///none/lib';
    expect(await failure(uri)).toContain(`cannot fetch ${uri}: neither this directory nor one above it is a git`);
  });

  it.each([
    ['no credentials', '', '/closed/lib.git/lib', 'git says: '],
    ['wrong credentials', 'me:hunter2-not@', '/closed/lib.git/lib', 'git says: '],
    ['a cut connection', 'me:hunter2@', '/cut/lib.git/lib', 'git says: '],
    ['no such repository', 'me:hunter2@', '/none.git/lib', 'not found'],
  ])('over https: %s', async (_, given, path, message) => {
    const place = `127.0.0.1:${secure.port}${path}`;
    const said = await failure(`git-https://${given}${place}`, '--ca-file', 'ca.pem');
    expect(said).toContain(`cannot fetch git-https://${place}: `);
    expect(said).toContain(message);
  });
});

describe('from a registry that is not sound', () => {
  const digest = digestOf(entries);
  const layer = { digest, size: entries.length, annotations: { 'org.opencontainers.image.title': 'a.yaml' } };
  const manifests: Readonly<Record<string, unknown>> = {
    cut: { layers: [{ ...layer, digest: digestOf('cut') }] },
    wrong: { layers: [{ ...layer, digest: digestOf('other') }] },
    moved: { layers: [{ ...layer, digest: digestOf('moved') }] },
    huge: { layers: [{ ...layer, size: 2 ** 31 }] },
    small: { layers: [{ ...layer, size: 3 }] },
    nested: { manifests: [{ digest: digestOf('{"manifests":[]}') }] },
  };
  let registry: TestServer;
  beforeAll(async () => {
    registry = await startServer(({ url = '', headers }, response) => {
      const store = `http://localhost:${headers.host?.split(':')[1]}/store?signature=s3cret`;
      const name = url.slice(url.lastIndexOf('/') + 1);
      if (name in manifests) response.end(JSON.stringify(manifests[name]));
      else if (name === digestOf('{"manifests":[]}')) response.end('{"manifests":[]}');
      else if (url.startsWith('/store')) response.writeHead(403).end(url);
      else if (name === digestOf('moved')) response.writeHead(307, { location: store }).end();
      else if (url.includes('/blobs/') && name !== digestOf('cut')) response.end(entries);
      else if (name === 'login')
        response.writeHead(401, { 'www-authenticate': 'Bearer realm="http://evil.test/"' }).end();
      else if (name === 'big') response.end('x'.repeat(5 * 1024 * 1024));
      else {
        response.writeHead(200, { 'content-length': '30' });
        response.write('- uri', () => response.socket?.destroy());
      }
    });
  });
  afterAll(() => registry.stop());

  it.each([
    ['a cut connection', ':cut', 'the connection was cut before the answer was whole'],
    ['a store that lets nobody in', ':moved', '/store, which answered 403, expected 200'],
    ['a cut manifest', ':half', 'the connection was cut before the answer was whole'],
    [
      'a wrong digest of a file',
      ':wrong',
      `a.yaml is not what was asked for: its digest should be ${digestOf('other')}`,
    ],
    ['a wrong digest of a manifest', `@${digestOf('{"manifests":[]}').replace(/.$/, 'x')}`, 'is no digest'],
    ['a file that is too large', ':huge', `a.yaml is larger than the limit of ${LIMIT}`],
    ['a file larger than is said', ':small', 'is larger than the limit of 3 bytes'],
    ['a manifest that is too large', ':big', 'is larger than the limit of 4194304 bytes'],
    ['an index in an index', ':nested', 'its index leads to another index'],
    ['a login without TLS', ':login', 'names no place with TLS to get a token from'],
  ])('%s', async (_, version, message) => {
    const uri = `oci://127.0.0.1:${registry.port}/lib${version}`;
    const said = await failure(uri);
    expect(said).toContain(uri);
    expect(said).toContain(message);
  });
});

(hasRegistry ? describe : describe.skip)(
  `from a registry${hasRegistry ? '' : ' (none on PATH: npm run setup:registry)'}`,
  () => {
    let registry: TestRegistry;
    let closed: TestRegistry;
    beforeAll(async () => {
      [registry, closed] = await Promise.all([startRegistry({ login: false }), startRegistry({ login: true })]);
      await registry.push(
        'lib',
        'two',
        ['a.yaml', 'b.yaml'].map((title) => ({ title, body: entries })),
      );
      await registry.push('lib', 'bad', [{ title: 'a.yaml', body: 'a: 1' }]);
      for (const path of Object.keys(malformed))
        await registry.push('lib', path.slice(1), [{ title: path.slice(1), body: server.bodies.get(path) ?? '' }]);
    });
    afterAll(() => Promise.all([registry.stop(), closed.stop()]));

    it.each([
      ['no such tag', ':none', 'has no tag none in the repository lib'],
      ['no such digest', `@sha256:${ZEROS}`, `has no manifest sha256:${ZEROS}`],
      ['no such file', ':two#c.yaml', 'the artifact has no file c.yaml (it has a.yaml, b.yaml)'],
      ['several files', ':two', 'the artifact has 2: a.yaml, b.yaml; add #file'],
      ['a file of another digest', `:two#a.yaml&sha256=${ZEROS}`, `its digest should be sha256:${ZEROS}`],
      ['another file', ':bad', ':bad:1: the file is not a list'],
      ...Object.entries(malformed).map(([path, { message }]) => [`an archive, ${path}`, `:${path.slice(1)}`, message]),
    ])('%s', async (_, version = '', message = '') => {
      const said = await failure(`oci://${registry.place}/lib${version}`);
      expect(said).toContain(message.replace(/^\/[^!]*/, ''));
    });

    it('no login', async () => {
      const uri = `oci://${closed.place}/lib:v1`;
      expect(await failure(uri)).toContain(`cannot fetch ${uri}: the registry ${closed.place} asks for a login (401)`);
    });

    it('wrong credentials', async () => {
      const auth = Buffer.from(`${user.name}:hunter2-not`).toString('base64');
      const directory = join(project.directory, '../home/.docker');
      mkdirSync(directory);
      writeFileSync(join(directory, 'config.json'), JSON.stringify({ auths: { [closed.place]: { auth } } }));
      const uri = `oci://${closed.place}/lib:v1`;
      expect(await failure(uri)).toContain(`the registry ${closed.place} does not`);
    });
  },
);

it('a project that is none yet stays none', async () => {
  const fresh = createProject();
  const { status } = await fresh.run(['init', '--provisioners', `${server.base}/cut/a.yaml`]);
  expect([status, contentsOf(fresh.directory)]).toEqual([1, {}]);
  fresh.remove();
});
