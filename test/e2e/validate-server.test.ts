import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { render } from '../sprig/render';
import { createProject, type Project } from './run-executable';

/** A certificate for loopback, its key, and the authority that signed it. */
const [certificate = '', key = '', authority = ''] = render(
  '{{ $ca := genCA "test" 36500 }}{{ $c := genSignedCert "localhost" (list "127.0.0.1") nil 36500 $ca }}{{ $c.Cert }};{{ $c.Key }};{{ $ca.Cert }}',
).split(';');

const pods = { resources: [{ name: 'pods', kind: 'Pod', namespaced: true }] };

/** Answers as an API server does that knows one user, by a token, and pods; a pod named `bad` it refuses. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  const send = (status: number, body: unknown): void => {
    request.resume().on('end', () => response.writeHead(status).end(JSON.stringify(body)));
  };
  if (request.headers.authorization !== 'Bearer s3cret-token') send(401, { message: 'Unauthorized' });
  else if (request.url === '/api/v1') send(200, pods);
  else if (request.url?.includes('/namespaces/team/pods/bad?'))
    send(422, { details: { causes: [{ field: 'spec.containers', message: 'Required value' }] } });
  else send(request.url?.includes('/namespaces/team/pods/web?') ? 200 : 500, {});
}

let servers: readonly Server[];
let project: Project;
let address: { plain: string; secure: string };

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  const plain = createHttpServer(answer);
  const secure = createHttpsServer({ cert: certificate, key }, answer);
  servers = [plain, secure];
  address = { plain: `http://127.0.0.1:${await listen(plain)}`, secure: `https://127.0.0.1:${await listen(secure)}` };
});

afterAll(() => {
  for (const server of servers) server.close();
});

beforeEach(() => {
  project = createProject({
    'good.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n',
    'bad.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: bad}\nspec: {containers: []}\n',
    'secure.kubeconfig': kubeconfig(authority),
    'stranger.kubeconfig': kubeconfig(certificate),
  });
});

afterEach(() => project.remove());

function kubeconfig(ca: string): string {
  return `apiVersion: v1
kind: Config
clusters:
- name: secure
  cluster: {server: "${address.secure}", certificate-authority-data: ${Buffer.from(ca).toString('base64')}}
- name: plain
  cluster: {server: "${address.plain}"}
- name: gone
  cluster: {server: "http://127.0.0.1:9"}
contexts:
- {name: secure, context: {cluster: secure, user: me, namespace: team}}
- {name: plain, context: {cluster: plain, user: me, namespace: team}}
- {name: stranger, context: {cluster: plain, user: nobody, namespace: team}}
- {name: gone, context: {cluster: gone, user: me}}
- {name: lost, context: {cluster: nowhere, user: me}}
current-context: secure
users:
- {name: me, user: {token: s3cret-token}}
- {name: nobody, user: {token: other-token}}
`;
}

describe('validate --server', () => {
  it.each<[how: string, args: readonly string[], environment: Record<string, string>]>([
    ['--kubeconfig', ['--kubeconfig', 'secure.kubeconfig'], { KUBECONFIG: '/nonexistent' }],
    ['KUBECONFIG', [], { KUBECONFIG: 'secure.kubeconfig' }],
    ['several files, one of which does not exist', [], { KUBECONFIG: '/nonexistent:secure.kubeconfig' }],
    ['SCORE_K8S_KUBECONFIG and --context', ['--context', 'plain'], { SCORE_K8S_KUBECONFIG: 'secure.kubeconfig' }],
  ])('asks the cluster of %s', async (_, args, environment) => {
    const run = await project.run(['validate', '--server', ...args, 'good.yaml'], { environment });
    expect(run).toEqual({
      status: 0,
      stdout: '',
      stderr: 'INFO: Checked 1 manifest: nothing is wrong; the server takes them\n',
    });
  });

  it.each<[what: string, args: readonly string[], stderr: RegExp]>([
    [
      'what the server refuses',
      ['bad.yaml'],
      /^Error: bad\.yaml:4:20: Pod 'bad' \(v1\): spec\.containers: Required value$/,
    ],
    [
      'credentials that are not taken',
      ['good.yaml', '--context', 'stranger'],
      /does not say what v1 is: the server does not know who is asking/,
    ],
    [
      'a server that is not there',
      ['good.yaml', '--context', 'gone'],
      /^Error: cannot reach the cluster at http:\/\/127\.0\.0\.1:9: the connection was refused$/,
    ],
    [
      'an unknown context',
      ['good.yaml', '--context', 'plan'],
      /has no context 'plan'; did you mean 'plain'\?\nThere are: gone, lost, plain, secure, stranger\.$/,
    ],
    [
      'a context without its cluster',
      ['good.yaml', '--context', 'lost'],
      /context 'lost' of the kubeconfig secure\.kubeconfig names the cluster 'nowhere', which is not in it$/,
    ],
    [
      'another certificate authority',
      ['good.yaml', '--kubeconfig', 'stranger.kubeconfig'],
      /its certificate is not signed by the certificate authority of the kubeconfig$/,
    ],
    [
      'a kubeconfig that is not there',
      ['good.yaml', '--kubeconfig', 'nope'],
      /^Error: cannot read the kubeconfig nope: no such file\n/,
    ],
    [
      'an empty kubeconfig',
      ['good.yaml', '--kubeconfig', '/dev/null'],
      /^Error: the kubeconfig \/dev\/null names no cluster: it has no contexts\n/,
    ],
  ])('tells of %s', async (_, args, stderr) => {
    const environment = { KUBECONFIG: 'secure.kubeconfig' };
    const run = await project.run(['validate', '--server', ...args], { environment });
    expect(run.status).toBe(1);
    expect(run.stderr.trimEnd()).toMatch(stderr);
    expect(run.stderr).not.toMatch(/s3cret|other-token/);
  });

  it('says where a kubeconfig is looked for when there is none', async () => {
    const run = await project.run(['validate', '--server', 'good.yaml']);
    expect(run).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('there is no kubeconfig: ~/.kube/config does not exist'),
    });
  });

  it('reads no kubeconfig unless a cluster is asked', async () => {
    const run = await project.run(['validate', 'good.yaml'], { environment: { KUBECONFIG: '/dev/null' } });
    expect(run.status).toBe(0);
  });
});
