import { Complex, Float, formatWithVerbs, Integer, Slice, Struct, TypedMap, type Value } from '../../../src/gotemplate';

type Case = readonly [string, readonly Value[], string];

function check(cases: readonly Case[]): void {
  test.each(cases)('%s of %p', (format, args, expected) => {
    expect(formatWithVerbs(format, args)).toBe(expected);
  });
}

describe('integers', () => {
  check([
    ['%d|%5d|%-5d|%05d|%+d|% d', [42, 42, 42, -42, 42, 42], '42|   42|42   |-0042|+42| 42'],
    ['%b %o %O %x %X %#x %#X %#o %#b', [5, 8, 8, 255, 255, 255, 255, 8, 5], '101 10 0o10 ff FF 0xff 0XFF 010 0b101'],
    ['%#O', [8], '0o010'],
    ['%.5d|%8.5d|%-8.5d|%08.5d|%.0d|', [42, 42, 42, 42, 0], '00042|   00042|00042   |   00042||'],
    ['%c %q %U %#U %c', [65, 0x1f600, 0x1f600, 0x1f600, -1], "A '😀' U+1F600 U+1F600 '😀' \ufffd"],
    ['%d %x', [2n ** 64n - 1n, -(2n ** 63n)], '18446744073709551615 -8000000000000000'],
    [
      '%v %d %s',
      [
        new Integer('time.Month', 2n, 'int', 'February'),
        new Integer('time.Month', 2n, 'int', 'February'),
        new Integer('int64', 7n),
      ],
      'February 2 %!s(int64=7)',
    ],
  ]);
});

describe('floats', () => {
  check([
    ['%v %v %v %v', [1.5, new Float(1e6), 123456789.5, 0.00001], '1.5 1e+06 1.234567895e+08 1e-05'],
    ['%e %E %f %F %g %G', [1.5, 1.5, 1.5, 1.5, 1e-7, 1e-7], '1.500000e+00 1.500000E+00 1.500000 1.500000 1e-07 1E-07'],
    // Exact halves go to the even digit.
    ['%.0f %.0f %.1f %.2f %.3e', [0.5, 2.5, 0.25, 2.675, 1.0005], '0 2 0.2 2.67 1.000e+00'],
    [
      '%.3g %.10g %g %#g %#.3g',
      [1234567.5, new Float(100000), new Float(1e21), 2.5, 0.1],
      '1.23e+06 100000 1e+21 2.50000 0.100',
    ],
    ['%8.2f|%-8.2f|%08.2f|%+.1f|% .1f', [-3.146, 3.146, -3.146, 2.5, 2.5], '   -3.15|3.15    |-0003.15|+2.5| 2.5'],
    ['%v %v %v %+v %5v|%05v', [Infinity, -Infinity, NaN, NaN, NaN, Infinity], '+Inf -Inf NaN NaN   NaN| +Inf'],
    ['%x %X %.2x %b', [1.5, -0.1, 1.999, 1.5], '0x1.8p+00 -0X1.999999999999AP-04 0x1.00p+01 6755399441055744p-52'],
    ['%v %.1f %g', [new Complex(1, -2), new Complex(0.25, 2), new Complex(0, 1e7)], '(1-2i) (0.2+2.0i) (0+1e+07i)'],
    ['%v', [new Float(-0)], '-0'],
    ['%.30f', [0.1], '0.100000000000000005551115123126'],
  ]);
});

describe('texts', () => {
  check([
    ['%s|%5s|%-5s|%05s|%.2s', ['a', 'é', 'é', 'é', '日本語'], 'a|    é|é    |0000é|日本'],
    ['%q %+q %#q %#q', ['a"\n\x00é\u200b', 'é😀', 'a', 'a`'], '"a\\"\\n\\x00é\\u200b" "\\u00e9\\U0001f600" `a` "a`"'],
    ['%x %X %#x % x %# x %.1x|%6x', ['é', 'é', 'é', 'é', 'é', 'é', 'a'], 'c3a9 C3A9 0xc3a9 c3 a9 0xc3 0xa9 c3|    61'],
    ['%q %x', ['\udcff', '\udcff'], '"\\xff" ff'],
    ['%t %5t|%v', [true, false, true], 'true false|true'],
  ]);
});

