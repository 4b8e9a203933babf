import { join } from 'node:path';
import { UserError, userError } from '../../errors/user-error';
import { isPlainMap } from '../../util/plain-map';
import { fromBytes } from '../../util/utf8';
import type { FetchHost } from '../fetched-file';

/** What a registry may be shown: user and password, or a token that stands for them. */
export type Credentials =
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  | { readonly kind: 'identity-token'; readonly token: string };

/** The credentials for a registry, if any; and where there are none, what kept us from looking. */
export interface FoundCredentials {
  readonly credentials?: Credentials;
  readonly obstacle?: string;
}

/** What a credential helper says in place of a user when it hands out an identity token. */
const TOKEN_USER = '<token>';
const HELPER_TIMEOUT = 30_000;

/** Docker Hub's credentials have stood under this name since before registries had tags. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';

/**
 * Finds the credentials of a registry where docker keeps them: `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json`. A helper for
 * the registry (`credHelpers`) is asked first, then the general one (`credsStore`), then what stands in `auths`.
 */
export async function findCredentials(registry: string, host: FetchHost): Promise<FoundCredentials> {
  const config = readConfig(host);
  if (config === undefined) return {};
  const keys = registry === 'docker.io' ? [DOCKER_HUB_KEY, 'docker.io', 'index.docker.io'] : [registry];
  const helpers = isPlainMap(config['credHelpers']) ? config['credHelpers'] : {};
  const helper = keys.map((key) => own(helpers, key)).find((name) => typeof name === 'string') ?? config['credsStore'];
  const asked = typeof helper === 'string' && helper !== '' ? await askHelper(helper, keys[0] ?? registry, host) : {};
  if (asked.credentials !== undefined) return asked;
  const credentials = readAuth(isPlainMap(config['auths']) ? config['auths'] : {}, keys);
  return credentials === undefined ? asked : { credentials };
}

function readConfig(host: FetchHost): Readonly<Record<string, unknown>> | undefined {
  const directory = host.environment.get('DOCKER_CONFIG') || (host.home && join(host.home, '.docker'));
  if (!directory) return undefined;
  const path = join(directory, 'config.json');
  if (host.files.status(path) === undefined) return undefined;
  const config = parseJson(host.files.readText(path));
  // Without what the parser says: it would quote from the file.
  if (!isPlainMap(config)) throw userError('docker-config', 'is no JSON object, as docker writes it', { file: path });
  return config;
}

function readAuth(auths: Readonly<Record<string, unknown>>, keys: readonly string[]): Credentials | undefined {
  const key = Object.keys(auths)
    .sort()
    .find((each) => keys.includes(each) || keys.includes(each.replace(/^https?:\/\//, '').replace(/\/.*$/, '')));
  const entry = key === undefined ? undefined : own(auths, key);
  if (!isPlainMap(entry)) return undefined;
  const { identitytoken, username, password, auth } = entry;
  if (typeof identitytoken === 'string' && identitytoken !== '')
    return { kind: 'identity-token', token: identitytoken };
  if (typeof auth === 'string' && auth !== '') {
    const pair = Buffer.from(auth, 'base64').toString('utf8').replaceAll('\0', '');
    const colon = pair.indexOf(':');
    return colon < 0 ? undefined : { kind: 'password', user: pair.slice(0, colon), password: pair.slice(colon + 1) };
  }
  return typeof username === 'string' && typeof password === 'string' && username !== ''
    ? { kind: 'password', user: username, password }
    : undefined;
}

async function askHelper(name: string, server: string, host: FetchHost): Promise<FoundCredentials> {
  const program = `docker-credential-${name}`;
  if (!/^[\w.-]+$/.test(name)) return { obstacle: `the docker configuration names an impossible credential helper` };
  const file = host.processes.find(program);
  if (file === undefined) return { obstacle: `${program}, which the docker configuration names, is not on PATH` };
  const { status, stdout } = await runHelper(file, server, host);
  if (status !== 0) {
    // What helpers say is on their standard output, and fixed by docker for this one case.
    const unknown = /credentials not found/i.test(fromBytes(stdout));
    return unknown ? {} : { obstacle: `${program} failed (${status})` };
  }
  const answer = parseJson(fromBytes(stdout));
  const { Username: user, Secret: secret } = isPlainMap(answer) ? answer : {};
  if (typeof user !== 'string' || typeof secret !== 'string')
    return { obstacle: `${program} did not answer as it should` };
  if (user === TOKEN_USER) return { credentials: { kind: 'identity-token', token: secret } };
  return { credentials: { kind: 'password', user, password: secret } };
}

async function runHelper(file: string, server: string, host: FetchHost) {
  try {
    const request = { file, args: ['get'], input: server, captureErrors: true, timeout: HELPER_TIMEOUT };
    return await host.processes.run(request);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { status: 'it cannot be run', stdout: new Uint8Array() };
  }
}

function own(map: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
