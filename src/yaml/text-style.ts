import { readsAsOther } from './reads-as-other';

/** How a text is written in block style. */
export type TextStyle = 'bare' | 'single' | 'double' | 'literal';

/** What a text has in it that decides its style. */
const ESCAPED = 1;
const NEWLINE = 2;
const TAB = 4;
const COLON = 8;
const HASH = 16;
/** Takes more than a byte. */
export const WIDE = 32;

/** Kinds of characters below U+0080. */
export const KINDS = new Uint8Array(128);
for (let code = 0; code < 128; code++) KINDS[code] = code < 32 || code === 127 ? ESCAPED : 0;
KINDS[9] = TAB;
KINDS[10] = NEWLINE;
KINDS[58] = COLON;
KINDS[35] = HASH;

/** First characters: those that mean something at the beginning, and those that begin numbers and words that are no text. */
const INDICATOR = 1;
const INDICATOR_BEFORE_SPACE = 2;
const SUSPICIOUS = 4;
const FIRST = new Uint8Array(128);
for (const sign of ' #,[]{}&*!|>\'"%@`') FIRST[sign.charCodeAt(0)] = INDICATOR;
for (const sign of '+.0123456789~nNtTfFyYoO=<') FIRST[sign.charCodeAt(0)] = SUSPICIOUS;
for (const sign of '?:') FIRST[sign.charCodeAt(0)] = INDICATOR_BEFORE_SPACE;
FIRST[45] = SUSPICIOUS | INDICATOR_BEFORE_SPACE;

/** Longer texts are looked through by what the engine has for that, which takes a fourth of the time but some to begin. */
const LONG = 4096;
const NEEDS_ESCAPES = /[\0-\x08\v-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

/** The style in which Go's yaml.v3 writes a text; where it would lose something or confuse other readers, a safe one. */
export function textStyle(text: string): TextStyle {
  if (text.length > LONG) return styleByKinds(text, kindsOfLong(text));
  let kinds = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    kinds |= code < 128 ? (KINDS[code] as number) : kindBeyondAscii(code);
  }
  return styleByKinds(text, kinds);
}

/** The kinds that decide the style of a long text: where one decides alone, no others are looked for. */
function kindsOfLong(text: string): number {
  if (NEEDS_ESCAPES.test(text)) return ESCAPED;
  return text.includes('\n') ? NEWLINE : (text.includes('\t') ? TAB : 0) | COLON | HASH;
}

/**
 * The kind of a character from U+0080 on: to be escaped are control characters, line ends of YAML 1.1, the byte order mark
 * and all beyond U+FFFF.
 */
export function kindBeyondAscii(code: number): number {
  if (code <= 0xff) return code < 0xa0 ? ESCAPED : 0;
  if (code === 0x2028 || code === 0x2029 || code >= 0xfffe || code === 0xfeff) return ESCAPED;
  return code >= 0xd800 && code <= 0xdfff ? ESCAPED : WIDE;
}

/** As `textStyle`, where the kinds of all characters of the text are known. */
export function styleByKinds(text: string, kinds: number): TextStyle {
  if ((kinds & ESCAPED) !== 0) return 'double';
  // A newline at the beginning would be lost in a block.
  if ((kinds & NEWLINE) !== 0) {
    return text.startsWith('\n') || text.endsWith(' ') || text.includes(' \n') ? 'double' : 'literal';
  }
  if ((kinds & TAB) !== 0 || text === '') return 'double';
  const first = FIRST[text.charCodeAt(0)] ?? 0;
  if ((first & SUSPICIOUS) !== 0 && readsAsOther(text)) return 'double';
  return isIndicated(text, first, kinds) ? 'single' : 'bare';
}

/** Would something in the text mean more than itself? */
function isIndicated(text: string, first: number, kinds: number): boolean {
  if (first === INDICATOR) return true;
  if ((first & INDICATOR_BEFORE_SPACE) !== 0 && (text.length === 1 || text[1] === ' ')) return true;
  if ((kinds & COLON) !== 0 && (text.includes(': ') || text.endsWith(':'))) return true;
  if ((kinds & HASH) !== 0 && text.includes(' #')) return true;
  return text.startsWith('---') || text.startsWith('...') || text.endsWith(' ');
}
