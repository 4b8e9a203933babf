import { toBytes } from '../util/utf8';
import { formatPlain } from './format-number';
import { shortEscape } from './quote-text';
import { readsAsOther } from './reads-as-other';
import { FixedOrder, isMap, sortedEntries, sortedKeys } from './sorted-entries';
import { finishText, put, putSpaces, startText, type TextBuffer } from './text-buffer';
import { Timestamp } from './values';

const BARE_KEY = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?$/u;
/** Words that some reader of YAML or KYAML takes for null, a boolean or a number, in any spelling. */
const WORD = /^(?:null|true|false|yes|no|on|off|[ytnf]|inf|infinity|nan)$/i;
/** A text in which nothing is to be escaped. */
const ORDINARY = /^[ !#-[\]-~]*$/;
const NOT_PRINTED = /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["\\]/gu;

/**
 * Writes values as KYAML, the strict flow-style subset of YAML that kubectl writes, each below a line `---`. Keys are
 * sorted as in `encodeYaml`; one whose value is undefined is left out.
 */
export function encodeKyamlDocuments(values: readonly unknown[]): string {
  const buffer = startText();
  for (const value of values) {
    put(buffer, '---\n');
    writeNode(buffer, value, 0);
    put(buffer, '\n');
  }
  return finishText(buffer);
}

/** Keys that were written before, as they are written; not more than so many. */
const knownKeys = new Map<string, string>();
const MOST_KEYS = 10_000;

/** Writes a node that begins somewhere on a line; its further lines have the margin. */
function writeNode(buffer: TextBuffer, value: unknown, margin: number): void {
  if (typeof value === 'string') writeText(buffer, value, margin);
  else if (Array.isArray(value)) writeList(buffer, value, margin);
  else if (isMap(value)) writeMap(buffer, value, margin);
  else {
    const plain = formatPlain(value) ?? 'null';
    put(buffer, value instanceof Timestamp ? `"${plain}"` : plain);
  }
}

function writeMap(buffer: TextBuffer, map: object, margin: number): void {
  let isEmpty = true;
  const write = (key: unknown, item: unknown): void => {
    if (item === undefined) return;
    if (isEmpty) put(buffer, '{\n');
    isEmpty = false;
    putSpaces(buffer, margin + 2);
    put(buffer, keyText(key));
    writeNode(buffer, item, margin + 2);
    put(buffer, ',\n');
  };
  if (map instanceof FixedOrder || map instanceof Map) for (const [key, item] of sortedEntries(map)) write(key, item);
  else {
    const values = map as Readonly<Record<string, unknown>>;
    for (const key of sortedKeys(values)) write(key, values[key]);
  }
  if (isEmpty) put(buffer, '{');
  else putSpaces(buffer, margin);
  put(buffer, '}');
}

/** A list; when it holds lists and maps only, their brackets share its lines. */
function writeList(buffer: TextBuffer, items: readonly unknown[], margin: number): void {
  const shares = items.every((item) => Array.isArray(item) || isMap(item));
  put(buffer, shares ? '[' : '[\n');
  for (const [index, item] of items.entries()) {
    if (!shares) putSpaces(buffer, margin + 2);
    else if (index > 0) put(buffer, ', ');
    writeNode(buffer, item, shares ? margin : margin + 2);
    if (!shares) put(buffer, ',\n');
  }
  if (!shares) putSpaces(buffer, margin);
  put(buffer, ']');
}

function writeText(buffer: TextBuffer, value: string, margin: number): void {
  if (!ORDINARY.test(value)) {
    put(buffer, quoted(value, ' '.repeat(margin)));
    return;
  }
  put(buffer, '"');
  put(buffer, value);
  put(buffer, '"');
}

/** A key and its colon. */
function keyText(key: unknown): string {
  const name = typeof key === 'string' ? key : (formatPlain(key) ?? '');
  let text = knownKeys.get(name);
  if (text === undefined) {
    text = `${nameText(name)}: `;
    if (knownKeys.size >= MOST_KEYS) knownKeys.clear();
    knownKeys.set(name, text);
  }
  return text;
}

function nameText(name: string): string {
  if (!name.isWellFormed()) return binary(name);
  const bare = BARE_KEY.test(name) && !WORD.test(name) && !readsAsOther(name);
  return bare ? name : `"${escapeAll(name)}"`;
}

/** A text in double quotes; when it has newlines, each of its lines on a line of its own. */
function quoted(value: string, margin: string): string {
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
