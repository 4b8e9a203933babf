import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';
import { fetchUri } from '../../src/fetcher/fetch-uri';
import type { FetchHost } from '../../src/fetcher/fetched-file';
import { nodeNetwork } from '../../src/node-host/network';
import { fromBytes } from '../../src/util/utf8';
import { createMemoryHost } from '../memory-host';

const entry = (name: string, body = '[]'): TarEntry => ({ header: { name, size: body.length }, body });
const archive = async (...entries: TarEntry[]) => gzipSync(await packTar(entries));
const wanted = { wanted: (path: string) => path.endsWith('.provisioners.yaml'), wantedName: '*.provisioners.yaml' };

let server: Server;
let base: string;
const bodies = new Map<string, Uint8Array | string>();
const seen: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers.authorization);
    if (request.url === '/moved') response.writeHead(302, { location: '/a.yaml' }).end();
    else if (bodies.has(request.url ?? '')) response.end(bodies.get(request.url ?? ''));
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

type Files = Record<string, string | Uint8Array>;

function fetchFiles(uri: string, files: Files = {}, stdin = '') {
  const memory = createMemoryHost({ files, stdin });
  const host: FetchHost = {
    files: memory.files,
    network: nodeNetwork,
    processes: memory.processes,
    environment: memory.environment,
    home: '/home/user',
    readInput: () => memory.input.read(),
  };
  return fetchUri({ uri, ...wanted }, host);
}

async function fetchText(uri: string, files: Files = {}, stdin = '') {
  return (await fetchFiles(uri, files, stdin)).map((file) => [file.uri, fromBytes(file.bytes)]);
}

describe('over http', () => {
  it('gets a file, also behind a redirect', async () => {
    bodies.set('/a.yaml', 'content');
    expect(await fetchText(`http://${base}/a.yaml`)).toEqual([[`http://${base}/a.yaml`, 'content']]);
    expect(await fetchText(`http://${base}/moved`)).toEqual([[`http://${base}/moved`, 'content']]);
  });

  it('sends user and password, and shows neither them nor the query', async () => {
    bodies.set('/a.yaml?token=s3cret', 'content');
    expect(await fetchText(`http://me:hunter2@${base}/a.yaml?token=s3cret`)).toEqual([
      [`http://${base}/a.yaml`, 'content'],
    ]);
    expect(seen.at(-1)).toBe(`Basic ${Buffer.from('me:hunter2').toString('base64')}`);
    const failed = await fetchText(`http://me:hunter2@${base}/gone?token=s3cret`).catch(
      (error: Error) => error.message,
    );
    expect(failed).toBe(`cannot fetch http://${base}/gone: the server answered 404: there is nothing at this address`);
  });

  it('unpacks a gzipped tar: the wanted files at any depth, sorted', async () => {
    const body = await archive(
      entry('z.provisioners.yaml', 'z'),
      entry('README.md', '#'),
      entry('./deep/a.provisioners.yaml', 'a'),
    );
    bodies.set('/p.tar.gz', body);
    expect(await fetchText(`http://${base}/p.tar.gz`)).toEqual([
      [`http://${base}/p.tar.gz!deep/a.provisioners.yaml`, 'a'],
      [`http://${base}/p.tar.gz!z.provisioners.yaml`, 'z'],
    ]);
  });

  it('tells of a server that is not there', async () => {
    await expect(fetchText('http://127.0.0.1:9/x.yaml')).rejects.toThrow('cannot fetch http://127.0.0.1:9/x.yaml: ');
  });
});

describe('archives', () => {
  it.each<[string, TarEntry[], string]>([
    [
      'a path that climbs',
      [entry('../x.provisioners.yaml')],
      '"../x.provisioners.yaml", a path that leaves the archive',
    ],
    ['an absolute path', [entry('/etc/x.provisioners.yaml')], '"/etc/x.provisioners.yaml", an absolute path'],
    ['a link', [{ header: { name: 'l', size: 0, type: 'symlink', linkname: '/etc/passwd' } }], '"l", a link'],
    ['nothing wanted', [entry('README.md')], 'holds no file named *.provisioners.yaml'],
  ])('refuses %s', async (_, entries, message) => {
    const files = { 'p.tgz': await archive(...entries) };
    await expect(fetchText('./p.tgz', files)).rejects.toThrow(message);
  });

  it('takes a plain tar', async () => {
    const files = { 'p.tar': await packTar([entry('a.provisioners.yaml', 'a')]) };
    expect(await fetchText('./p.tar', files)).toEqual([['./p.tar!a.provisioners.yaml', 'a']]);
  });

  it('refuses what is no archive', async () => {
    await expect(fetchText('./p.tgz', { 'p.tgz': 'plain' })).rejects.toThrow('./p.tgz is no sound archive');
  });
});

