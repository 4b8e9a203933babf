import { isKeptByte, toBytes } from '../../util/utf8';
import { canonicalText } from '../canonical-text';
import { printArguments } from '../format/print-arguments';
import { isPrintable } from '../format/quote';
import type { TemplateFunction } from '../function';
import { indirect } from '../indirect';
import type { Value } from '../value';

/** html, js, urlquery: the arguments as `print` joins them, escaped. */
export const escapingFunctions: Readonly<Record<string, TemplateFunction>> = {
  html: { parameters: ['any'], variadic: true, call: (args) => escapeHtml(joined(args)) },
  js: { parameters: ['any'], variadic: true, call: (args) => escapeJavaScript(joined(args)) },
  urlquery: { parameters: ['any'], variadic: true, call: (args) => escapeQuery(joined(args)) },
};

/** Parity: nil counts as the text `<no value>` here, and a pointer as what it points to, unlike in print. */
function joined(args: readonly Value[]): string {
  return printArguments(args.map((arg) => (arg === null || arg === undefined ? '<no value>' : indirect(arg))));
}

const htmlEscapes: Readonly<Record<string, string>> = {
  '\0': '\ufffd',
  '"': '&#34;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
};

function escapeHtml(text: string): string {
  return text.replace(/[\0"&'<>]/g, (character) => htmlEscapes[character] ?? character);
}

const scriptEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '"': '\\"' };

function escapeJavaScript(text: string): string {
  if (/^[ !#-%(-;?-[\]-~]*$/.test(text)) return text;
  let out = '';
  for (const character of canonicalText(text)) out += escapeInScript(character);
  return out;
}

function escapeInScript(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const special = scriptEscapes[character];
  if (special !== undefined) return special;
  if (code < 0x20 || character === '<' || character === '>' || character === '&' || character === '=') {
    return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  // Parity: a byte that is no UTF-8 counts as the replacement character, which can be printed, and stays.
  if (code < 0x80 || isKeptByte(code) || isPrintable(character)) return character;
  return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What has nothing to escape. */
const UNRESERVED = /^[\w.~-]*$/;

function escapeQuery(text: string): string {
  if (UNRESERVED.test(text)) return text;
  let out = '';
  for (const byte of toBytes(text)) {
    const character = String.fromCharCode(byte);
    if (UNRESERVED.test(character)) out += character;
    else out += byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}
