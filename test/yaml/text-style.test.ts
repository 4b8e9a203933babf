import { readsAsOther } from '../../src/yaml/reads-as-other';
import { resolveScalar } from '../../src/yaml/resolve-scalar';
import { type TextStyle, textStyle } from '../../src/yaml/text-style';

/** The rule as it would be said in patterns. */
function styleByPatterns(text: string): TextStyle {
  if (/[\0-\x08\v-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/.test(text)) return 'double';
  if (text.includes('\n')) return /^\n| \n| $/.test(text) ? 'double' : 'literal';
  if (text.includes('\t') || readsAsOther(text)) return 'double';
  const indicated = /^[#,[\]{}&*!|>'"%@`]|^---|^\.\.\.|^[-?:](?: |$)|^ | $|: | #|:$/;
  return indicated.test(text) ? 'single' : 'bare';
}

const pieces = [
  [
    '',
    'a',
    'n',
    'T',
    'ab',
    'é',
    '日',
    '\u{1f510}',
    '\ud800',
    '\ufeff',
    '\ufffe',
    '\x85',
    '\xa0',
    '\u2028',
    '\0',
    '\x7f',
  ],
  [
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '\r',
    '#',
    ' #',
    ':',
    ': ',
    '-',
    '- ',
    '---',
    '...',
    '?',
    '? ',
    ',',
    '[',
    ']',
    '{',
    '}',
  ],
  [
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    "'",
    '"',
    '\\',
    '=',
    '<<',
    '~',
    '/',
    '_',
    '+',
    '.',
    '1',
    '0x1',
    '1e3',
    '12:30',
  ],
  ['null', 'true', 'yes', 'No', 'off', 'y', '.inf', '2024-01-01', 'nullable', 'yesterday', '1.5', '1_0', '-5'],
].flat();

describe('textStyle', () => {
  it('is the style that the patterns say, for all pairs and triples of hard pieces', () => {
    for (const first of pieces) {
      for (const second of pieces) {
        for (const text of [first + second, `${first}${second}a`, `a${first}${second}`, `${first}a${second}`]) {
          expect({ text, style: textStyle(text) }).toEqual({ text, style: styleByPatterns(text) });
        }
      }
    }
  });

  it('is the same for long texts', () => {
    const much = 'lorem ipsum '.repeat(400).trim();
    for (const piece of pieces) {
      for (const text of [piece + much, much + piece, `${much}${piece}${much}`, `${much}\na${piece}a`]) {
        expect(textStyle(text)).toBe(styleByPatterns(text));
      }
    }
  });

  it.each(['null', 'Null', 'true', 'FALSE', '~', 'yes', 'No', 'off', 'y', 'N', '.nan', '-.inf', '+1', '0o7', '='])(
    'quotes %s, which some reader takes for no text',
    (text) => {
      expect(textStyle(text)).toBe('double');
    },
  );

  it.each(['nulls', 'Truely', 'tRUE', 'yesno', '~x', 'n1', 'false0'])(
    'leaves %s bare, which every reader takes for text',
    (text) => {
      expect(resolveScalar(text)).toBe(text);
      expect(textStyle(text)).toBe('bare');
    },
  );
});
