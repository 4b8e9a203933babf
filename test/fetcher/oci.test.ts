import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { fetchUri } from '../../src/fetcher/fetch-uri';
import { parseChallenge } from '../../src/fetcher/oci/challenge';
import { parseReference } from '../../src/fetcher/oci/parse-reference';
import type { ProcessRequest, ProcessResult } from '../../src/host/host';
import { nodeNetwork } from '../../src/node-host/network';
import { fromBytes, toBytes } from '../../src/util/utf8';
import { createMemoryHost } from '../memory-host';
import { digestOf, hasRegistry, startRegistry, type TestRegistry, user } from './oci-registry';

interface Setting {
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly run?: (request: ProcessRequest) => ProcessResult;
}

function fetchFiles(uri: string, setting: Setting = {}) {
  const memory = createMemoryHost(setting);
  const host = { ...memory, network: nodeNetwork, home: '/home/user', readInput: () => new Uint8Array() };
  const wanted = (path: string) => path.endsWith('.provisioners.yaml');
  return fetchUri({ uri, wanted, wantedName: '*.provisioners.yaml' }, host);
}

async function fetchText(uri: string, setting: Setting = {}): Promise<string[][]> {
  return (await fetchFiles(uri, setting)).map((file) => [file.uri, fromBytes(file.bytes)]);
}

const failureOf = (fetching: Promise<unknown>): Promise<string> =>
  fetching.then(
    () => '',
    (error: Error) => error.message,
  );

const dockerConfig = (config: object) => ({ files: { '/home/user/.docker/config.json': JSON.stringify(config) } });
const auth = Buffer.from(`${user.name}:${user.password}`).toString('base64');

describe('a reference', () => {
  const digest = `sha256:${'a'.repeat(64)}`;

  it.each([
    ['oci://repo', 'docker.io', 'https://registry-1.docker.io', 'library/repo', 'latest', undefined],
    ['oci://me/repo:v1', 'docker.io', 'https://registry-1.docker.io', 'me/repo', 'v1', undefined],
    [
      `oci://repo@${digest}#a%20b.yaml`,
      'docker.io',
      'https://registry-1.docker.io',
      'library/repo',
      digest,
      'a b.yaml',
    ],
    ['oci://index.docker.io/me/repo', 'docker.io', 'https://registry-1.docker.io', 'me/repo', 'latest', undefined],
    ['oci://ghcr.io/a/b/c:1#x.yaml', 'ghcr.io', 'https://ghcr.io', 'a/b/c', '1', 'x.yaml'],
    ['oci://host:5000/r:t', 'host:5000', 'https://host:5000', 'r', 't', undefined],
    ['oci://localhost/r', 'localhost', 'http://localhost', 'r', 'latest', undefined],
    ['oci://127.0.0.1:5000/r', '127.0.0.1:5000', 'http://127.0.0.1:5000', 'r', 'latest', undefined],
    [`oci://ghcr.io/r:t@${digest}`, 'ghcr.io', 'https://ghcr.io', 'r', digest, undefined],
  ])('%s is taken apart', (uri, registry, base, repository, version, file) => {
    expect(parseReference(uri)).toEqual({
      registry,
      base,
      repository,
      version,
      file,
      isDigest: version === digest,
      shown: uri,
    });
  });

  it.each([
    ['oci://', 'no user or password'],
    ['oci://me:hunter2@ghcr.io/r', 'oci://ghcr.io/r: no user or password may stand here: use "docker login"'],
    ['oci://ghcr.io/Upper', '"Upper" is no name of a repository'],
    ['oci://ghcr.io/a/../b', '"a/../b" is no name of a repository'],
    ['oci://ghcr.io/r:', '"" is no tag'],
    ['oci://ghcr.io/r@sha256:12', '"sha256:12" is no digest'],
    ['oci://ghcr.io/r?x=hunter2', 'oci://ghcr.io/r: an oci URI has no query'],
    ['oci://-x.io/r', '"-x.io" is no name of a registry'],
    ['oci://ghcr.io/r#%', 'has a % that is not followed'],
    ['oci://ghcr.io/r#a%0Ab', 'oci://ghcr.io/r#a%0Ab holds a control character'],
  ])('%s is refused', async (uri, message) => {
    const failure = await failureOf(fetchText(uri));
    expect(failure).toContain(message);
    expect(failure).not.toContain('hunter2');
  });
});

