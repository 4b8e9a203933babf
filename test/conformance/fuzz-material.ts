import { builtins } from '../../src/gotemplate/builtins/builtins';
import { sprigFunctions } from '../../src/sprig/all-functions';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const lines = (text: string): readonly string[] => text.trim().split(/\n */);

/** All functions that templates can call. */
export const allFunctions = { ...builtins, ...sprigFunctions };

/** Functions that make keys, or are slow on purpose. */
export const slowFunctions = words(`
  bcrypt htpasswd derivePassword genPrivateKey genCA genCAWithKey genSelfSignedCert genSelfSignedCertWithKey
  genSignedCert genSignedCertWithKey
`);
export const fastFunctions = Object.keys(allFunctions)
  .filter((name) => !slowFunctions.includes(name))
  .sort();

/** What the generated templates see, as YAML: one field of every kind of value, and some that are odd. */
export const fuzzData = String.raw`
s: stone bridge
u: "日本 \u0000 e\u0301 🌉"
e: ""
i: 42
n: -7
f: 3.5
whole: 2.0
nan: .nan
inf: -.inf
big: 18446744073709551615
b: true
nil: null
t: 2024-02-29T13:14:15.000000001+05:30
l: [c, a, b]
mixed: [1, two, 3.0, true, null, {k: v}, [x]]
none: []
m: {a: 1, b: two, c: {d: {e: deep}}}
odd: {"": empty, __proto__: p, "a b": space, constructor: c}
empty: {}
keyed: {1: a, true: b, x: c}
bytes: !!binary gP/+AA==
`;

const fields = [...fuzzData.matchAll(/^(\w+):/gm)].map(([, name]) => `.${name}`);
const paths = words('. $ .m.c.d .m.c.d.e .m.none .nil.x .s.x .Missing .keyed.x .t.Year $.l');
const texts = lines(String.raw`
  ""
  "a"
  "%d %s %v"
  "%[3]*.[2]*[1]f"
  "%!z%"
  "[a-"
  "(a|b)*c"
  "$0$1"
  "{\"k\": [1, 2.5e400]}"
  "1.2.3-rc.1+b"
  ">=1 <2 || ^3"
  "Mon, 02 Jan"
  "2006-01-02T15:04:05Z07:00"
  "24h"
  "UTC"
  "http://u:p@h:80/p?q#f"
  "../a//b/."
  "-----BEGIN X-----"
  "YWJj"
  "\xff\xfe"
  "🌉é"
`);
const integers = words(`
  0 1 2 3 10 -1 -5 63 64 255 'x' 0x1F 1_000 40000 2147483648 9007199254740993 9223372036854775807 -9223372036854775808
`);
const floats = words('0.0 1.5 -0.0 1e3 1e308 -2.25 1e-320 0x1p-2 3i');
const others = lines(`
  true
  false
  nil
  (list)
  (dict)
  (list 1 2 3)
  (list "b" "a")
  (dict "k" (list 1))
`);

/** Expressions of all kinds. */
export const anything = [...fields, ...paths, ...texts, ...integers, ...floats, ...others];

/** Expressions that suit a parameter of the type. */
export function suiting(type: string): readonly string[] {
  if (type === 'string') return [...texts, '.s', '.u', '.e', '.bytes'];
  if (type === 'bool') return ['true', 'false', '.b', '(not .x)', '(empty .s)'];
  if (/int|Duration|Month/.test(type)) return [...integers, '.i', '.n', '.big'];
  if (/float|complex/.test(type)) return [...floats, '.f', '.whole', '.nan', '.inf'];
  if (type.startsWith('[]')) return ['.l', '.mixed', '.none', '(list 1 2 3)', '(until 5)'];
  return type.startsWith('map') ? ['.m', '.odd', '.empty', '(dict)', '(dict "a" 1 "b" .l)'] : anything;
}

/** Beginnings of calls that give a value of the type, whatever is added to them. */
export function conversionsTo(type: string): readonly string[] {
  if (type === 'string') return ['toString', 'print', 'toJson', 'printf "%v"', 'quote', 'cat 1'];
  if (type === 'bool') return ['not', 'empty', 'kindIs "map"', 'eq 1'];
  if (/int/.test(type)) return ['int', 'int64', 'toDecimal', 'add 1'];
  if (/float/.test(type)) return ['float64', 'addf 1', 'mulf 2.5'];
  if (type.startsWith('map')) return ['dict "k"', 'set (dict) "x"', 'set .m "x"'];
  return ['list', 'append .l', 'dict "v"', 'default 1', 'tuple 1', 'ternary 1 .l'];
}

/** What breaks a template when it gets to the wrong place. */
export const pieces = [
  ...words(
    '{{ }} {{- -}} {{/* */}} " \' ( ) | . $ := = , % \\ $x .. .a. 0x 1e nil range with {{end}} {{else}} {{break}}',
  ),
  ...[
    '`',
    '\n',
    ' ',
    '{{ else if ',
    ' end ',
    '{{define "x"}}',
    '{{template "x"}}',
    '\uDC80',
    '\uD800',
    '\u0000',
    '🌉é',
  ],
];
