import { Complex, Float, formatValue, Integer, Slice, Timestamp, type Value } from '../../../src/gotemplate';

test.each<[Value, string]>([
  ['text', 'text'],
  [undefined, '<nil>'],
  [null, '<nil>'],
  [true, 'true'],
  [42, '42'],
  [2n ** 63n, '9223372036854775808'],
  [0.1, '0.1'],
  [999999.5, '999999.5'],
  [new Float(1e6), '1e+06'],
  [new Float(1e21), '1e+21'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1e100 / 3, '3.333333333333333e+99'],
  [5e-324, '5e-324'],
  [new Integer('int64', -5n), '-5'],
  [new Complex(1, 2), '(1+2i)'],
  [new Slice('string', undefined), '[]'],
  [[['a'], []], '[[a] []]'],
  [{ b: null, a: { c: [1] } }, 'map[a:map[c:[1]] b:<nil>]'],
  [new Timestamp('2020-01-31', 1580428800_000_000_000n, 0), '2020-01-31 00:00:00 +0000 UTC'],
  [new Timestamp('', 1580428800_120_000_000n, -330), '2020-01-30 18:30:00.12 -0530 -0530'],
])('%p', (value, expected) => {
  expect(formatValue(value)).toBe(expected);
});
