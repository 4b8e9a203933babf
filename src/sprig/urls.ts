import { FunctionError, type FunctionTable, kindOf, type PlainMap } from '../gotemplate';
import { plainMapFrom } from '../util/plain-map';
import { fromBinary, toBinary } from './byte-text';
import { type Dict, define } from './define';
import { entryOf } from './dict-entries';
import { parseUrl, type UrlUser } from './parse-url';
import { hostNameOf } from './parse-url-host';
import { printUrl, printUser } from './print-url';

/**
 * The URL functions of sprig.
 * @lazy
 */
export const urlFunctions: FunctionTable = {
  urlParse: define(['string'], splitUrl),
  urlJoin: define(['map[string]interface {}'], joinUrl),
};

function splitUrl(text: string): PlainMap {
  const url = explained('unable to parse url', () => parseUrl(toBinary(text)));
  const parts: [string, string][] = [
    ['scheme', url.scheme],
    ['host', url.host],
    ['hostname', hostNameOf(url.host)],
    ['path', url.path],
    ['query', url.query],
    ['opaque', url.opaque],
    ['fragment', url.fragment],
    ['userinfo', url.user === undefined ? '' : printUser(url.user)],
  ];
  return plainMapFrom(parts.map(([name, binary]) => [name, fromBinary(binary)] as const));
}

function joinUrl(dict: Dict): string {
  const part = (name: string): string => toBinary(textEntry(dict, name));
  const userinfo = part('userinfo');
  const user = userinfo === '' ? undefined : parseUserinfo(userinfo);
  const url = {
    scheme: part('scheme'),
    host: part('host'),
    path: part('path'),
    query: part('query'),
    opaque: part('opaque'),
    fragment: part('fragment'),
    ...(user && { user }),
  };
  return fromBinary(printUrl(url));
}

function parseUserinfo(userinfo: string): UrlUser | undefined {
  return explained('unable to parse userinfo in dict', () => parseUrl(`proto://${userinfo}@host`).user);
}

function textEntry(dict: Dict, name: string): string {
  const value = entryOf(dict, name);
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  const found = value === null ? 'nil' : kindOf(value);
  throw new FunctionError(`unable to parse ${name} key, must be of type string, but ${found} found`);
}

function explained<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FunctionError) throw new FunctionError(`${what}: ${error.message}`);
    throw error;
  }
}
