import type { IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import type { KubeConfig } from '@kubernetes/client-node';
import { userError } from '../errors/user-error';
import type { Cluster, ClusterRequest, ClusterResponse, Clusters } from '../host/host';

/** Milliseconds in which an API server must answer. */
const TIMEOUT = 30_000;

/** Bytes that an answer may have: discovery of a large group is well below. */
const LIMIT = 64 * 2 ** 20;

/** Clusters by the user's kubeconfig, through Kubernetes' own client, which is loaded when one is asked for. */
export const nodeClusters: Clusters = {
  async connect(choice): Promise<Cluster> {
    const { loadKubeconfig } = require('./load-kubeconfig') as typeof import('./load-kubeconfig');
    const config = loadKubeconfig(choice);
    const server = config.getCurrentCluster()?.server ?? '';
    return {
      server,
      namespace: config.getContextObject(config.getCurrentContext())?.namespace || 'default',
      request: (request) => send(config, server, request),
    };
  },
};

async function send(config: KubeConfig, server: string, request: ClusterRequest): Promise<ClusterResponse> {
  const url = new URL(server.replace(/\/+$/, '') + request.path);
  const options: RequestOptions = {
    method: request.method,
    timeout: TIMEOUT,
    headers: {
      accept: 'application/json',
      'user-agent': 'score-k8s',
      ...(request.contentType === undefined ? {} : { 'content-type': request.contentType }),
    },
  };
  try {
    await config.applyToHTTPSOptions(options);
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0];
    throw userError('cluster', `cannot sign in to the cluster at ${server}: ${reason}`);
  }
  return exchange(url, options, request.body).catch((error: NodeJS.ErrnoException) => {
    throw userError('cluster', `cannot reach the cluster at ${server}: ${reasons[error.code ?? ''] ?? error.message}`);
  });
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'its name could not be looked up',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not signed by the certificate authority of the kubeconfig',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not signed by the certificate authority of the kubeconfig',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not signed by the certificate authority of the kubeconfig',
};

function exchange(url: URL, options: RequestOptions, body: string | undefined): Promise<ClusterResponse> {
  const { request } =
    url.protocol === 'http:' ? require('node:http') : (require('node:https') as typeof import('node:https'));
  return new Promise((done, fail) => {
    const sent = request(url, options, (answer: IncomingMessage) => collect(answer).then(done, fail));
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${TIMEOUT / 1000} s`)));
    sent.on('error', fail);
    sent.end(body);
  });
}

async function collect(answer: IncomingMessage): Promise<ClusterResponse> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += (chunk as Uint8Array).length;
    if (size > LIMIT) throw new Error(`its answer is larger than ${LIMIT} bytes`);
    chunks.push(chunk as Uint8Array);
  }
  const warnings = answer.headersDistinct['warning'] ?? [];
  return { status: answer.statusCode ?? 0, body: Buffer.concat(chunks), warnings: warnings.flatMap(readWarnings) };
}

/** The texts of a Warning header (RFC 7234, 5.5): `299 - "text"`, several joined by commas. */
function readWarnings(header: string): readonly string[] {
  const texts = [...header.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)];
  return texts.map(([, text = '']) => text.replace(/\\(.)/g, '$1'));
}
