import { UserError, userError } from '../errors/user-error';
import type { HttpOptions, HttpResponse, Network } from '../host/host';

/** The network: HTTP by the built-in fetch, names by the system's resolver. */
export const nodeNetwork: Network = {
  get: (url, options) => send(url, options, {}),
  post: (url, form, options) =>
    send(url, options, { method: 'POST', body: new URLSearchParams(form), redirect: 'error' }),
  resolveHost,
};

async function send(url: string, options: HttpOptions, more: RequestInit): Promise<HttpResponse> {
  const target = new URL(url);
  const shown = withoutSecrets(target);
  const headers = { 'user-agent': 'score-k8s', ...basicAuthorization(target, shown), ...options.headers };
  target.username = '';
  target.password = '';
  try {
    const response = await fetch(target, { ...more, headers, signal: AbortSignal.timeout(options.timeout) });
    const body = await readBody(response, options.limit, shown);
    return { status: response.status, body, headers: Object.fromEntries(response.headers) };
  } catch (error) {
    throw networkError(shown, error, options.timeout);
  }
}

function basicAuthorization(url: URL, shown: string): Record<string, string> {
  if (url.username === '' && url.password === '') return {};
  try {
    const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    return { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
  } catch {
    throw userError(
      'bad-uri',
      `the user or password for ${shown} has a % that is not followed by two hexadecimal digits`,
    );
  }
}

async function readBody(response: Response, limit: number, shown: string): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw userError('too-large', `${shown} is larger than the limit of ${limit} bytes`);
    }
    chunks.push(value);
  }
}

/** The URL as it may be shown: without user, password and query. */
function withoutSecrets(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

function networkError(shown: string, error: unknown, timeout: number): Error {
  if (error instanceof UserError) return error;
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError')
    return userError('network', `cannot fetch ${shown}: no answer within ${timeout / 1000} s`);
  const reason = cause?.code ?? cause?.message ?? message;
  return userError('network', `cannot fetch ${shown}: ${reasons[reason] ?? reason}`);
}

const reasons: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'the connection was cut before the answer was whole',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the connection was cut before the answer was whole',
};

function resolveHost(name: string): string {
  const { execFileSync } = require('node:child_process') as typeof import('node:child_process');
  const script = "require('node:dns').lookup(process.argv[1],(e,a)=>{if(e){process.exit(1)}process.stdout.write(a)})";
  // The one blocking look-up there is: templates are rendered synchronously and Node resolves names only asynchronously.
  return execFileSync(process.execPath, ['-e', script, '--', name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
}
