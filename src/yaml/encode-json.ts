import { userError } from '../errors/user-error';
import { compareBytes } from './byte-order';
import { formatInteger, formatPlain } from './format-number';
import { formatTimestamp } from './timestamp';
import { Float, Timestamp } from './values';

export interface EncodeJsonOptions {
  /** Are `<`, `>` and `&` written as escapes? Go does so unless told otherwise; so this is true when left out. */
  readonly escapeHtml?: boolean;
  /** Are infinities and NaN, which JSON has no way to write, texts as YAML has them (`.inf`)? An error when left out. */
  readonly infiniteAsText?: boolean;
}

interface Style {
  readonly indent: string;
  readonly escapeHtml: boolean;
  readonly infiniteAsText: boolean;
}

const HTML = /[<>&]/g;
const LINE_END = /[\u2028\u2029]/g;
const BROKEN = /(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/;

/**
 * Writes a value as Go's encoding/json does: keys sorted by byte, whole floats without a point, times as RFC 3339, bytes
 * that are no UTF-8 as U+FFFD. With an indent (spaces, or their number) each entry has its own line. A map with a key
 * that is no text, an infinity or NaN is a UserError that names the path.
 */
export function encodeJson(value: unknown, indent: string | number = '', options: EncodeJsonOptions = {}): string {
  const spaces = typeof indent === 'number' ? ' '.repeat(indent) : indent;
  const { escapeHtml = true, infiniteAsText = false } = options;
  return node(value, [], '\n', { indent: spaces, escapeHtml, infiniteAsText });
}

type Path = readonly (string | number)[];

function node(value: unknown, path: Path, margin: string, style: Style): string {
  if (typeof value === 'string') return text(value, style);
  if (typeof value === 'number' || value instanceof Float) return number(value, path, style);
  if (value instanceof Timestamp) return `"${formatTimestamp(value)}"`;
  const plain = formatPlain(value);
  if (plain !== undefined) return plain;
  const inner = margin + style.indent;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => node(item, [...path, index], inner, style));
    return wrap('[', items, ']', margin, style);
  }
  const map = value instanceof Map ? mapOfTexts(value, path) : (value as Record<string, unknown>);
  const colon = style.indent === '' ? ':' : ': ';
  const entries: string[] = [];
  for (const key of Object.keys(map).sort(compareBytes)) {
    if (map[key] === undefined) continue;
    entries.push(text(key, style) + colon + node(map[key], [...path, key], inner, style));
  }
  return wrap('{', entries, '}', margin, style);
}

function wrap(open: string, parts: readonly string[], close: string, margin: string, style: Style): string {
  if (parts.length === 0) return open + close;
  if (style.indent === '') return open + parts.join(',') + close;
  const inner = margin + style.indent;
  return open + inner + parts.join(`,${inner}`) + margin + close;
}

function mapOfTexts(map: ReadonlyMap<unknown, unknown>, path: Path): Record<string, unknown> {
  for (const key of map.keys()) {
    if (typeof key === 'string') continue;
    const name = formatPlain(key) ?? 'a collection';
    throw userError('json-key', `JSON has only texts as keys, and ${name} is none; put it in quotes`, {
      path: path.join('.'),
    });
  }
  return Object.assign(Object.create(null), Object.fromEntries(map)) as Record<string, unknown>;
}

function number(value: number | Float, path: Path, { infiniteAsText }: Style): string {
  const size = value instanceof Float ? value.value : value;
  if (!Number.isFinite(size)) {
    if (infiniteAsText) return `"${formatPlain(size)}"`;
    throw userError('json-number', `JSON has no way to write ${formatPlain(size)}; give a number, or a text`, {
      path: path.join('.'),
    });
  }
  // JavaScript switches to an exponent where Go's encoding/json does.
  if (value instanceof Float) return Object.is(size, -0) ? '-0' : String(size);
  return Number.isInteger(size) ? formatInteger(size) : String(size);
}

function text(value: string, style: Style): string {
  // JSON.stringify agrees with Go on quotes, backslashes and control characters.
  const plain = value.isWellFormed() ? JSON.stringify(value) : `"${value.split(BROKEN).map(inside).join('\\ufffd')}"`;
  const quoted = plain.replace(LINE_END, unicodeEscape);
  return style.escapeHtml ? quoted.replace(HTML, unicodeEscape) : quoted;
}

function inside(part: string): string {
  return JSON.stringify(part).slice(1, -1);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