it('tells the SHA-256 of what was fetched: of a file, of the archive that it is a member of', async () => {
  const packed = await archive(entry('a.provisioners.yaml'), entry('b.provisioners.yaml'));
  const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  bodies.set('/told.yaml', 'told');
  bodies.set('/told.tgz', packed);
  const told = [`http://${base}/told.yaml`, `http://${base}/told.tgz`, './lib', './p.tgz', '-'].map(async (uri) =>
    (await fetchFiles(uri, { 'lib/a.yaml': 'a', 'p.tgz': packed }, 'typed')).map((file) => file.sha256),
  );
  const ofArchive = [sha256(packed), sha256(packed)];
  expect(await Promise.all(told)).toEqual([[sha256('told')], ofArchive, [sha256('a')], ofArchive, [sha256('typed')]]);
});

describe('pins', () => {
  const files = { 'a.yaml': 'content', 'lib/a.yaml': '' };
  const hash = 'ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73';

  it('take what they are of', async () => {
    bodies.set('/pinned.yaml', 'content');
    const uri = `http://${base}/pinned.yaml`;
    expect(await fetchText(`${uri}#sha256=${hash}`)).toEqual([[uri, 'content']]);
    expect(await fetchText(`./a.yaml#sha256=${hash.toUpperCase()}`, files)).toEqual([['./a.yaml', 'content']]);
  });

  it('are of the archive as it was fetched', async () => {
    bodies.set('/pinned.tgz', await archive(entry('a.provisioners.yaml')));
    await expect(fetchText(`http://${base}/pinned.tgz#sha256=${hash}`)).rejects.toThrow(`sha256:${hash}`);
  });

  it.each([
    [`./a.yaml#sha256=${hash.replace('ed', 'de')}`, 'what was fetched is not what was asked for'],
    ['./a.yaml#sha256=abc', 'the pin sha256=abc is no SHA-256'],
    [`./lib#sha256=${hash}`, 'the directory ./lib cannot be pinned'],
    [`git+file:///x/y#sha256=${hash}`, 'a git source is pinned by its commit'],
  ])('refuse %s', async (uri, message) => {
    await expect(fetchText(uri, files)).rejects.toThrow(message);
  });
});

describe('from disk and standard input', () => {
  const files = { 'lib/b.yaml': 'b', 'lib/a.yml': 'a', 'lib/sub/c.yaml': 'c', '/home/user/h.yaml': 'h' };

  it.each<[string, string[][]]>([
    ['./lib/b.yaml', [['./lib/b.yaml', 'b']]],
    [
      'lib/',
      [
        ['lib!a.yml', 'a'],
        ['lib!b.yaml', 'b'],
      ],
    ],
    ['~/h.yaml', [['~/h.yaml', 'h']]],
    ['file:///home/user/h.yaml', [['file:///home/user/h.yaml', 'h']]],
    ['-', [['from-stdin', 'typed']]],
  ])('reads %s', async (uri, expected) => {
    expect(await fetchText(uri, files, 'typed')).toEqual(expected);
  });

  it.each([
    ['./gone.yaml', 'cannot read ./gone.yaml: no such file or directory'],
    ['./empty', 'the directory ./empty has no files'],
    ['-', 'stdin is empty'],
    [
      'htp://host/x',
      'unknown scheme htp:// (known: file, git+file, git-https, git-ssh, http, https, oci, a path, or - for stdin); did you mean http://?',
    ],
    ['', 'an empty URI names nothing'],
  ])('refuses %j', async (uri, message) => {
    await expect(fetchText(uri, { 'empty/sub/x': '' })).rejects.toThrow(message);
  });
});
