import { UserError, userError } from '../errors/user-error';
import type { HttpResponse, Network } from '../host/host';

/** The network: HTTP by the built-in fetch, names by the system's resolver. */
export const nodeNetwork: Network = { get, resolveHost };

async function get(url: string, options: { limit: number; timeout: number }): Promise<HttpResponse> {
  const target = new URL(url);
  const shown = withoutSecrets(target);
  const headers: Record<string, string> = { 'user-agent': 'score-k8s' };
  if (target.username !== '' || target.password !== '') {
    const credentials = `${decodeURIComponent(target.username)}:${decodeURIComponent(target.password)}`;
    headers['authorization'] = `Basic ${Buffer.from(credentials).toString('base64')}`;
    target.username = '';
    target.password = '';
  }
  try {
    const response = await fetch(target, { headers, signal: AbortSignal.timeout(options.timeout) });
    const body = await readBody(response, options.limit, shown);
    return { status: response.status, body, headers: Object.fromEntries(response.headers) };
  } catch (error) {
    throw networkError(shown, error, options.timeout);
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
  return userError('network', `cannot fetch ${shown}: ${cause?.code ?? cause?.message ?? message}`);
}

function resolveHost(name: string): string {
  const { execFileSync } = require('node:child_process') as typeof import('node:child_process');
  const script = "require('node:dns').lookup(process.argv[1],(e,a)=>{if(e){process.exit(1)}process.stdout.write(a)})";
  // The one blocking look-up there is: templates are rendered synchronously and Node resolves names only asynchronously.
  return execFileSync(process.execPath, ['-e', script, '--', name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
}
