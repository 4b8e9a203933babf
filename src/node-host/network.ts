import type { HttpOptions, HttpResponse, Network } from '../host/host';

/** The network: HTTP by fetch, names by the system's resolver. Most runs need neither. */
export const nodeNetwork: Network = {
  get: (url, options) => send(url, options, {}),
  post: (url, form, options) => send(url, options, { method: 'POST', body: new URLSearchParams(form) }),
  certificates: (caFile) => {
    const { allCertificates, givenCertificates } = require('./certificates') as typeof import('./certificates');
    const given = givenCertificates(caFile);
    return given && allCertificates(given);
  },
  resolveHost,
};

function send(url: string, options: HttpOptions, request: RequestInit): Promise<HttpResponse> {
  const { sendRequest }: typeof import('./send-request') = require('./send-request');
  return sendRequest(url, options, request);
}

function resolveHost(name: string): string {
  const { execFileSync } = require('node:child_process') as typeof import('node:child_process');
  const script = "require('node:dns').lookup(process.argv[1],(e,a)=>{if(e){process.exit(1)}process.stdout.write(a)})";
  // The one blocking look-up there is: templates are rendered synchronously and Node resolves names only asynchronously.
  return execFileSync(process.execPath, ['-e', script, '--', name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
}
