import { createServer, type RequestListener, request } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, createServer as createSocketServer, type Server as SocketServer } from 'node:net';
import type { TestCertificates } from './test-certificates';

/** A server on this machine that stops with the test. */
export interface TestServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Starts a web server on a free port: with TLS where there are certificates. */
export async function startServer(listener: RequestListener, tls?: TestCertificates): Promise<TestServer> {
  return listen(
    tls === undefined ? createServer(listener) : createTlsServer({ cert: tls.cert, key: tls.key }, listener),
  );
}

export interface TestProxy extends TestServer {
  /** What it was asked for: `CONNECT files.test:443 -`, with the credentials that it was shown. */
  readonly seen: string[];
}

export interface ProxyOptions {
  /** Whatever host is asked for, this port of this machine answers. */
  readonly leadsTo: number;
  /** The user and password that it wants, as in a URL. */
  readonly login?: string;
}

/** Starts a forward proxy: CONNECT for tunnels, whole URLs for plain http. */
export async function startProxy({ leadsTo, login }: ProxyOptions): Promise<TestProxy> {
  const seen: string[] = [];
  const isAdmitted = (method: string, target: string, authorization = ''): boolean => {
    const shown = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString();
    seen.push(`${method} ${target} ${shown || '-'}`);
    return login === undefined || shown === login;
  };
  const server = createServer((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    if (!isAdmitted(method, url, headers['proxy-authorization'])) return response.writeHead(407).end();
    const { pathname, search } = new URL(url);
    const onward = request({ port: leadsTo, method, path: pathname + search, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    return incoming.pipe(onward);
  });
  server.on('connect', ({ url = '', headers }, client, head) => {
    client.on('error', () => client.destroy());
    if (!isAdmitted('CONNECT', url, headers['proxy-authorization'])) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const onward = connect(leadsTo, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    client.on('close', () => onward.destroy());
    onward.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  });
  return { ...(await listen(server)), seen };
}

/** Starts a SOCKS 5 proxy without login; it is asked for names, and notes them. */
export async function startSocksProxy(leadsTo: number): Promise<TestProxy> {
  const seen: string[] = [];
  const server = createSocketServer((client) => {
    client.on('error', () => client.destroy());
    client.once('data', () => {
      client.write(Buffer.from([5, 0]));
      client.once('data', (asked) => {
        seen.push(asked.subarray(5, 5 + (asked[4] ?? 0)).toString());
        const onward = connect(leadsTo, '127.0.0.1', () => {
          client.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]));
          client.pipe(onward).pipe(client);
        });
        client.on('close', () => onward.destroy());
      });
    });
  });
  return { ...(await listen(server)), seen };
}

async function listen(server: SocketServer): Promise<TestServer> {
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
