import { createHash } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fetchUri } from '../../src/fetcher/fetch-uri';
import type { FetchHost } from '../../src/fetcher/fetched-file';
import { parseGitUri } from '../../src/fetcher/git/parse-git-uri';
import type { ProcessRequest } from '../../src/host/host';
import { nodeFiles } from '../../src/node-host/files';
import { nodeProcesses } from '../../src/node-host/processes';
import { fromBytes } from '../../src/util/utf8';
import { createMemoryHost } from '../memory-host';
import { type GitRepository, makeGitRepository } from './git-repository';

let repository: GitRepository;
let first: string;
let root: string;
beforeAll(() => {
  repository = makeGitRepository();
  first = repository.commit({ 'lib/b.yaml': 'b1', 'lib/a.yaml': 'a1', 'lib/deep/c.yaml': 'c', 'top.yaml': 'top' });
  repository.git('tag', '-a', 'v1', '-m', 'first');
  repository.git('checkout', '--quiet', '-b', 'feature/x');
  repository.commit({ 'lib/b.yaml': 'bx' });
  repository.git('checkout', '--quiet', 'main');
  repository.commit({
    'lib/b.yaml': 'b2\n',
    '.gitattributes': '*.yaml text eol=lf filter=evil',
    'a b/é!.yaml': 'odd',
  });
  symlinkSync('/etc', join(repository.path, 'way'));
  symlinkSync('top.yaml', join(repository.path, 'link.yaml'));
  repository.commit({ 'links/x.yaml': 'x' });
  symlinkSync('/etc/passwd', join(repository.path, 'links/passwd.yaml'));
  repository.commit({ 'bare/-n.yaml': 'dash' });
  root = `git+file://${repository.path}`;
});
afterAll(() => repository.remove());

const runs: ProcessRequest[] = [];
const temporaries: string[] = [];
const host: FetchHost = {
  ...createMemoryHost(),
  files: {
    ...nodeFiles,
    makeTemporaryDirectory: () => {
      const temporary = nodeFiles.makeTemporaryDirectory();
      temporaries.push(temporary.path);
      return temporary;
    },
  },
  processes: {
    find: nodeProcesses.find,
    run: (request) => {
      runs.push(request);
      return nodeProcesses.run(request);
    },
  },
  home: '/home/user',
  readInput: () => new Uint8Array(),
};

/** Fetches, and proves that the temporary directory is gone whatever came of it. */
async function fetchText(uri: string, on: FetchHost = host): Promise<string[][]> {
  try {
    const fetched = await fetchUri({ uri, wanted: () => true, wantedName: '*.yaml' }, on);
    return fetched.map((file) => [file.uri.replace(root, 'ROOT'), fromBytes(file.bytes)]);
  } finally {
    expect(temporaries.filter((path) => nodeFiles.status(path) !== undefined)).toEqual([]);
  }
}

