import { join } from 'node:path';
import { UserError, userError } from '../errors/user-error';
import { fromBytes } from '../util/utf8';
import type { FetchHost } from './fetched-file';
import { findLogin, type Login } from './netrc';

/** How a URL is asked: without user and password in it, and with the header that stands for them. */
export interface HttpLogin {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where the credentials come from, for messages; undefined when there are none. */
  readonly from: string | undefined;
  /** Where credentials could stand, for messages. */
  readonly places: string;
}

/** Finds the credentials for an http(s) URL: what stands in it, else what the netrc file has for its host. */
export function findHttpLogin(uri: string, shown: string, host: FetchHost): HttpLogin {
  const url = new URL(uri);
  const files = netrcFiles(host);
  const places = `in the URL${files.map((file) => `, or for ${url.hostname} in ${file}`).join('')}`;
  if (url.username !== '' || url.password !== '') {
    const login = { user: decode(url.username, shown), password: decode(url.password, shown) };
    url.username = '';
    url.password = '';
    return { url: url.href, headers: basic(login), from: 'of the URL', places };
  }
  for (const file of files) {
    const login = findLogin(readNetrc(file, host), url.hostname);
    if (login !== undefined)
      return { url: uri, headers: basic(login), from: `that ${file} has for ${url.hostname}`, places };
  }
  return { url: uri, headers: {}, from: undefined, places };
}

/** `$NETRC`, else the files in the home directory; on Windows also by the name that they have there. */
function netrcFiles({ environment, home }: FetchHost): readonly string[] {
  const given = environment.get('NETRC');
  if (given) return [given];
  const names = environment.platform === 'win32' ? ['.netrc', '_netrc'] : ['.netrc'];
  return home === undefined ? [] : names.map((name) => join(home, name));
}

/** As with curl, a file that is not there or may not be read has nothing to say. */
function readNetrc(path: string, { files }: FetchHost): string {
  try {
    return files.status(path) === undefined ? '' : fromBytes(files.readBytes(path, { anyKind: true }));
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}

function basic({ user, password }: Login): Readonly<Record<string, string>> {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}

function decode(text: string, shown: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    const message = `the user or password for ${shown} has a % that is not followed by two hexadecimal digits`;
    throw userError('bad-uri', message);
  }
}
