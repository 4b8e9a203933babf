import { readsAsOther } from './reads-as-other';
import { LONG } from './settled';

/** How a text is written in block style. */
export type TextStyle = 'bare' | 'single' | 'double' | 'literal';

/** First characters: those that mean something at the beginning, and those that begin numbers and words that are no text. */
const INDICATOR = 1;
const INDICATOR_BEFORE_SPACE = 2;
const SUSPICIOUS = 4;
const BEGINS_MARK = 8;
const FIRST = new Uint8Array(128);
for (const sign of ' #,[]{}&*!|>\'"%@`') FIRST[sign.charCodeAt(0)] = INDICATOR;
for (const sign of '+0123456789~nNtTfFyYoO=<') FIRST[sign.charCodeAt(0)] = SUSPICIOUS;
for (const sign of '?:') FIRST[sign.charCodeAt(0)] = INDICATOR_BEFORE_SPACE;
FIRST[45] = SUSPICIOUS | INDICATOR_BEFORE_SPACE | BEGINS_MARK;
FIRST[46] = SUSPICIOUS | BEGINS_MARK;

/**
 * What most texts are without, which are bare then: a first letter that means something or begins a number, or one of the words
 * that are no text, which are short; what is not printed as it is by all; a space; and a colon at the end.
 */
export const DOUBTFUL = /^(?![A-Za-z_/$(])|^[fnotyFNOTY].{0,4}$|[^!-~]|:$/;

const NOT_PRINTABLE = /[^ -~]/;
/** Control characters, line ends of YAML 1.1, the byte order mark and all beyond U+FFFF. */
const NEEDS_ESCAPES = /[\0-\x08\v-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

/**
 * The style in which Go's yaml.v3 writes a text; where it would lose something or confuse other readers, a safe one. The
 * engine's own search looks through a text in less time than it takes to look at each letter.
 */
export function textStyle(text: string): TextStyle {
  if (!DOUBTFUL.test(text)) return 'bare';
  const unusual = styleOfUnusual(text);
  if (unusual !== undefined || text === '') return unusual ?? 'double';
  const first = FIRST[text.charCodeAt(0)] ?? 0;
  if (first !== 0) {
    if ((first & SUSPICIOUS) !== 0 && readsAsOther(text)) return 'double';
    if (isIndicator(text, first)) return 'single';
  }
  return holdsIndicator(text) ? 'single' : 'bare';
}

/** The style of a text that has characters in it that are not printed as they are by all. */
function styleOfUnusual(text: string): TextStyle | undefined {
  if (!NOT_PRINTABLE.test(text)) return undefined;
  if (needsEscapes(text)) return 'double';
  // A newline at the beginning would be lost in a block.
  if (text.includes('\n'))
    return text.startsWith('\n') || text.endsWith(' ') || text.includes(' \n') ? 'double' : 'literal';
  return text.includes('\t') ? 'double' : undefined;
}

/** Has the text characters that a block cannot hold as they are? */
export function needsEscapes(text: string): boolean {
  if (text.length < LONG) return NEEDS_ESCAPES.test(text);
  // What becomes of a long text depends on it more than once, and it takes milliseconds.
  if (text !== lastLong?.text) lastLong = { text, needs: NEEDS_ESCAPES.test(text) };
  return lastLong.needs;
}

let lastLong: { readonly text: string; readonly needs: boolean } | undefined;

/** Does the text begin with something that means more than itself? */
function isIndicator(text: string, first: number): boolean {
  if (first === INDICATOR) return true;
  if ((first & INDICATOR_BEFORE_SPACE) !== 0 && (text.length === 1 || text[1] === ' ')) return true;
  return (first & BEGINS_MARK) !== 0 && (text.startsWith('---') || text.startsWith('...'));
}

/** Would something inside of the text mean more than itself? */
function holdsIndicator(text: string): boolean {
  return text.endsWith(':') || text.endsWith(' ') || text.includes(': ') || text.includes(' #');
}
