import { fromBytes } from '../util/utf8';
import { resolveScalar } from './resolve-scalar';
import { Float, makeFloat, Timestamp, type YamlScalar } from './values';

const MOST_SIGNED = (1n << 63n) - 1n;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const CORE = 'tag:yaml.org,2002:';

/**
 * The value of a scalar with an explicit tag (written out in full); undefined when the text does not fit the tag. A tag
 * of which YAML knows nothing leaves the text as it is.
 */
export function constructTagged(tag: string, text: string): YamlScalar | undefined {
  if (!tag.startsWith(CORE)) return tag === '!' ? resolveScalar(text) : text;
  switch (tag.slice(CORE.length)) {
    case 'null':
      return resolveScalar(text) === null ? null : undefined;
    case 'bool':
      return only(text, (value) => typeof value === 'boolean');
    case 'int':
      return only(text, isInteger);
    case 'float':
      return constructFloat(resolveScalar(text));
    case 'timestamp':
      return only(text, (value) => value instanceof Timestamp);
    case 'binary':
      return constructBinary(text);
    default:
      return text;
  }
}

/**
 * A tag written out in full: `!!int` is `tag:yaml.org,2002:int`. `handles` are those that the document declares with
 * %TAG.
 */
export function fullTag(tag: string, handles: ReadonlyMap<string, string>): string {
  if (tag.startsWith('!<')) return tag.slice(2, -1);
  const handle = /^!(?:[\w-]*!)?/.exec(tag)?.[0] ?? '!';
  const prefix = handles.get(handle) ?? (handle === '!!' ? CORE : handle);
  return prefix + tag.slice(handle.length);
}

/** Is the tag that of the key `<<`? */
export function isMergeTag(tag: string, handles: ReadonlyMap<string, string>): boolean {
  return fullTag(tag, handles) === `${CORE}merge`;
}

function only(text: string, fits: (value: YamlScalar) => boolean): YamlScalar | undefined {
  const value = resolveScalar(text);
  return fits(value) ? value : undefined;
}

function isInteger(value: YamlScalar): boolean {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
}

function constructFloat(value: YamlScalar): YamlScalar | undefined {
  if (value instanceof Float) return value;
  // Parity: what only fits into 64 bits without a sign is no float.
  if (typeof value === 'bigint' && value > MOST_SIGNED) return undefined;
  return typeof value === 'number' || typeof value === 'bigint' ? makeFloat(Number(value)) : undefined;
}

function constructBinary(text: string): string | undefined {
  const digits = text.replace(/[\r\n]/g, '');
  return BASE64.test(digits) ? fromBytes(Buffer.from(digits, 'base64')) : undefined;
}