it.each([
  [
    'Bearer realm="https://a/t",service="s",scope="x:y:pull,push"',
    'bearer',
    { realm: 'https://a/t', service: 's', scope: 'x:y:pull,push' },
  ],
  ['Basic realm="a \\"b\\"", Bearer realm=https://a', 'bearer', { realm: 'https://a' }],
  ['Negotiate, basic realm="x"', 'basic', { realm: 'x' }],
])('reads the challenge %s', (header, scheme, parameters) => {
  expect(parseChallenge(header)).toMatchObject({ scheme, parameters });
});

it('knows no other challenge', () => expect(parseChallenge('Negotiate')).toBeUndefined());

// Debian's docker-registry, which "npm run setup:registry" installs, must be on PATH.
(hasRegistry ? describe : describe.skip)('a real registry', () => {
  let open: TestRegistry;
  let closed: TestRegistry;
  const digests: Record<string, string> = {};
  const one = [
    { title: 'a.yaml', body: 'a' },
    { title: 'README.md', body: '#' },
  ];
  beforeAll(async () => {
    [open, closed] = await Promise.all([startRegistry({ login: false }), startRegistry({ login: true })]);
    const tar = await packTar([
      { header: { name: 'x/b.provisioners.yaml', size: 1 }, body: 'b' },
      { header: { name: 'a.provisioners.yaml', size: 1 }, body: 'a' },
      { header: { name: 'README.md', size: 1 }, body: '#' },
    ]);
    const artifacts: Readonly<Record<string, Parameters<TestRegistry['push']>[2]>> = {
      one,
      two: [
        { title: 'a.yaml', body: 'a' },
        { title: 'b.yaml', body: 'b' },
      ],
      templates: [{ title: 'x.tpl', body: 'x' }],
      zipped: [{ title: 'p.tar.gz', body: gzipSync(tar) }],
      plain: [{ title: 'p.tar', body: tar }],
      directory: [{ title: 'p', body: gzipSync(tar), mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip' }],
      nameless: [{ body: 'x', mediaType: 'text/plain' }],
    };
    for (const [tag, layers] of Object.entries(artifacts)) digests[tag] = await open.push('team/lib', tag, layers);
    digests['index'] = await open.pushIndex('team/lib', 'index', [digests['one'] ?? '']);
    await open.pushIndex('team/lib', 'platforms', [digests['one'] ?? '', digests['two'] ?? '']);
    await closed.push('team/lib', 'one', one);
  });
  afterAll(() => Promise.all([open.stop(), closed.stop()]));

  it.each([
    [':one', [['', 'a']]],
    [':one#README.md', [['', '#']]],
    [':two#b.yaml', [['', 'b']]],
    [':index', [['', 'a']]],
    [
      ':zipped',
      [
        ['!a.provisioners.yaml', 'a'],
        ['!x/b.provisioners.yaml', 'b'],
      ],
    ],
    [
      ':plain#p.tar',
      [
        ['!a.provisioners.yaml', 'a'],
        ['!x/b.provisioners.yaml', 'b'],
      ],
    ],
    [
      ':directory',
      [
        ['!a.provisioners.yaml', 'a'],
        ['!x/b.provisioners.yaml', 'b'],
      ],
    ],
  ])('gives %s', async (version, expected) => {
    const uri = `oci://${open.place}/team/lib${version}`;
    expect(await fetchText(uri)).toEqual(expected.map(([member, text]) => [`${uri}${member}`, text]));
  });

  it('gives what a digest names', async () => {
    const uri = `oci://${open.place}/team/lib@${digests['one']}`;
    expect(await fetchText(uri)).toEqual([[uri, 'a']]);
  });

  it('tells the digest that a tag led to, and the SHA-256 of the layer', async () => {
    const told = async (version: string) =>
      (await fetchFiles(`oci://${open.place}/team/lib${version}`)).map(({ resolved, sha256 }) => [resolved, sha256]);
    const sha256 = digestOf('a').slice('sha256:'.length);
    expect(await told(':one')).toEqual([[digests['one'], sha256]]);
    expect(await told(`@${digests['one']}`)).toEqual([[digests['one'], sha256]]);
    expect(await told(':index')).toEqual([[digests['index'], sha256]]);
    expect(new Set((await told(':plain')).flat()).size).toBe(2);
  });

  it.each([
    ['/team/lib:two', 'the artifact has 2: a.yaml, b.yaml; add #file, as in '],
    ['/team/lib:two#c.yaml', 'the artifact has no file c.yaml (it has a.yaml, b.yaml)'],
    ['/team/lib:templates', 'no .yaml file, no *.provisioners.yaml and no archive (it has x.tpl)'],
    ['/team/lib:nameless', 'no archive (its files have no names)'],
    ['/team/lib:platforms', 'it holds 2 manifests: choose one by @digest: sha256:'],
    ['/team/lib:nosuch', 'has no tag nosuch in the repository team/lib'],
    ['/team/nosuch:one', 'team/nosuch, or no such repository (404)'],
    [`/team/lib@sha256:${'0'.repeat(64)}`, `has no manifest sha256:${'0'.repeat(64)} in the repository team/lib`],
  ])('tells what is wrong with %s', async (path, message) => {
    expect(await failureOf(fetchText(`oci://${open.place}${path}`))).toContain(message);
  });

  it.each<[string, () => Setting]>([
    ['the auths of ~/.docker', () => dockerConfig({ auths: { [closed.place]: { auth } } })],
    ['auths that are written as a URL', () => dockerConfig({ auths: { [`http://${closed.place}/v2/`]: { auth } } })],
    [
      'DOCKER_CONFIG',
      () => ({
        files: {
          '/ci/config.json': JSON.stringify({
            auths: { [closed.place]: { username: user.name, password: user.password } },
          }),
        },
        environment: { DOCKER_CONFIG: '/ci' },
      }),
    ],
    [
      'a helper for the registry',
      () => ({
        ...dockerConfig({ credHelpers: { [closed.place]: 'vault' } }),
        run: ({ file, args, input }) => ({
          status: `${file} ${args.join(' ')} ${input}` === `/bin/docker-credential-vault get ${closed.place}` ? 0 : 1,
          stdout: toBytes(JSON.stringify({ ServerURL: '', Username: user.name, Secret: user.password })),
        }),
      }),
    ],
    [
      'the auths, where the store has nothing',
      () => ({
        ...dockerConfig({ credsStore: 'desktop', auths: { [closed.place]: { auth } } }),
        run: () => ({ status: 1, stdout: toBytes('credentials not found in native keychain\n') }),
      }),
    ],
  ])('logs in with %s', async (_, setting) => {
    const uri = `oci://${closed.place}/team/lib:one`;
    expect(await fetchText(uri, setting())).toEqual([[uri, 'a']]);
  });

  it.each<[string, () => Setting, string]>([
    ['nothing', () => ({}), 'asks for a login (401), and docker has none for it: run "docker login 127.0.0.1:'],
    [
      'a wrong password',
      () => dockerConfig({ auths: { [closed.place]: { auth: btoa('me:wrong-secret') } } }),
      'does not let us read this repository with the credentials that docker has',
    ],
    [
      'a store that is not there',
      () => dockerConfig({ credsStore: 'desktop' }),
      'docker-credential-desktop, which the docker configuration names, is not on PATH',
    ],
    [
      'a store that fails',
      () => ({ ...dockerConfig({ credsStore: 'x' }), run: () => ({ status: 2, stdout: toBytes('wrong-secret') }) }),
      'docker-credential-x failed (2)',
    ],
    [
      'a broken configuration',
      () => ({ files: { '/home/user/.docker/config.json': '{"wrong-secret' } }),
      '/home/user/.docker/config.json: is no JSON object',
    ],
  ])('tells of a login with %s', async (_, setting, message) => {
    const failure = await failureOf(fetchText(`oci://${closed.place}/team/lib:one`, setting()));
    expect(failure).toContain(message);
    expect(failure).not.toMatch(/wrong-secret|hunter2/);
  });
});

describe('a server', () => {
  const body = '- a: 1\n';
  const digest = digestOf(body);
  const title = (name: string) => ({ annotations: { 'org.opencontainers.image.title': name } });
  const manifests: Readonly<Record<string, unknown>> = {
    good: { layers: [{ digest, size: body.length, ...title('a.yaml') }] },
    small: { layers: [{ digest, size: 3, ...title('a.yaml') }] },
    huge: { layers: [{ digest, size: 2 ** 31, ...title('a.yaml') }] },
    wrong: { layers: [{ digest: digestOf('other'), size: body.length, ...title('a.yaml') }] },
    cut: { layers: [{ digest: `sha256:${'c'.repeat(64)}`, size: 1000, ...title('a.yaml') }] },
    evil: { layers: [{ digest: 'sha256:../../x', size: 1, ...title('a.yaml') }] },
    odd: { layers: [{ digest, size: body.length, ...title('a\n.yaml') }] },
    many: { layers: Array.from({ length: 30 }, (_, n) => ({ digest, size: body.length, ...title(`${n}.yaml`) })) },
    empty: { layers: [] },
    nested: { manifests: [{ digest: digestOf('{"manifests":[]}') }] },
    list: [1],
    none: {},
  };
  let server: Server;
  let place: string;
  let handle: RequestListener;
  const seen: string[] = [];

  const answer: RequestListener = (request, response) => {
    const [, kind, name = ''] = /^\/v2\/r\/(manifests|blobs)\/(.*)$/.exec(request.url ?? '') ?? [];
    if (kind === 'manifests' && name in manifests) response.end(JSON.stringify(manifests[name]));
    else if (name === digestOf('{"manifests":[]}')) response.end('{"manifests":[]}');
    else if (kind === 'manifests') response.end('x'.repeat(5 * 1024 * 1024));
    else if (name.includes('ccc')) {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => response.socket?.destroy());
    } else response.end(body);
  };
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'}`);
      handle(request, response);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    seen.length = 0;
    handle = answer;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });

  it.each([
    [':small', 'is larger than the limit of 3 bytes'],
    [':huge', 'a.yaml is larger than the limit of 1073741824 bytes'],
    [':big', 'is larger than the limit of 4194304 bytes'],
    [':wrong', `a.yaml is not what was asked for: its digest should be ${digestOf('other')}, it is ${digest}`],
    [':odd', 'its manifest names a file "a\\n.yaml", with a control character'],
    [':many', '18.yaml, 19.yaml and 10 more; add #file'],
    [':many#x', '18.yaml, 19.yaml and 10 more)'],
    [':empty', '(it has no files at all)'],
    [':nested', 'its index leads to another index'],
    [':cut', 'the connection was cut before the answer was whole'],
    [':evil', 'has a layer without a sound digest and size'],
    [':list', 'its manifest is no JSON object'],
    [':none', 'its manifest has no layers'],
    [`@sha256:${'0'.repeat(64)}`, 'is larger than the limit'],
  ])('that gives something wrong is told of: %s', async (version, message) => {
    const uri = `oci://${place}/r${version}`;
    const failure = await failureOf(fetchText(uri));
    expect(failure).toContain(message);
    expect(failure).toContain(uri.replace(/#x$/, ''));
  });

  it('whose manifest has another digest is told of', async () => {
    handle = (_, response) => response.end(JSON.stringify(manifests['good']));
    const asked = `sha256:${'0'.repeat(64)}`;
    const failure = await failureOf(fetchText(`oci://${place}/r@${asked}`));
    expect(failure).toContain(`the manifest is not what was asked for: its digest should be ${asked}`);
  });

  it('that has no such repository is told of', async () => {
    handle = (_, response) => response.writeHead(404).end('{"errors":[{"code":"NAME_UNKNOWN"}]}');
    expect(await failureOf(fetchText(`oci://${place}/r:good`))).toBe(
      `cannot fetch oci://${place}/r:good: the registry ${place} has no repository r (404)`,
    );
  });

  it('that fails is told of', async () => {
    handle = (_, response) => response.writeHead(503).end('s3cret');
    expect(await failureOf(fetchText(`oci://${place}/r:good`))).toBe(
      `cannot fetch oci://${place}/r:good: the registry ${place} answered 503, expected 200`,
    );
  });

  describe('that wants a token', () => {
    const withToken =
      (header: string, give: RequestListener): RequestListener =>
      (request, response) => {
        if (request.url?.startsWith('/token')) give(request, response);
        else if (request.headers.authorization === 'Bearer t0ken-t0ken') answer(request, response);
        else response.writeHead(401, { 'www-authenticate': header.replace('PLACE', place) }).end();
      };
    const bearer = 'Bearer realm="http://PLACE/token",service="the registry",scope="repository:r:pull"';
    const giveToken: RequestListener = (_, response) => response.end(JSON.stringify({ token: 't0ken-t0ken' }));
    const query = '?service=the+registry&scope=repository%3Ar%3Apull';

    it('gets one as anybody, once', async () => {
      handle = withToken(bearer, giveToken);
      expect(await fetchText(`oci://${place}/r:good`)).toEqual([[`oci://${place}/r:good`, body]]);
      expect(seen).toEqual([
        'GET /v2/r/manifests/good -',
        `GET /token${query} -`,
        'GET /v2/r/manifests/good Bearer t0ken-t0ken',
        `GET /v2/r/blobs/${digest} Bearer t0ken-t0ken`,
      ]);
    });

    it('gets one for user and password', async () => {
      handle = withToken(bearer, giveToken);
      await fetchText(`oci://${place}/r:good`, dockerConfig({ auths: { [place]: { auth } } }));
      expect(seen[1]).toBe(`GET /token${query} Basic ${auth}`);
    });

    it.each<[string, () => Setting]>([
      ['in the configuration', () => dockerConfig({ auths: { [place]: { identitytoken: 'id3ntity' } } })],
      [
        'of a helper',
        () => ({
          ...dockerConfig({ credsStore: 'x' }),
          run: () => ({ status: 0, stdout: toBytes(JSON.stringify({ Username: '<token>', Secret: 'id3ntity' })) }),
        }),
      ],
    ])('gets one for an identity token %s', async (_, setting) => {
      let form = '';
      handle = withToken(bearer, (request, response) => {
        request.on('data', (chunk) => {
          form += chunk;
        });
        request.on('end', () => response.end(JSON.stringify({ access_token: 't0ken-t0ken' })));
      });
      await fetchText(`oci://${place}/r:good`, setting());
      expect(Object.fromEntries(new URLSearchParams(form))).toEqual({
        service: 'the registry',
        scope: 'repository:r:pull',
        grant_type: 'refresh_token',
        client_id: 'score-k8s',
        refresh_token: 'id3ntity',
      });
    });

    it.each<[string, string, RequestListener, string]>([
      [
        'refuses us',
        bearer,
        (_, response) => response.writeHead(401).end('hunter2'),
        'does not take the credentials that docker has for it (401)',
      ],
      ['fails', bearer, (_, response) => response.writeHead(500).end('hunter2'), 'gave no token for the registry'],
      ['gives no JSON', bearer, (_, response) => response.end('hunter2'), 'gave no token for the registry'],
      [
        'is without TLS elsewhere',
        'Bearer realm="http://example.org/token"',
        giveToken,
        'names no place with TLS to get a token from',
      ],
      ['is no place', 'Bearer service="x"', giveToken, 'names no place with TLS to get a token from'],
      ['asks in another way', 'Negotiate', giveToken, 'asks for a kind of login that score-k8s does not know'],
    ])('tells of a place that %s', async (_, header, give, message) => {
      handle = withToken(header, give);
      const failure = await failureOf(
        fetchText(`oci://${place}/r:good`, dockerConfig({ auths: { [place]: { auth } } })),
      );
      expect(failure).toContain(message);
      expect(failure).not.toMatch(/hunter2|t0ken/);
    });
  });
});
