import { decodeYaml } from '../../src/yaml/decode-yaml';
import { encodeYaml } from '../../src/yaml/encode-yaml';
import { LONG } from '../../src/yaml/settled';

/** A block, written line by line. */
function blockOf(text: string, margin: string): string {
  const lines = text.split('\n').map((line) => (line === '' ? '' : margin + line));
  if (!text.endsWith('\n')) return `|-\n${lines.join('\n')}`;
  return `${text.endsWith('\n\n') ? '|+' : '|'}\n${lines.slice(0, -1).join('\n')}`;
}

/** Lines so many letters long in all, and what comes behind them. */
const linesOf = (length: number, end: string) => 'some text: 0123456789\n'.repeat(length).slice(0, length - 1) + end;

const endings = ['x', 'x\n', 'x\n\n', 'x\n\n\n', 'x\n\ny', 'x\n\n\ny\n', `${'x'.repeat(LONG)}\n`, 'x\n\n'.repeat(LONG)];

describe.each([LONG - 2, LONG - 1, LONG, LONG + 1, LONG + 2, 3 * LONG])(
  'a block that changes after %i letters',
  (length) => {
    test.each(endings.map((end) => [JSON.stringify(end.slice(0, 10)), end]))('to end with %s', (_, end) => {
      const text = linesOf(length, end);
      const written = encodeYaml({ a: { k: text }, z: 1 });
      expect(written === `a:\n  k: ${blockOf(text, '    ')}\nz: 1\n`).toBe(true);
      expect(encodeYaml([text]) === `- ${blockOf(text, '  ')}\n`).toBe(true);
      expect(decodeYaml(written)).toEqual({ a: { k: text }, z: 1 });
    });
  },
);

test.each([
  ['a line end of YAML 1.1', '\u2028', '\\L'],
  ['a control character', '\x01', '\\x01'],
  ['a space at the end of a line', ' \n', ' \\n'],
])('no block for %s far behind', (_, character, escaped) => {
  const lines = 'line\n'.repeat(LONG);
  const written = encodeYaml({ k: `${lines}${character}x` });
  expect(written === `k: "${'line\\n'.repeat(LONG)}${escaped}x"\n`).toBe(true);
  // The next long text is looked at anew.
  expect(encodeYaml({ k: lines }).startsWith('k: |\n  line\n')).toBe(true);
});

test('a long line stays one', () => {
  const line = 'word '.repeat(LONG).trim();
  expect(encodeYaml({ k: line, l: [line] }) === `k: ${line}\nl:\n  - ${line}\n`).toBe(true);
});
