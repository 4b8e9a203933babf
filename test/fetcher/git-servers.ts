import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';

/** Hands requests to git's own http-backend, as web servers do by CGI, for the repositories in a directory. */
export function gitBackend(root: string): RequestListener {
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    const env = {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    };
    const child = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    request.pipe(child.stdin);
    const chunks: Uint8Array[] = [];
    child.stdout.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    child.on('close', () => {
      const answer = Buffer.concat(chunks);
      const end = answer.indexOf('\r\n\r\n');
      const headers = answer.subarray(0, end).toString().split('\r\n');
      const fields = headers.map((line) => line.split(': ')).filter(([name]) => name !== 'Status');
      const status = Number(/^Status: (\d+)/m.exec(headers.join('\n'))?.[1] ?? 200);
      response.writeHead(status, Object.fromEntries(fields)).end(answer.subarray(end + 4));
    });
  };
}

export interface SshServer {
  /** `USER@127.0.0.1:PORT`. */
  readonly place: string;
  /** The ssh client for it, which asks nobody; by default with a key that is let in. */
  readonly client: (key?: 'admitted' | 'stranger') => string;
  readonly stop: () => Promise<void>;
}

/** Starts OpenSSH's server on a free port, for one key. */
export async function startSshServer(program: string): Promise<SshServer> {
  const directory = mkdtempSync(join(tmpdir(), 'sshd-'));
  const file = (name: string) => join(directory, name);
  for (const name of ['host', 'admitted', 'stranger'])
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file(name)]);
  const port = await freePort();
  writeFileSync(file('known'), `[127.0.0.1]:${port} ${readFileSync(file('host.pub'), 'utf8')}`);
  const config = {
    Port: port,
    ListenAddress: '127.0.0.1',
    HostKey: file('host'),
    AuthorizedKeysFile: file('admitted.pub'),
    PidFile: 'none',
    StrictModes: 'no',
    UsePAM: 'no',
    PasswordAuthentication: 'no',
    KbdInteractiveAuthentication: 'no',
  };
  writeFileSync(
    file('config'),
    Object.entries(config)
      .map((pair) => pair.join(' '))
      .join('\n'),
  );
  // Where it keeps privileges apart; its package makes this only when the system starts it.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const child = spawn(program, ['-D', '-e', '-f', file('config')], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((ready, fail) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('listening on')) ready();
    });
    child.on('exit', () => fail(new Error(`sshd does not start: ${said}`)));
  });
  return {
    place: `${userInfo().username}@127.0.0.1:${port}`,
    client: (key = 'admitted') =>
      `ssh -F none -i ${file(key)} -o IdentitiesOnly=yes -o BatchMode=yes -o UserKnownHostsFile=${file('known')}`,
    stop: () =>
      new Promise((stopped) => {
        child.on('exit', () => {
          rmSync(directory, { recursive: true });
          stopped();
        });
        child.kill();
      }),
  };
}
