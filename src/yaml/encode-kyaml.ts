import { toBytes } from '../util/utf8';
import { formatPlain } from './format-number';
import { shortEscape } from './quote-text';
import { readsAsOther } from './reads-as-other';
import { isMap, sortedEntries } from './sorted-entries';
import { Timestamp } from './values';

const BARE_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?$/u;
/** Words that some reader of YAML or KYAML takes for null, a boolean or a number, in any spelling. */
const WORD = /^(?:null|true|false|yes|no|on|off|[ytnf]|inf|infinity|nan)$/i;
const NOT_PRINTED = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["\\]/gu;

/**
 * Writes values as KYAML, the strict flow-style subset of YAML that kubectl writes, each below a line `---`. Keys are
 * sorted as in `encodeYaml`; one whose value is undefined is left out.
 */
export function encodeKyamlDocuments(values: readonly unknown[]): string {
  return values.map((value) => `---\n${node(value, '')}\n`).join('');
}

/** A node that begins somewhere on a line; its further lines have the margin. */
function node(value: unknown, margin: string): string {
  if (Array.isArray(value)) return list(value, margin);
  if (isMap(value)) return map(value, margin);
  if (typeof value === 'string') return text(value, margin);
  const plain = formatPlain(value) ?? 'null';
  return value instanceof Timestamp ? `"${plain}"` : plain;
}

function map(value: Record<string, unknown> | ReadonlyMap<unknown, unknown>, margin: string): string {
  const entries = sortedEntries(value);
  if (entries.length === 0) return '{}';
  const inner = `${margin}  `;
  const lines = entries.map(([key, item]) => `${inner}${keyText(key)}: ${node(item, inner)},\n`);
  return `{\n${lines.join('')}${margin}}`;
}

/** A list; when it holds lists and maps only, their brackets share its lines. */
function list(items: readonly unknown[], margin: string): string {
  if (items.length === 0) return '[]';
  if (items.every((item) => Array.isArray(item) || isMap(item))) {
    return `[${items.map((item) => node(item, margin)).join(', ')}]`;
  }
  const inner = `${margin}  `;
  return `[\n${items.map((item) => `${inner}${node(item, inner)},\n`).join('')}${margin}]`;
}

function keyText(key: unknown): string {
  const name = typeof key === 'string' ? key : (formatPlain(key) ?? '');
  if (!name.isWellFormed()) return binary(name);
  const bare = BARE_KEY.test(name) && !WORD.test(name) && !readsAsOther(name);
  return bare ? name : `"${escapeAll(name)}"`;
}

/** A text in double quotes; when it has newlines, each of its lines on a line of its own. */
function text(value: string, margin: string): string {
  if (!value.isWellFormed()) return binary(value);
  if (!value.includes('\n')) return `"${escapeText(value)}"`;
  const inner = `${margin}  `;
  const lines = (value.endsWith('\n') ? value.slice(0, -1) : value).split('\n');
  // White space at the beginning of a line is dropped unless a backslash stands before it.
  const written = lines.map((line) => inner + (/^[ \t]/.test(line) ? '\\' : ' ') + escapeText(line));
  return `"\\\n${written.join('\\n\\\n')}${value.endsWith('\n') ? '\\n' : ''}\\\n${inner}"`;
}

function binary(value: string): string {
  return `!!binary "${Buffer.from(toBytes(value)).toString('base64')}"`;
}

/** Escapes everything that is not printed but tabs. */
function escapeText(value: string): string {
  return value.replace(NOT_PRINTED, (found) => (found === '\t' ? found : escapeCharacter(found)));
}

function escapeAll(value: string): string {
  return value.replace(NOT_PRINTED, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const short = code === 0xa0 ? '_' : shortEscape(code);
  if (short !== undefined) return `\\${short}`;
  const hex = code.toString(16);
  if (code < 0x20 || code === 0x7f) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
