import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { makeCertificates } from '../fetcher/test-certificates';
import { startProxy, startServer, startSocksProxy, type TestProxy, type TestServer } from '../fetcher/test-servers';
import { createFetchingProject, type FetchingProject, failureIn } from './fetching-project';
import { programInShell } from './program';
import { itWith } from './program-on-path';
import type { Run } from './run-executable';

const entries = '- uri: template://test/db\n  type: db\n';
const certificates = makeCertificates();
const caFile = { 'ca.pem': certificates.ca };

let secure: TestServer;
let plain: TestServer;
/** What the servers were asked: `secure /a.yaml files.test me:hunter2`. */
const seen: string[] = [];

const listener =
  (name: string): RequestListener =>
  ({ url = '', headers }, response) => {
    const login = Buffer.from((headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    seen.push(`${name} ${url} ${headers.host?.split(':')[0]} ${login || '-'}`);
    const { pathname, searchParams } = new URL(url, 'http://x');
    const to = searchParams.get('to');
    if (to !== null) response.writeHead(302, { location: to }).end();
    else if (pathname === '/closed.yaml' && login !== 'me:hunter2') response.writeHead(401).end('s3cret');
    else if (pathname === '/forbidden.yaml') response.writeHead(403).end();
    else if (pathname === '/page.yaml') response.end('<!DOCTYPE html>\n<html><body>Sign in</body></html>');
    else if (pathname === '/cut.yaml') {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(entries, () => response.socket?.destroy());
    } else if (pathname === '/huge.yaml') response.writeHead(200, { 'content-length': String(2 ** 31) }).end();
    else if (pathname.endsWith('.yaml') && pathname !== '/gone.yaml') response.end(entries);
    else response.writeHead(404).end();
  };

beforeAll(async () => {
  secure = await startServer(listener('secure'), certificates);
  plain = await startServer(listener('plain'));
});
afterAll(() => Promise.all([secure.stop(), plain.stop()]));

/** A port that nothing listens at. */
async function closedPort(): Promise<number> {
  const server = await startServer(listener('closed'));
  await server.stop();
  return server.port;
}

let project: FetchingProject;
beforeEach(() => {
  seen.length = 0;
  project = createFetchingProject(caFile);
});
afterEach(() => project.remove());

async function expectFailure(running: Promise<Run>, message: string): Promise<void> {
  expect(await failureIn(project, running)).toBe(`Error: ${message}\n`);
}

describe('certificates of authorities of one’s own', () => {
  const uri = () => `https://127.0.0.1:${secure.port}/a.yaml`;

  it.each<[string, () => Record<string, string>, string[]]>([
    ['--ca-file', () => ({}), ['--ca-file', 'ca.pem']],
    ['SCORE_K8S_CA_FILE', () => ({ SCORE_K8S_CA_FILE: 'ca.pem' }), []],
    ['SSL_CERT_FILE', () => ({ SSL_CERT_FILE: 'ca.pem' }), []],
    ['SSL_CERT_DIR', () => ({ SSL_CERT_DIR: `/nonexistent:${project.directory}` }), []],
    ['NODE_EXTRA_CA_CERTS', () => ({ NODE_EXTRA_CA_CERTS: 'ca.pem' }), []],
    [
      'NODE_EXTRA_CA_CERTS beside SSL_CERT_FILE',
      () => {
        writeFileSync(join(project.directory, 'other.pem'), makeCertificates().ca);
        return { NODE_EXTRA_CA_CERTS: 'ca.pem', SSL_CERT_FILE: 'other.pem' };
      },
      [],
    ],
  ])('are named by %s', async (_, environment, flags) => {
    expect(await project.init(uri(), environment(), ...flags)).toMatchObject({ status: 0 });
    expect(project.sources()).toEqual([`# Downloaded from ${uri()}`]);
  });

  it('are asked for when nobody knows them', () =>
    expectFailure(
      project.init(uri()),
      `cannot fetch ${uri()}: its certificate is signed by an authority that is not known here: name the file of its authority with --ca-file FILE (SCORE_K8S_CA_FILE, SSL_CERT_FILE)`,
    ));

  it.each([
    ['missing.pem', 'cannot read the certificates that --ca-file names, missing.pem: no such file or directory'],
    [
      'not.pem',
      'not.pem, which --ca-file names, holds no sound certificates: they are wanted in PEM (-----BEGIN CERTIFICATE-----)',
    ],
    [
      'broken.pem',
      'broken.pem, which --ca-file names, holds no sound certificates: they are wanted in PEM (-----BEGIN CERTIFICATE-----)',
    ],
  ])('must be there and sound: %s', async (file, message) => {
    writeFileSync(join(project.directory, 'not.pem'), 'hello');
    writeFileSync(join(project.directory, 'broken.pem'), certificates.ca.replace('\nM', '\nX'));
    await expectFailure(project.init(uri(), {}, '--ca-file', file), message);
  });

  it('do not make a certificate good that is for another name', async () => {
    const wrong = `https://[::ffff:127.0.0.1]:${secure.port}/a.yaml`;
    const { status, stderr } = await project.init(wrong, {}, '--ca-file', 'ca.pem');
    expect(stderr).toContain('its certificate is not for [::ffff:7f00:1] but for other names');
    expect(status).toBe(1);
  });

  it('do not make a certificate good that is over', async () => {
    const over = makeCertificates(-1);
    const old = await startServer(listener('old'), over);
    writeFileSync(join(project.directory, 'over.pem'), over.ca);
    const there = `https://127.0.0.1:${old.port}/a.yaml`;
    await expectFailure(
      project.init(there, {}, '--ca-file', 'over.pem'),
      `cannot fetch ${there}: its certificate has expired`,
    );
    await old.stop();
  });
});

describe('a proxy', () => {
  let proxy: TestProxy;
  let toSecure: TestProxy;
  let closed: TestProxy;
  beforeAll(async () => {
    proxy = await startProxy({ leadsTo: plain.port });
    toSecure = await startProxy({ leadsTo: secure.port });
    closed = await startProxy({ leadsTo: secure.port, login: 'me:hunter2@x' });
  });
  afterAll(() => Promise.all([proxy.stop(), toSecure.stop(), closed.stop()]));
  const at = ({ port }: TestServer, login = '') => `http://${login}127.0.0.1:${port}`;

  it('is asked for the whole URL over http', async () => {
    const { status } = await project.init('http://files.test/a.yaml?q=1', { http_proxy: at(proxy) });
    expect(status).toBe(0);
    expect([proxy.seen.splice(0), seen]).toEqual([
      ['GET http://files.test/a.yaml?q=1 -'],
      ['plain /a.yaml?q=1 files.test -'],
    ]);
  });

  it.each([['HTTPS_PROXY'], ['https_proxy'], ['ALL_PROXY'], ['all_proxy']])(
    'is a tunnel for https: %s',
    async (name) => {
      const uri = 'https://me:hunter2@files.test/closed.yaml';
      expect(await project.init(uri, { [name]: at(toSecure) }, '--ca-file', 'ca.pem')).toMatchObject({ status: 0 });
      expect(toSecure.seen.splice(0)).toEqual(['CONNECT files.test:443 -']);
      expect(seen).toEqual(['secure /closed.yaml files.test me:hunter2']);
      expect(project.sources()).toEqual(['# Downloaded from https://files.test/closed.yaml']);
    },
  );

  it('gets its user and password, and nobody else does', async () => {
    const environment = { HTTPS_PROXY: at(closed, 'me:hunter2%40x@') };
    const { status, stderr } = await project.init(
      'https://files.test/a.yaml',
      environment,
      '--ca-file',
      'ca.pem',
      '-v',
    );
    expect(status).toBe(0);
    expect(stderr).not.toContain('hunter2');
    expect(closed.seen.splice(0)).toEqual(['CONNECT files.test:443 me:hunter2@x']);
    expect(seen).toEqual(['secure /a.yaml files.test -']);
  });

  it('is not asked for what NO_PROXY names, nor for this machine', async () => {
    const environment = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: 'files.test' };
    expect(await project.init(`http://localhost:${plain.port}/a.yaml`, environment)).toMatchObject({ status: 0 });
    const { stderr } = await project.init('http://files.test:1/a.yaml', environment);
    expect(stderr).not.toContain('proxy');
  });

  it.each<[string, string, () => string, string]>([
    [
      'is not there',
      'https',
      () => 'http://me:hunter2@127.0.0.1:9',
      'nothing listens at 127.0.0.1:9: the connection was refused',
    ],
    [
      'is not there',
      'http',
      () => 'http://me:hunter2@127.0.0.1:9',
      'nothing listens at 127.0.0.1:9: the connection was refused',
    ],
    [
      'wants a login',
      'https',
      () => at(closed, 'me:wrong@'),
      'it asks for a user and password (407): the variable takes http://USER:PASSWORD@HOST:PORT',
    ],
    [
      'wants a login',
      'http',
      () => at(closed),
      'it asks for a user and password (407): the variable takes http://USER:PASSWORD@HOST:PORT',
    ],
  ])('that %s is named: %s', async (_, scheme, address, message) => {
    const shown = address().replace(/\/\/.*@/, '//');
    const variable = `${scheme.toUpperCase()}_PROXY`;
    await expectFailure(
      project.init(`${scheme}://files.test/a.yaml`, { [variable]: address() }),
      `cannot fetch ${scheme}://files.test/a.yaml by the proxy ${shown} (${variable}): ${message}`,
    );
  });

  it('that finds no way is named', async () => {
    const lost = await startProxy({ leadsTo: 9 });
    const shown = `${at(lost)} (ALL_PROXY)`;
    await expectFailure(
      project.init('https://files.test/a.yaml', { ALL_PROXY: at(lost) }),
      `cannot fetch https://files.test/a.yaml by the proxy ${shown}: it answered 502, and gave no way to the server`,
    );
    await expectFailure(
      project.init('http://files.test/a.yaml', { ALL_PROXY: at(lost) }),
      `cannot fetch http://files.test/a.yaml by the proxy ${shown}: the server answered 502, expected 200`,
    );
    await lost.stop();
  });

  it.each(['http', 'https'])('may be one of SOCKS, which looks names up itself: %s', async (scheme) => {
    const socks = await startSocksProxy(scheme === 'https' ? secure.port : plain.port);
    const environment = { ALL_PROXY: `socks5h://127.0.0.1:${socks.port}` };
    const { status, stderr } = await project.init(
      `${scheme}://files.test/a.yaml`,
      environment,
      '--ca-file',
      'ca.pem',
      '--quiet',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(socks.seen).toEqual(['files.test']);
    await socks.stop();
  });

  it('serves registries, too', async () => {
    const { stderr } = await project.init('oci://registry.test/lib:v1', { HTTPS_PROXY: 'http://127.0.0.1:9' });
    expect(stderr).toBe(
      'Error: cannot fetch oci://registry.test/lib:v1: https://registry.test/v2/lib/manifests/v1 by the proxy http://127.0.0.1:9 (HTTPS_PROXY): nothing listens at 127.0.0.1:9: the connection was refused\n',
    );
  });
});

describe('credentials', () => {
  const netrc = (text: string) => writeFileSync(join(project.directory, '../home/.netrc'), text);
  const closed = () => `http://127.0.0.1:${plain.port}/closed.yaml`;
  const entry = 'machine 127.0.0.1 login me password hunter2\n';

  it('come from ~/.netrc, or the file that NETRC names', async () => {
    netrc(entry);
    expect(await project.init(closed())).toMatchObject({ status: 0 });
    netrc('');
    mkdirSync(join(project.directory, 'ci'));
    writeFileSync(join(project.directory, 'ci/netrc'), entry);
    expect(await project.init(closed(), { NETRC: 'ci/netrc' })).toMatchObject({ status: 0 });
    expect(seen).toEqual(Array(2).fill('plain /closed.yaml 127.0.0.1 me:hunter2'));
  });

  it('of the URL win over those of ~/.netrc, and neither is shown', async () => {
    netrc(entry);
    await expectFailure(
      project.init(closed().replace('//', '//you:wr%C3%B6ng@')),
      `cannot fetch ${closed()}: the server answered 401: it does not let us in with the user and password of the URL`,
    );
    expect(seen).toEqual(['plain /closed.yaml 127.0.0.1 you:wröng']);
  });

  it('that were tried, or could be, are told', async () => {
    const home = join(project.directory, '../home/.netrc');
    await expectFailure(
      project.init(closed()),
      `cannot fetch ${closed()}: the server answered 401: it lets nobody in without user and password, and there are none in the URL, or for 127.0.0.1 in ${home}`,
    );
    netrc('machine 127.0.0.1 login me password wrong');
    await expectFailure(
      project.init(closed()),
      `cannot fetch ${closed()}: the server answered 401: it does not let us in with the user and password that ${home} has for 127.0.0.1`,
    );
  });

  it.each<[string, () => string, () => string, string]>([
    ['go along to the same server', () => closed(), () => '/closed.yaml', 'plain /closed.yaml 127.0.0.1 me:hunter2'],
    [
      'do not go to another host',
      () => closed(),
      () => `http://localhost:${plain.port}/a.yaml`,
      'plain /a.yaml localhost -',
    ],
    [
      'do not go to another port',
      () => closed(),
      () => `https://127.0.0.1:${secure.port}/a.yaml`,
      'secure /a.yaml 127.0.0.1 -',
    ],
    [
      'do not go from https to http',
      () => `https://127.0.0.1:${secure.port}/`,
      () => `http://127.0.0.1:${plain.port}/a.yaml`,
      'plain /a.yaml 127.0.0.1 -',
    ],
  ])('%s by a redirection', async (_, from, to, last) => {
    netrc(entry);
    const uri = new URL(from());
    uri.searchParams.set('to', to());
    expect(await project.init(uri.href, {}, '--ca-file', 'ca.pem')).toMatchObject({ status: 0 });
    expect(seen.at(-1)).toBe(last);
  });
});

describe('what cannot be fetched is one line, and nothing changes', () => {
  it.each<[string, string]>([
    ['/gone.yaml', 'cannot fetch URL: the server answered 404: there is nothing at this address'],
    [
      '/page.yaml',
      'cannot take *.provisioners.yaml from URL: it is a web page (HTML); give the address of the file itself',
    ],
    ['/cut.yaml', 'cannot fetch URL: the connection was cut before the answer was whole'],
    ['/huge.yaml', 'URL is larger than the limit of 1073741824 bytes'],
    [
      '/r?to=/gone.yaml',
      'cannot fetch URL (which redirects to BASE/gone.yaml): the server answered 404: there is nothing at this address',
    ],
    [
      '/r?to=/page.yaml',
      'cannot take *.provisioners.yaml from URL (which redirects to BASE/page.yaml): it is a web page (HTML); give the address of the file itself',
    ],
    [
      '/r?to=file:///etc/passwd',
      'cannot fetch URL: the server redirects to file://, and only http:// and https:// are followed',
    ],
  ])('%s', async (path, message) => {
    const base = `http://127.0.0.1:${plain.port}`;
    const text = message.replace('URL', base + path.replace(/\?.*/, '')).replace('BASE', base);
    await expectFailure(project.init(base + path), text);
  });

  it.each<[string, () => string, string]>([
    ['no such host', () => 'https://no-such-host.invalid/a.yaml', 'there is no host of the name no-such-host.invalid'],
    ['a port of another kind', () => 'http://127.0.0.1:9/a.yaml', 'port 9 is no port of a web server'],
    [
      'no TLS',
      () => `https://127.0.0.1:${plain.port}/a.yaml`,
      'what answers there does not speak TLS: is http:// meant?',
    ],
  ])('%s', async (_, uri, message) => {
    await expectFailure(project.init(uri()), `cannot fetch ${uri()}: ${message}`);
  });

  it('nobody there, also behind a redirection', async () => {
    const there = `127.0.0.1:${await closedPort()}`;
    const reason = `nothing listens at ${there}: the connection was refused`;
    await expectFailure(project.init(`https://${there}/a.yaml`), `cannot fetch https://${there}/a.yaml: ${reason}`);
    const from = `http://127.0.0.1:${plain.port}/r`;
    const message = `cannot fetch ${from} (which redirects to http://${there}/): ${reason}`;
    await expectFailure(project.init(`${from}?to=http://${there}/`), message);
  });
});

describe('a download that takes long', () => {
  let slow: TestServer;
  let finish: () => void;
  beforeAll(async () => {
    slow = await startServer((_, response) => {
      response.writeHead(200, { 'content-length': String(2 * entries.length) }).write(entries);
      finish = () => response.end('#'.repeat(entries.length));
    });
  });
  afterAll(() => slow.stop());

  /** What a terminal shows of a run; the download ends when the text has been shown. */
  function onTerminal(until: string): Promise<string> {
    const uri = `http://127.0.0.1:${slow.port}/a.yaml`;
    const command = `${programInShell} init --no-sample --no-default-provisioners --provisioners ${uri}`;
    const env = { PATH: process.env['PATH'], HOME: project.directory, TERM: 'xterm' };
    return new Promise((done) => {
      const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: project.directory, env });
      let shown = '';
      child.stdout.on('data', (chunk) => {
        shown += chunk;
        if (shown.includes(until)) finish();
      });
      child.on('close', () => done(shown));
    });
  }

  itWith('script')('shows how far it has come, and takes the line away', async () => {
    const shown = await onTerminal(' KiB');
    const line = `\r\u001b[KFetching http://127.0.0.1:${slow.port}/a.yaml: 0.0 of 0.1 KiB`;
    expect(shown).toContain(`${line}\r\u001b[KINFO: Wrote .score-k8s/`);
  });
});
