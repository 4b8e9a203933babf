import { UserError, userError } from '../errors/user-error';
import type { ProxyServer } from './choose-proxy';

/** What was being fetched when something failed. */
export interface Attempt {
  /** The URL that was asked for, without user, password and query. */
  readonly shown: string;
  /** The URL that was being asked, which redirections may have led to. */
  readonly url: URL;
  readonly proxy: ProxyServer | undefined;
  readonly timeout: number;
}

const trust = 'name the file of its authority with --ca-file FILE (SCORE_K8S_CA_FILE, SSL_CERT_FILE)';
const cut = 'the connection was cut before the answer was whole';
const noTls = 'what answers there does not speak TLS: is http:// meant?';

/** Codes of certificates that nobody known has signed. */
const unknownAuthorities: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate is signed by an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by an authority that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by an authority that is not known here',
};

type Reason = (place: URL) => string;

/** By code; the place is the server, or the proxy where one is used. */
const reasons: Readonly<Record<string, Reason>> = {
  ENOTFOUND: ({ hostname }) => `there is no host of the name ${hostname}`,
  EAI_AGAIN: ({ hostname }) => `the name ${hostname} cannot be looked up: the name server does not answer`,
  ECONNREFUSED: ({ host }) => `nothing listens at ${host}: the connection was refused`,
  EHOSTUNREACH: ({ host }) => `there is no way to ${host}`,
  ENETUNREACH: ({ host }) => `there is no way to ${host}`,
  ETIMEDOUT: ({ host }) => `${host} does not answer`,
  UND_ERR_CONNECT_TIMEOUT: ({ host }) => `${host} does not answer`,
  CERT_HAS_EXPIRED: () => 'its certificate has expired',
  CERT_NOT_YET_VALID: () => 'its certificate is not valid yet: is the clock right?',
  ERR_TLS_CERT_ALTNAME_INVALID: ({ hostname }) => `its certificate is not for ${hostname} but for other names`,
  ERR_SSL_WRONG_VERSION_NUMBER: () => noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: () => noTls,
  UND_ERR_SOCKET: () => cut,
  ECONNRESET: () => cut,
  EPIPE: () => cut,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: () => cut,
  Z_DATA_ERROR: () => 'its answer is packed on the way (Content-Encoding), and damaged',
  Z_BUF_ERROR: () => 'its answer is packed on the way (Content-Encoding), and damaged',
  UND_ERR_HEADERS_OVERFLOW: () => 'the headers of its answer are too large',
};

interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
  readonly cause?: Failure | undefined;
}

/** Does the failure say that the server's certificate is of an authority that is not known? */
export function isUnknownAuthority(error: unknown): boolean {
  return (innermost(error as Failure).code ?? '') in unknownAuthorities;
}

/** The report of a request that failed: what was asked for, why it failed, what would be right. No secret is in it. */
export function networkError(error: unknown, attempt: Attempt): Error {
  if (error instanceof UserError) return error;
  const { shown, url, proxy } = attempt;
  const place = shownUrl(url) === shown ? '' : ` (which redirects to ${shownUrl(url)})`;
  const way = proxy === undefined ? '' : ` by the proxy ${proxy.shown}`;
  return userError('network', `cannot fetch ${shown}${place}${way}: ${reasonOf(error as Failure, attempt)}`);
}

function reasonOf(error: Failure, { url, proxy, timeout }: Attempt): string {
  if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  const { code = '', message } = innermost(error);
  const answered = /^Proxy (?:response|Authentication Required) \((\d+)\)/.exec(message)?.[1];
  if (answered !== undefined) return proxyAnswer(Number(answered));
  const unknown = unknownAuthorities[code];
  if (unknown !== undefined) return `${unknown}: ${trust}`;
  const known = reasons[code]?.(proxy?.url ?? url);
  if (known !== undefined) return known;
  if (message === 'bad port') return `port ${url.port} is no port of a web server`;
  if (code.startsWith('HPE_')) return 'what answers there does not speak HTTP';
  // What OpenSSL says begins with addresses in memory, and goes over lines.
  return code === '' ? (message.split('\n')[0] ?? '') : code;
}

/** What a proxy means that gives no way through. */
export function proxyAnswer(status: number): string {
  if (status === 407) return 'it asks for a user and password (407): the variable takes http://USER:PASSWORD@HOST:PORT';
  return `it answered ${status}, and gave no way to the server`;
}

function innermost(error: Failure): Failure {
  return error.cause === undefined ? error : innermost(error.cause);
}

/** The URL as it may be shown: without user, password and query. */
export function shownUrl(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}
