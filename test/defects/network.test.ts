import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodeNetwork } from '../../src/node-host/network';
import { createMemoryHost } from '../memory-host';
import { entry, projectOn } from './project';

const html = '<html><body>login</body></html>';
const answers: Readonly<Record<string, RequestListener>> = {
  '/good.yaml': (_, response) => response.end(entry('db', { outputs: 'a: 1' })),
  '/moved.yaml': (_, response) => response.writeHead(302, { location: '/good.yaml' }).end(),
  '/loop.yaml': (_, response) => response.writeHead(302, { location: '/loop.yaml' }).end(),
  '/to-file.yaml': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/html.yaml': (_, response) => response.end(html),
  '/cut-off.yaml': (_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write(entry('db', { outputs: 'a: 1' }), () => response.socket?.destroy());
  },
};

let server: Server;
let place: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[new URL(request.url ?? '', 'http://x').pathname];
    if (answer) answer(request, response);
    else response.writeHead(404).end(html);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise((closed) => server.close(closed));
});

const init = (uri: string) => projectOn({ ...createMemoryHost(), network: nodeNetwork }).init({ provisioners: [uri] });

describe('N55: a server that does not give what was asked for', () => {
  it.each([
    ['/nosuch.yaml', 'the server answered 404'],
    ['/html.yaml', 'it is a web page (HTML)'],
    ['/loop.yaml', 'it redirects without end'],
    ['/to-file.yaml', 'cannot fetch'],
    ['/cut-off.yaml', 'cannot fetch'],
  ])('is an error, and nothing is written: %s', async (path, message) => {
    const { failure, host } = await init(`http://user:hunter2@${place}${path}?token=s3cret`);
    expect(failure).toContain(message);
    expect(failure).toContain(`http://${place}${path}`);
    expect(failure).not.toMatch(/hunter2|s3cret|root:/);
    expect(host.paths()).toEqual([]);
  });

  it('but a redirection to another place is followed', async () => {
    const { failure, host } = await init(`http://${place}/moved.yaml`);
    expect(failure).toBe('');
    expect(host.paths().filter((path) => path.includes('/Y'))).toHaveLength(1);
  });

  it('N22: an error of the network shows no secret', async () => {
    const { failure } = await init('http://user:hunter2@127.0.0.1:1/p.yaml?token=s3cret');
    expect(failure).toMatch(/^cannot fetch http:\/\/127\.0\.0\.1:1\/p\.yaml: [\w ]+$/);
  });
});
