import { toBytes } from '../util/utf8';
import { formatPlain } from './format-number';
import { finishText, type GrowingText, settle, startText } from './growing-text';
import { Shapes } from './key-shapes';
import { shortEscape } from './quote-text';
import { readsAsOther } from './reads-as-other';
import { isMap, sortedEntries } from './sorted-entries';
import { Timestamp } from './values';

// What has sets of Unicode's properties is made when it is first needed: that takes most of a millisecond.
const bareKey = (): RegExp => /^[\p{L}\p{N}_](?:[\p{L}\p{N}_./-]*[\p{L}\p{N}_])?$/u;
const notPrinted = (): RegExp => /[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|["\\]/gu;
// Without letters beyond ASCII, these say the same.
const NOT_PRINTED_ASCII = /[^ !#-[\]-~]/g;
const BARE_ASCII_KEY = /^\w(?:[\w./-]*\w)?$/;
/** Words that some reader of YAML or KYAML takes for null, a boolean or a number, in any spelling. */
const WORDS = new Set('null true false yes no on off y t n f inf infinity nan'.split(' '));
const LONGEST_WORD = 8;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** What may have to be escaped. */
const NOT_ORDINARY = /[^ !#-[\]-~]/;

const shapes = new Shapes();

/**
 * Writes values as KYAML, the strict flow-style subset of YAML that kubectl writes, each below a line `---`. Keys are
 * sorted as in `encodeYaml`; one whose value is undefined is left out.
 */
export function encodeKyamlDocuments(values: readonly unknown[]): string {
  const out = startText();
  for (const value of values) {
    out.last += '---\n';
    writeNode(out, value, 0);
    out.last += '\n';
    settle(out);
  }
  return finishText(out);
}

/** Writes a node that begins somewhere on a line; its further lines have the margin. */
function writeNode(out: GrowingText, value: unknown, margin: number): void {
  if (typeof value === 'string') out.last += textOf(value, margin);
  else if (Array.isArray(value)) writeList(out, value, margin);
  else if (isMap(value)) writeMap(out, value, margin);
  else {
    const plain = formatPlain(value) ?? 'null';
    out.last += value instanceof Timestamp ? `"${plain}"` : plain;
  }
}

function writeMap(out: GrowingText, map: object, margin: number): void {
  let isEmpty = true;
  if (map instanceof Map) {
    for (const [key, item] of sortedEntries(map)) {
      writeEntry(out, item, isEmpty ? `{${lineOf(key, margin)}` : lineOf(key, margin), margin);
      isEmpty = false;
    }
  } else {
    const { keys, lines } = shapes.of(map);
    const begins = lines[margin] ?? keys.map((key) => lineOf(key, margin));
    lines[margin] = begins;
    for (let index = 0; index < keys.length; index++) {
      const item = (map as Readonly<Record<string, unknown>>)[keys[index] as string];
      if (item === undefined) continue;
      const line = begins[index] as string;
      writeEntry(out, item, isEmpty ? `{${line}` : line, margin);
      isEmpty = false;
    }
  }
  out.last += isEmpty ? '{}' : `\n${' '.repeat(margin)}}`;
}

function writeEntry(out: GrowingText, item: unknown, line: string, margin: number): void {
  if (typeof item === 'string') {
    out.last += `${line}${textOf(item, margin + 2)},`;
    return;
  }
  out.last += line;
  writeNode(out, item, margin + 2);
  out.last += ',';
}

/** The beginning of a line in a map: its newline and the key. */
function lineOf(key: unknown, margin: number): string {
  const name = nameText(typeof key === 'string' ? key : (formatPlain(key) ?? ''));
  return `\n${' '.repeat(margin + 2)}${name}: `;
}

/** A list; when it holds lists and maps only, their brackets share its lines. */
function writeList(out: GrowingText, items: readonly unknown[], margin: number): void {
  const shares = items.every((item) => Array.isArray(item) || isMap(item));
  const line = `\n${' '.repeat(margin)}`;
  out.last += '[';
  for (const [index, item] of items.entries()) {
    if (!shares) out.last += `${line}  `;
    else if (index > 0) out.last += ', ';
    writeNode(out, item, shares ? margin : margin + 2);
    if (!shares) out.last += ',';
  }
  out.last += shares ? ']' : `${line}]`;
}

function textOf(value: string, margin: number): string {
  return NOT_ORDINARY.test(value) ? quoted(value, ' '.repeat(margin)) : `"${value}"`;
}

function nameText(name: string): string {
  if (!name.isWellFormed()) return binary(name);
  return isBareKey(name) ? name : `"${escapeAll(name)}"`;
}

function isBareKey(name: string): boolean {
  const hasForm = BEYOND_ASCII.test(name) ? bareKey().test(name) : BARE_ASCII_KEY.test(name);
  return hasForm && !(name.length <= LONGEST_WORD && WORDS.has(name.toLowerCase())) && !readsAsOther(name);
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
  return value.replace(toEscape(value), (found) => (found === '\t' ? found : escapeCharacter(found)));
}

function escapeAll(value: string): string {
  return value.replace(toEscape(value), escapeCharacter);
}

function toEscape(value: string): RegExp {
  return BEYOND_ASCII.test(value) ? notPrinted() : NOT_PRINTED_ASCII;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const short = code === 0xa0 ? '_' : shortEscape(code);
  if (short !== undefined) return `\\${short}`;
  const hex = code.toString(16);
  if (code < 0x20 || code === 0x7f) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