describe('lists, maps and structs', () => {
  const point = new Struct(
    'main.P',
    new Map<string, Value>([
      ['X', 1],
      ['Name', 'n'],
    ]),
  );
  const named = new Struct('main.N', new Map(), {}, () => 'text');
  check([
    [
      '%v %d %s',
      [
        [1, 'a', null],
        [1, 'a', null],
        [1, 'a', null],
      ],
      '[1 a <nil>] [1 %!d(string=a) <nil>] [%!s(int=1) a <nil>]',
    ],
    [
      '%v %#v',
      [
        { b: 1, a: ['x'] },
        { b: 1, a: ['x'] },
      ],
      'map[a:[x] b:1] map[string]interface {}{"a":[]interface {}{"x"}, "b":1}',
    ],
    [
      '%03d %q',
      [
        [1, 2],
        ['a', 'b'],
      ],
      '[001 002] ["a" "b"]',
    ],
    ['%#v %#v', [new Slice('string', ['a']), new Slice('string', undefined)], '[]string{"a"} []string(nil)'],
    [
      '%#v %v',
      [new TypedMap('string', 'int', undefined), new TypedMap('string', 'int', undefined)],
      'map[string]int(nil) map[]',
    ],
    ['%#v %#v', [[null, true, 1.5], null], '[]interface {}{interface {}(nil), true, 1.5} <nil>'],
    ['%v %+v %#v %d', [point, point, point, point], '{1 n} {X:1 Name:n} main.P{X:1, Name:"n"} {1 %!d(string=n)}'],
    ['%v %s %q %x %d', [named, named, named, named, named], 'text text "text" 74657874 {}'],
    [
      '%s %x',
      [new Slice('uint8', [new Integer('uint8', 104n)]), new Slice('uint8', [new Integer('uint8', 104n)])],
      'h 68',
    ],
    [
      '%#v %#v',
      [new Slice('uint8', [new Integer('uint8', 104n)]), [new Slice('uint8', undefined)]],
      '[]byte{0x68} []interface {}{[]uint8(nil)}',
    ],
    [
      '%v',
      [
        new Map<Value, Value>([
          ['b', 1],
          [2, 2],
          ['a', 3],
          [1, 4],
          [true, 5],
        ]),
      ],
      'map[a:3 b:1 1:4 2:2 true:5]',
    ],
    [
      '%T %T %T %T %T %T',
      [1, 'a', null, [], {}, new Integer('int64', 1n)],
      'int string <nil> []interface {} map[string]interface {} int64',
    ],
    ['%6d|%-4v|', [[1, 2], { a: 1 }], '[     1      2]|map[a   :1   ]|'],
  ]);
});

describe('complaints in the output', () => {
  check([
    ['%d %z %w', ['hi', 1, 'x'], '%!d(string=hi) %!z(int=1) %!w(string=x)'],
    ['%d %s', [], '%!d(MISSING) %!s(MISSING)'],
    ['%d', [1, 2, 'x', null], '1%!(EXTRA int=2, string=x, <nil>)'],
    ['%d %v %s', [null, null, null], '%!d(<nil>) <nil> %!s(<nil>)'],
    ['100%', [], '100%!(NOVERB)'],
    ['100%%', [], '100%'],
    ['%!', [1], '%!!(int=1)'],
    ['%w', [[1, 'a']], '%!w([]interface {}=[1 a])'],
    ['%5z', [1], '%!z(int=    1)'],
    ['%.', [1], '%!.(int=1)'],
  ]);
});

describe('argument indexes and stars', () => {
  check([
    ['%[2]d %[1]d', [1, 2], '2 1'],
    ['%[2]d %d', [1, 2, 3], '2 3'],
    ['%[5]d %[x]d %[]d %[0]d', [1], '%!d(BADINDEX) %!d(BADINDEX) %!d(BADINDEX) %!d(BADINDEX)'],
    ['%*d|%-*d|%*d|%.*f', [5, 1, 5, 1, -5, 1, 2, 3.5], '    1|1    |1    |3.50'],
    ['%[2]*[1]d|%[1]*.[2]*[3]f', [6, 5, 1.5], '    6|1.50000'],
    ['%*d', ['x', 1], '%!(BADWIDTH)1'],
    ['%.*d', [-1, 7], '%!(BADPREC)7'],
    ['%[3]2d', [1, 2, 3], '%!d(BADINDEX)'],
    ['%99999999999d', [1], '%!(NOVERB)%!(EXTRA int=1)'],
  ]);
});
