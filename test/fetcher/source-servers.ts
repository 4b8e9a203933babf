import { gzipSync } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';
import { startServer, type TestServer } from './test-servers';

/** The login that a server wants for what lies below `/closed/`, and the token for `/token/`. */
export const login = 'me:hunter2';
export const token = 's3cret';

/** A web server for files. */
export interface FileServer extends TestServer {
  /** `http://127.0.0.1:PORT`. */
  readonly base: string;
  readonly bodies: Map<string, string | Uint8Array>;
}

/**
 * Starts a web server that has the same files in three places: at the root for everybody, in `/closed/` for those with the login, in
 * `/cut/` with half of their bytes.
 */
export async function startFileServer(): Promise<FileServer> {
  const bodies = new Map<string, string | Uint8Array>();
  const server = await startServer(({ url = '', headers }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const [, place = '', path = ''] = /^(\/(?:closed|token|cut))?(\/.*)$/.exec(pathname) ?? [];
    const body = bodies.get(path);
    const given = Buffer.from((headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    if (place === '/closed' && given !== login) response.writeHead(401).end(`not ${given}`);
    else if (place === '/token' && searchParams.get('token') !== token) response.writeHead(403).end(url);
    else if (body === undefined) response.writeHead(404).end(url);
    else if (place !== '/cut') response.end(body);
    else {
      const bytes = Buffer.from(body);
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
    }
  });
  return { ...server, base: `http://127.0.0.1:${server.port}`, bodies };
}

/** A tar archive of files by path. */
export function makeTar(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return packTar(Object.entries(files).map(([name, body]) => tarEntry(name, body)));
}

export function tarEntry(name: string, body = ''): TarEntry {
  return { header: { name, size: Buffer.byteLength(body) }, body };
}

/** A gzipped tar that unpacks to more than a gibibyte of nothing: gzip members may follow one another. */
export function makeBomb(): Uint8Array {
  const member = gzipSync(Buffer.alloc(64 * 1024 * 1024), { level: 1 });
  return Buffer.concat(Array.from({ length: 17 }, () => member));
}
