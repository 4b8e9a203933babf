import { readsAsOther } from './reads-as-other';

/** How a text is written in block style. */
export type TextStyle = 'bare' | 'single' | 'double' | 'literal';

const ORDINARY = /^[A-Za-z_/][\w./-]*$/;

/** Control characters but tab and newline, line ends of YAML 1.1, the byte order mark, and all beyond U+FFFF. */
const ESCAPED = /[\0-\x08\v-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;
const NOT_LITERAL = /^\n| \n| $/;
const INDICATOR = /^[#,[\]{}&*!|>'"%@`]|^---|^\.\.\.|^[-?:](?: |$)|^ | $|: | #|:$/;

/** The style in which Go's yaml.v3 writes a text; where it would lose something or confuse other readers, a safe one. */
export function textStyle(text: string): TextStyle {
  if (ORDINARY.test(text)) return readsAsOther(text) ? 'double' : 'bare';
  if (ESCAPED.test(text)) return 'double';
  // A newline at the beginning would be lost in a block.
  if (text.includes('\n')) return NOT_LITERAL.test(text) ? 'double' : 'literal';
  if (text.includes('\t') || readsAsOther(text)) return 'double';
  return INDICATOR.test(text) ? 'single' : 'bare';
}
