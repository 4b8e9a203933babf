import type { HttpOptions, HttpResponse, Network } from '../host/host';
import { resolveHost } from './resolve-host';

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