describe('a repository on disk', () => {
  it.each([
    ['a file of HEAD', '/top.yaml', [['ROOT/top.yaml', 'top']]],
    [
      'each file directly in a directory, byte for byte',
      '/lib/',
      [
        ['ROOT/lib!a.yaml', 'a1'],
        ['ROOT/lib!b.yaml', 'b2\n'],
      ],
    ],
    ['a branch', '/lib/b.yaml?ref=feature/x', [['ROOT/lib/b.yaml?ref=feature/x', 'bx']]],
    [
      'a branch, wholly named',
      '/lib/b.yaml?ref=refs/heads/feature/x',
      [['ROOT/lib/b.yaml?ref=refs/heads/feature/x', 'bx']],
    ],
    [
      'an annotated tag',
      '/lib?ref=v1',
      [
        ['ROOT/lib?ref=v1!a.yaml', 'a1'],
        ['ROOT/lib?ref=v1!b.yaml', 'b1'],
      ],
    ],
    ['the root', '?ref=v1', [['ROOT?ref=v1!top.yaml', 'top']]],
    ['names with spaces and other letters', '/a%20b/%C3%A9!.yaml', [['ROOT/a%20b/%C3%A9!.yaml', 'odd']]],
    ['a name that begins with a dash', '/bare/-n.yaml', [['ROOT/bare/-n.yaml', 'dash']]],
  ])('gives %s', async (_, path, expected) => {
    expect(await fetchText(root + path)).toEqual(expected);
  });

  it('gives a commit by its whole name and by the beginning of it', async () => {
    expect(await fetchText(`${root}/lib/b.yaml?ref=${first}`)).toEqual([[`ROOT/lib/b.yaml?ref=${first}`, 'b1']]);
    const short = first.slice(0, 10);
    expect(await fetchText(`${root}/lib/b.yaml?ref=${short}`)).toEqual([[`ROOT/lib/b.yaml?ref=${short}`, 'b1']]);
  });

  it('tells the commit that a ref led to, and the SHA-256 of each file', async () => {
    const request = { wanted: () => true, wantedName: '*.yaml' };
    const head = repository.git('rev-parse', 'HEAD');
    for (const [query, commit] of [
      ['', head],
      ['?ref=main', head],
      ['?ref=v1', first],
      [`?ref=${first.slice(0, 10)}`, first],
    ]) {
      const [file] = await fetchUri({ uri: `${root}/top.yaml${query}`, ...request }, host);
      expect(file).toMatchObject({ resolved: commit, sha256: createHash('sha256').update('top').digest('hex') });
    }
  });

  it('gives only the files asked for where it can', async () => {
    repository.git('config', 'uploadpack.allowFilter', 'true');
    runs.length = 0;
    expect(await fetchText(`${root}/lib?ref=v1`)).toEqual([
      ['ROOT/lib?ref=v1!a.yaml', 'a1'],
      ['ROOT/lib?ref=v1!b.yaml', 'b1'],
    ]);
    expect(runs.filter(({ args }) => args.includes('fetch')).map(({ input }) => input?.split('\n').length)).toEqual([
      undefined,
      3,
    ]);
    repository.git('config', '--unset', 'uploadpack.allowFilter');
  });

  it('is found from a path in it, a bare one as well', async () => {
    expect(await fetchText(`${root}/.git/lib/a.yaml`)).toEqual([['ROOT/.git/lib/a.yaml', 'a1']]);
  });

  it('lets no hook, no filter and no variable of ours have effect', async () => {
    const mark = join(repository.path, '.git', 'ran');
    repository.git('config', 'filter.evil.smudge', `touch ${mark}`);
    writeFileSync(join(repository.path, '.git/hooks/post-checkout'), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    process.env['GIT_DIR'] = '/nowhere';
    try {
      expect(await fetchText(`${root}/top.yaml`)).toEqual([['ROOT/top.yaml', 'top']]);
    } finally {
      delete process.env['GIT_DIR'];
    }
    expect(nodeFiles.status(mark)).toBeUndefined();
  });

  it.each([
    ['/nosuch.yaml', 'the repository has no file or directory nosuch.yaml'],
    ['/top.yaml/x', 'the repository has no file or directory top.yaml/x'],
    ['/lib?ref=nosuch', 'the repository has no branch, tag or commit nosuch'],
    [`/lib?ref=${'0'.repeat(39)}1`, `the repository has no branch, tag or commit ${'0'.repeat(39)}1`],
    ['/link.yaml', 'link.yaml is a symbolic link: refused'],
    ['/way/passwd', 'way is a symbolic link: refused'],
    ['/links', 'links/passwd.yaml is a symbolic link: refused'],
    ['/../etc/passwd', 'the path must not hold ..'],
    ['/lib?ref=--upload-pack=touch%20/tmp/x', '"--upload-pack=touch /tmp/x" can be no name of a branch, tag or commit'],
    ['/lib?ref=^main', '"^main" can be no name'],
    ['/lib?ref=*', '"*" can be no name'],
    ['/lib?ref=a:refs/heads/b', '"a:refs/heads/b" can be no name'],
    ['/lib?ref=', '"" can be no name'],
    ['/lib?reff=v1', 'the query of a git URI is ?ref='],
    ['/lib#x', 'a git URI has no #fragment'],
    ['/%zz', 'has a % that is not followed by two hexadecimal digits'],
  ])('refuses %s', async (path, message) => {
    await expect(fetchText(root + path)).rejects.toThrow(message);
  });

  it('is read up to the limit, by what git says of its size before', async () => {
    const run = async (request: ProcessRequest) =>
      request.args.some((arg) => arg.startsWith('--batch-check'))
        ? { status: 0, stdout: Buffer.from('2147483648\n'), stderr: new Uint8Array() }
        : nodeProcesses.run(request);
    const large = { ...host, processes: { ...nodeProcesses, run } };
    await expect(fetchText(`${root}/top.yaml`, large)).rejects.toThrow(
      `${root}/top.yaml holds more than the limit of 1073741824 bytes`,
    );
  });

  it('must be there', async () => {
    await expect(fetchText('git+file:///nosuch/lib')).rejects.toThrow(
      'cannot fetch git+file:///nosuch/lib: neither this directory nor one above it is a git repository',
    );
  });

  it('takes git', async () => {
    const without = { ...host, processes: { ...nodeProcesses, find: () => undefined } };
    await expect(fetchText(`${root}/lib`, without)).rejects.toThrow(
      `cannot fetch ${root}/lib: there is no git on PATH`,
    );
  });
});

describe('the URI of a repository elsewhere', () => {
  it.each([
    ['git-ssh://git@host/a/repo.git/lib/x.yaml', ['ssh://git@host/a/repo.git', 'lib/x.yaml', undefined, undefined]],
    ['git-ssh://host:2222/repo.git', ['ssh://host:2222/repo.git', '', undefined, undefined]],
    ['git-https://host/repo.git/a.git/x?ref=v1', ['https://host/repo.git', 'a.git/x', 'v1', undefined]],
    ['git-https://me:hunt%20er@host/repo.git/x', ['https://host/repo.git', 'x', undefined, 'me:hunt er']],
    ['GIT-HTTPS://host/repo.git/x', ['https://host/repo.git', 'x', undefined, undefined]],
  ])('is taken apart: %s', (uri, expected) => {
    const { remote, path, ref, credentials } = parseGitUri(uri, nodeFiles);
    expect([remote, path, ref, credentials]).toEqual(expected);
  });

  it.each([
    ['git-https://host/repo/lib', 'must have the form git-https://HOST/REPOSITORY.git/PATH'],
    ['git-ssh://-oProxyCommand=x/repo.git/lib', '"-oProxyCommand=x" is no name of a host'],
    ['git-ssh://-x@host/repo.git/lib', 'only a plain user name may stand before the @'],
    ['git-ssh://git:hunter2@host/repo.git/lib', 'only a plain user name may stand before the @'],
    ['git-https://me:hun/ter2@host/repo.git/lib', 'what stands before the first / is no name of a host'],
    ['git-https:///repo.git/lib', '"" is no name of a host'],
    ['git-https://host/repo.git/a/../../x', 'the path must not hold ..'],
  ])('is refused: %s', (uri, message) => {
    const failure = (() => {
      try {
        return JSON.stringify(parseGitUri(uri, nodeFiles));
      } catch (error) {
        return (error as Error).message;
      }
    })();
    expect(failure).toContain(message);
    expect(failure).not.toMatch(/hun/);
  });
});

describe('a server', () => {
  let server: Server;
  beforeAll(() => {
    server = createServer((_, response) => response.end());
    return new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  it('that does not speak as it should is told of, without a secret and without a prompt', async () => {
    const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    runs.length = 0;
    const failure = await fetchText(`git-https://me:hunter2@${place}/repo.git/lib?ref=main`).catch(
      (error: Error) => error.message,
    );
    expect(failure).toContain(`cannot fetch git-https://${place}/repo.git/lib?ref=main: git says: `);
    expect(failure).not.toContain('hunter2');
    expect(runs.map(({ args }) => args.join(' ')).join('\n')).not.toMatch(/hunter2|me:/);
    expect(runs[0]?.environment).toMatchObject({
      withoutPrefix: 'GIT_',
      set: { GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_KEY_0: `credential.https://${place}.helper` },
    });
  });
});
