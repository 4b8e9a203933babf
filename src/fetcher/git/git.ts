import { join } from 'node:path';
import { userError } from '../../errors/user-error';
import { createMask } from '../../util/mask-text';
import { fromBytes } from '../../util/utf8';
import type { FetchHost } from '../fetched-file';
import type { GitSource } from './parse-git-uri';

/** Milliseconds that one git command has. */
const GIT_TIMEOUT = 120_000;

const LONGEST_MESSAGE = 600;

/** Protocols that a remote may use; users may have git replace https by ssh (`url.*.insteadOf`). */
const protocols = { remote: 'https:ssh', local: 'file' } as const;

export interface GitResult {
  readonly succeeded: boolean;
  readonly stdout: Uint8Array;
  /** What git said, on one line and without secrets. */
  readonly message: string;
}

/** Runs one git command in the temporary repository. */
export type Git = (args: readonly string[], input?: string) => Promise<GitResult>;

/**
 * Makes a function that runs the git on PATH for a source, in a repository of its own: no prompts, no hooks, no submodules, none of our
 * GIT_* variables. Credentials go through the environment, where other users cannot see them, and to the source's own host only.
 */
export function createGit(source: GitSource, directory: string, shown: string, host: FetchHost): Git {
  const file = host.processes.find('git');
  if (file === undefined)
    throw userError('no-git', `cannot fetch ${shown}: there is no git on PATH, and it takes git to fetch that`);
  const environment = { withoutPrefix: 'GIT_', set: gitVariables(source, directory, host) };
  const mask = createMask(source.credentials === undefined ? [] : source.credentials.split(':'));
  return async (args, input) => {
    const { status, stdout, stderr, timedOut } = await host.processes.run({
      file,
      args: [...settings, ...args],
      input,
      directory,
      environment,
      captureErrors: true,
      timeout: GIT_TIMEOUT,
    });
    const said = mask(gitMessage(fromBytes(stderr ?? new Uint8Array())));
    const silence = timedOut ? `git took longer than ${GIT_TIMEOUT / 1000} s` : `git ended with ${status}`;
    return { succeeded: status === 0, stdout, message: timedOut || said === '' ? silence : said };
  };
}

const settings = [
  ...['core.hooksPath=/dev/null', 'fetch.recurseSubmodules=false', 'gc.auto=0', 'maintenance.auto=false'],
  ...['credential.interactive=false', 'http.lowSpeedLimit=1', 'http.lowSpeedTime=30'],
].flatMap((setting) => ['-c', setting]);

/** What the user says about the way to a server, and where settings stand; everything else is about the user's own repository. */
const kept = ['SSH', 'SSH_COMMAND', 'SSH_VARIANT', 'SSL_CAINFO', 'SSL_CAPATH', 'CONFIG_GLOBAL', 'CONFIG_SYSTEM'].map(
  (name) => `GIT_${name}`,
);

function gitVariables(
  { remote, credentials }: GitSource,
  directory: string,
  host: FetchHost,
): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(
      kept.flatMap((name) => (host.environment.get(name) ? [[name, host.environment.get(name)]] : [])),
    ),
    ...(remote.startsWith('https:') ? trust(directory, host) : {}),
    GIT_DIR: directory,
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS_REQUIRE: 'never',
    GCM_INTERACTIVE: 'never',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_ALLOW_PROTOCOL: remote.startsWith('/') ? protocols.local : protocols.remote,
    LC_ALL: 'C',
    ...(credentials ? authorization(remote, credentials) : {}),
  };
}

/** git takes one file of certificates: all that are trusted. */
function trust(directory: string, { files, network }: FetchHost): Readonly<Record<string, string>> {
  const certificates = network.certificates(undefined);
  if (certificates === undefined) return {};
  const path = join(directory, 'trusted.pem');
  files.write(path, certificates);
  return { GIT_SSL_CAINFO: path };
}

/** Answers git with what stands in its environment. */
const HELPER =
  '!f() { test "$1" = get && printf "%s\\n" "username=$SCORE_K8S_GIT_USER" "password=$SCORE_K8S_GIT_PASSWORD"; }; f';

/**
 * The credentials are what git's own question is answered with, when it asks for this very server: a header of our own would go along
 * to the server that a redirection leads to. What other helpers have for it is neither asked nor replaced.
 */
function authorization(remote: string, credentials: string): Readonly<Record<string, string>> {
  const [user = ''] = credentials.split(':', 1);
  const key = `credential.${new URL(remote).origin}.helper`;
  return {
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: '',
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: HELPER,
    SCORE_K8S_GIT_USER: user,
    SCORE_K8S_GIT_PASSWORD: credentials.slice(user.length + 1),
  };
}

/** Leaves out hints, warnings, what git says about every failure of a connection, and users in URLs (the user's git may add some). */
function gitMessage(stderr: string): string {
  const lines = stderr
    .split(/[\r\n]+/)
    .filter((line) => !/^(hint|warning):|^Please make sure you have the correct|^and the repository exists/.test(line))
    .map((line) =>
      line
        .replace(/^(fatal|error|remote): */, '')
        .replaceAll(/:\/\/[^/@\s]*@/g, '://')
        .replaceAll(/[\x00-\x1f\x7f-\x9f]/g, '')
        .trim(),
    );
  return [...new Set(lines.filter((line) => line !== ''))].join('; ').slice(0, LONGEST_MESSAGE);
}
