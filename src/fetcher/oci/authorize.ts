import { type UserError, userError } from '../../errors/user-error';
import type { HttpResponse } from '../../host/host';
import { isPlainMap } from '../../util/plain-map';
import { fromBytes } from '../../util/utf8';
import { type FetchHost, HTTP_TIMEOUT } from '../fetched-file';
import { type Challenge, parseChallenge } from './challenge';
import { type Credentials, type FoundCredentials, findCredentials } from './docker-credentials';
import type { OciReference } from './parse-reference';

const limits = { limit: 1024 * 1024, timeout: HTTP_TIMEOUT };

/**
 * Answers a registry's challenge: the value of the Authorization header with which to ask again. Where a token is wanted it is got from
 * the place that the registry names, with docker's credentials if there are any, else as anybody. No message shows a credential.
 */
export async function authorize(header: string, reference: OciReference, host: FetchHost): Promise<string> {
  const { registry } = reference;
  const challenge = parseChallenge(header);
  if (challenge === undefined)
    throw failure(reference, `the registry ${registry} asks for a kind of login that score-k8s does not know`);
  const found = await findCredentials(registry, host);
  if (challenge.scheme === 'bearer') return `Bearer ${await getToken(challenge, found, reference, host)}`;
  if (found.credentials?.kind === 'password') return basic(found.credentials);
  throw refused(reference, found, 401);
}

async function getToken(
  challenge: Challenge,
  found: FoundCredentials,
  reference: OciReference,
  host: FetchHost,
): Promise<string> {
  const { registry } = reference;
  const { realm = '', service, scope = `repository:${reference.repository}:pull` } = challenge.parameters;
  if (!isSafeRealm(realm))
    throw failure(reference, `the registry ${registry} names no place with TLS to get a token from`);
  const fields = { ...(service === undefined ? {} : { service }), scope };
  const response = await askForToken(realm, fields, found.credentials, host);
  if (response.status === 401 || response.status === 403) throw refused(reference, found, response.status);
  if (response.status !== 200)
    throw failure(
      reference,
      `${new URL(realm).host} gave no token for the registry ${registry} (it answered ${response.status})`,
    );
  const token = tokenOf(response);
  if (token === undefined)
    throw failure(reference, `${new URL(realm).host} gave no token for the registry ${registry}`);
  return token;
}

function askForToken(
  realm: string,
  fields: Readonly<Record<string, string>>,
  credentials: Credentials | undefined,
  host: FetchHost,
): Promise<HttpResponse> {
  if (credentials?.kind === 'identity-token') {
    const form = { ...fields, grant_type: 'refresh_token', client_id: 'score-k8s', refresh_token: credentials.token };
    return host.network.post(realm, form, limits);
  }
  const url = new URL(realm);
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  const headers = credentials === undefined ? {} : { authorization: basic(credentials) };
  return host.network.get(url.href, { ...limits, headers });
}

/** Credentials go over TLS, or stay on this machine. */
function isSafeRealm(realm: string): boolean {
  if (!URL.canParse(realm)) return false;
  const { protocol, hostname } = new URL(realm);
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}

function tokenOf(response: HttpResponse): string | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(fromBytes(response.body));
  } catch {
    return undefined;
  }
  if (!isPlainMap(answer)) return undefined;
  const token = answer['token'] || answer['access_token'];
  return typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}

function basic({ user, password }: Extract<Credentials, { kind: 'password' }>): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function refused(reference: OciReference, found: FoundCredentials, status: number): UserError {
  const { registry } = reference;
  if (found.credentials !== undefined)
    return failure(
      reference,
      `the registry ${registry} does not take the credentials that docker has for it (${status})`,
    );
  const obstacle = found.obstacle === undefined ? '' : `; ${found.obstacle}`;
  return failure(
    reference,
    `the registry ${registry} asks for a login (${status}), and docker has none for it${obstacle}: run "docker login ${registry}"`,
  );
}

function failure({ shown }: OciReference, message: string): UserError {
  return userError('unauthorized', `cannot fetch ${shown}: ${message}`);
}
