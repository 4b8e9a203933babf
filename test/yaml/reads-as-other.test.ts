import { readsAsOther } from '../../src/yaml/reads-as-other';
import { resolveScalar } from '../../src/yaml/resolve-scalar';
import { parseTimestamp } from '../../src/yaml/timestamp';

/** Is it a number for yaml.v3, said in patterns only? What does not fit into a float is text. */
function isNumber(text: string): boolean {
  if (/^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/.test(text)) return true;
  if (text.startsWith('.')) return false;
  const digits = text.replaceAll('_', '');
  if (!/^[-+\d]/.test(text)) return false;
  if (/^[-+]?(?:0[xX][\da-fA-F]{1,16}|0[bB][01]{1,60}|0[oO]?[0-7]{1,20})$/.test(digits)) return true;
  if (/^0(?:b[-+][01]{1,60}|o[-+][0-7]{1,20})$/.test(digits)) return true;
  return Number.isFinite(Number(digits)) && /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(digits);
}

const WORD = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|\.(?:nan|NaN|NAN)|[-+]?\.(?:inf|Inf|INF))$/;
const OTHERS = [
  /^(?:|=|<<|y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^(?:[-+]?0(?:b[01_]+|x[\da-fA-F_]+)|[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?|\.\d[\d_]*(?:[eE][-+]\d+)?)$/,
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/,
];

function isResolved(text: string): boolean {
  return WORD.test(text) || isNumber(text) || (/^\d{4}-/.test(text) && parseTimestamp(text) !== undefined);
}

/** Numbers, times and words, whole and in parts, and letters that make texts of them. */
const pieces = [
  ...[
    '0',
    '1',
    '7',
    '8',
    '9',
    '00',
    '12',
    '2024',
    '-01',
    '-1',
    'T',
    ' ',
    '01:02:03',
    ',5',
    'Z',
    '+01:00',
    '.',
    '.',
    '_',
  ],
  ...['-', '+', 'e', 'E5', 'x', '0x', 'X', 'b', '0b', 'o', '0o', 'a', 'f', 'ff', ':', ':30', '\t', '%', 'm', 'é', '-'],
  ...['.inf', '.nan', 'inf', 'nan', 'null', 'true', 'y', 'no', 'Off', '=', '<', '~', 'z', 't', 'T', '9f56bda2', '128'],
];

/** All texts of up to three pieces. */
function* texts(): Generator<string> {
  yield '';
  for (const first of pieces) {
    yield first;
    for (const second of pieces) {
      yield first + second;
      for (const third of pieces) yield first + second + third;
    }
  }
}

test('what is no text to yaml.v3 is found as the patterns say', () => {
  const wrong = [...texts()].filter(
    (text) => text !== '' && (typeof resolveScalar(text) !== 'string') !== isResolved(text),
  );
  expect(wrong).toEqual([]);
});

test('what some reader takes for something else than text is found as the patterns say', () => {
  const isOther = (text: string): boolean => isResolved(text) || OTHERS.some((pattern) => pattern.test(text));
  expect([...texts()].filter((text) => readsAsOther(text) !== isOther(text))).toEqual([]);
});

test.each([
  ['46150bda-3f16-81f6-85ef-92b9feba33a9', false],
  ['7l7o13eNfxwaNceGxCshEMmR', false],
  ['-2cf24ec8ed', false],
  ['-5823e94797', false],
  ['12345678901234567890', true],
  ['1.2.3', false],
  ['0_x1F', true],
  ['128Mi', false],
])('%s: %s', (text, expected) => {
  expect(readsAsOther(text)).toBe(expected);
});
