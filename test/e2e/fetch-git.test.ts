import { join } from 'node:path';
import { nodeProcesses } from '../../src/node-host/processes';
import { type GitRepository, makeGitRepository } from '../fetcher/git-repository';
import { gitBackend, type SshServer, startSshServer } from '../fetcher/git-servers';
import { makeCertificates } from '../fetcher/test-certificates';
import { startServer, type TestServer } from '../fetcher/test-servers';
import { createFetchingProject, type FetchingProject, failureIn } from './fetching-project';

const certificates = makeCertificates();
const entries = (type: string) => `- uri: template://test/${type}\n  type: ${type}\n`;

let repository: GitRepository;
let project: FetchingProject;
beforeAll(() => {
  repository = makeGitRepository();
  repository.commit({ 'lib/a.provisioners.yaml': entries('a'), 'lib/b.provisioners.yaml': entries('b') });
  repository.git('tag', 'v1');
  repository.git('clone', '--quiet', '--bare', '.', 'lib.git');
});
afterAll(() => repository.remove());
beforeEach(() => {
  project = createFetchingProject({ 'ca.pem': certificates.ca });
});
afterEach(() => project.remove());

describe('git-https', () => {
  const logins: Readonly<Record<string, string>> = {
    closed: 'me:hunter2',
    odd: `m e:p@/?#:$(x)'"\\%s\`x\` é`,
    token: 's3cret:',
  };
  let server: TestServer;
  /** Credentials that the server was shown. */
  const seen: string[] = [];
  beforeAll(async () => {
    const backend = gitBackend(repository.path);
    const listener: typeof backend = (request, response) => {
      const login = Buffer.from((request.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
      seen.push(login);
      const place = /^\/(closed|odd|token)\//.exec(request.url ?? '')?.[1];
      if (place !== undefined && login !== logins[place])
        response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
      else {
        request.url = request.url?.replace(/^\/(closed|odd|token)\//, '/');
        backend(request, response);
      }
    };
    server = await startServer(listener, certificates);
  });
  afterAll(() => server.stop());
  const uri = (rest: string, login = '') => `git-https://${login}127.0.0.1:${server.port}${rest}`;

  it.each<[string, Record<string, string>, string[]]>([
    ['--ca-file', {}, ['--ca-file', 'ca.pem']],
    ['SSL_CERT_FILE', { SSL_CERT_FILE: 'ca.pem' }, []],
    ['GIT_SSL_CAINFO', { GIT_SSL_CAINFO: 'ca.pem' }, []],
  ])('trusts what %s names', async (_, environment, flags) => {
    const absolute = Object.entries(environment).map(([name, path]) => [name, join(project.directory, path)]);
    const { status, stderr } = await project.init(uri('/lib.git/lib?ref=v1'), Object.fromEntries(absolute), ...flags);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    expect(project.sources()).toEqual([
      `# Downloaded from ${uri('/lib.git/lib?ref=v1!a.provisioners.yaml')}`,
      `# Downloaded from ${uri('/lib.git/lib?ref=v1!b.provisioners.yaml')}`,
    ]);
  });

  it('shows the credentials of its URL to the server and to nobody else', async () => {
    seen.length = 0;
    const closed = uri('/closed/lib.git/lib/a.provisioners.yaml', 'me:hunter2@');
    const { status, stderr } = await project.init(closed, {}, '--ca-file', 'ca.pem', '-v');
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('hunter2')]);
    expect(new Set(seen)).toEqual(new Set(['', 'me:hunter2']));
    const wrong = uri('/closed/lib.git/lib', 'me:wrong-secret@');
    const said = await failureIn(project, project.init(wrong, {}, '--ca-file', 'ca.pem'));
    expect(said).toContain(`cannot fetch ${uri('/closed/lib.git/lib')}: git says: `);
    expect(said).not.toMatch(/wrong-secret|hunter2/);
  });

  it.each(['odd', 'token'])('takes any credentials: %s', async (place) => {
    const [user = '', password] = (logins[place] ?? '').split(/:(.*)/s).map(encodeURIComponent);
    const given = password === '' ? `${user}@` : `${user}:${password}@`;
    const { status, stderr } = await project.init(uri(`/${place}/lib.git/lib`, given), {}, '--ca-file', 'ca.pem', '-v');
    expect([status, stderr]).toEqual([0, expect.not.stringMatching(/s3cret|m e:/)]);
  });

  it('keeps them from a server that it is redirected to', async () => {
    const redirecting = await startServer((request, response) => {
      const to = `https://localhost:${server.port}${request.url}`;
      response.writeHead(302, { location: to }).end();
    }, certificates);
    seen.length = 0;
    const rest = `127.0.0.1:${redirecting.port}/lib.git/lib/a.provisioners.yaml`;
    const { status } = await project.init(`git-https://me:hunter2@${rest}`, {}, '--ca-file', 'ca.pem');
    const closed = `127.0.0.1:${redirecting.port}/closed/lib.git/lib`;
    const said = await failureIn(project, project.init(`git-https://me:hunter2@${closed}`, {}, '--ca-file', 'ca.pem'));
    await redirecting.stop();
    expect([status, new Set(seen)]).toEqual([0, new Set([''])]);
    expect(said).toContain(`cannot fetch git-https://${closed}: git says: `);
  });

  it.each([
    ['an authority that nobody knows', '/lib.git/lib', [], 'certificate'],
    ['no such repository', '/none.git/lib', ['--ca-file', 'ca.pem'], 'not found'],
    [
      'no such ref',
      '/lib.git/lib?ref=none',
      ['--ca-file', 'ca.pem'],
      'the repository has no branch, tag or commit none',
    ],
    ['no such path', '/lib.git/none', ['--ca-file', 'ca.pem'], 'the repository has no file or directory none'],
  ])('tells of %s in one line', async (_, path, flags, message) => {
    const said = await failureIn(project, project.init(uri(path), {}, ...flags));
    expect(said).toContain(`Error: cannot fetch ${uri(path)}: `);
    expect(said).toContain(message);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });
});

const sshd = nodeProcesses.find('ssh') && nodeProcesses.find('sshd');
const hasSshd = sshd !== undefined;

(hasSshd ? describe : describe.skip)(`git-ssh${hasSshd ? '' : ' (ssh and sshd are not on PATH)'}`, () => {
  let server: SshServer;
  beforeAll(async () => {
    server = await startSshServer(sshd ?? '');
  });
  afterAll(() => server.stop());
  const uri = (path: string) => `git-ssh://${server.place}${repository.path}/lib.git${path}`;
  /** As it is shown: the user of ssh is taken off like any other. */
  const shown = (path: string) => uri(path).replace(/\/\/[^@]*@/, '//');

  it('fetches with the ssh client that GIT_SSH_COMMAND names', async () => {
    const { status, stderr } = await project.init(uri('/lib/a.provisioners.yaml'), {
      GIT_SSH_COMMAND: server.client(),
    });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('Error')]);
    expect(project.sources()).toEqual([`# Downloaded from ${shown('/lib/a.provisioners.yaml')}`]);
  });

  it.each<[string, string, () => string, string]>([
    ['a key that is not let in', '/lib', () => server.client('stranger'), 'Permission denied'],
    ['a host that is not known', '/lib', () => server.client().replace(/File=.*/, 'File=/dev/null'), 'Host key'],
    ['no such path', '/none', () => server.client(), 'the repository has no file or directory none'],
    ['a connection that is cut', '/lib', () => "sh -c 'printf 001'", 'Could not read from remote repository'],
  ])('tells of %s in one line', async (_, path, client, message) => {
    const said = await failureIn(project, project.init(uri(path), { GIT_SSH_COMMAND: client() }));
    expect(said).toContain(`Error: cannot fetch ${shown(path)}: `);
    expect(said).toContain(message);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
  });
});
