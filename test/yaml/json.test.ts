import { UserError } from '../../src/errors/user-error';
import { decodeYaml } from '../../src/yaml/decode-yaml';
import { decodeJson, encodeJson } from '../../src/yaml/json';
import { Float, Timestamp } from '../../src/yaml/values';

describe('encodeJson writes as Go does', () => {
  test.each<readonly [unknown, string]>([
    [null, 'null'],
    [undefined, 'null'],
    [true, 'true'],
    ['a"b\\c\n\t\b\f\0\x1f\x7f', '"a\\"b\\\\c\\n\\t\\b\\f\\u0000\\u001f\x7f"'],
    ['<a href="x">&</a>', '"\\u003ca href=\\"x\\"\\u003e\\u0026\\u003c/a\\u003e"'],
    ['\u2028\u2029é\u{1f600}', '"\\u2028\\u2029é\u{1f600}"'],
    ['a\udcffb', '"a\\ufffdb"'],
    [1, '1'],
    [18446744073709551615n, '18446744073709551615'],
    [new Float(1), '1'],
    [new Float(-0), '-0'],
    [0.1, '0.1'],
    [1e-6, '0.000001'],
    [1e-7, '1e-7'],
    [1.5e-9, '1.5e-9'],
    [new Float(1e20), '100000000000000000000'],
    [new Float(1e21), '1e+21'],
    [new Timestamp('2020-01-31', 1580428800000000000n, 0), '"2020-01-31T00:00:00Z"'],
    [[], '[]'],
    [[1, [2]], '[1,[2]]'],
    [{}, '{}'],
    [{ b: 1, a10: 2, a9: 3, A: undefined }, '{"a10":2,"a9":3,"b":1}'],
    [
      new Map([
        ['b', 1],
        ['a', 2],
      ]),
      '{"a":2,"b":1}',
    ],
    [decodeYaml('__proto__: 1'), '{"__proto__":1}'],
  ])('%p', (value, written) => {
    expect(encodeJson(value)).toBe(written);
  });

  test('with an indent', () => {
    const value = { a: [1, {}, []], b: { c: null } };
    const written = '{\n  "a": [\n    1,\n    {},\n    []\n  ],\n  "b": {\n    "c": null\n  }\n}';
    expect(encodeJson(value, '  ')).toBe(written);
    expect(encodeJson(value, 2)).toBe(written);
  });

  test('without the escapes of HTML', () => {
    expect(encodeJson('<&>', '', { escapeHtml: false })).toBe('"<&>"');
  });

  test.each<readonly [unknown, string]>([
    [{ a: [new Map([[12, 1]])] }, 'a.0: JSON has only texts as keys, and 12 is none; put it in quotes'],
    [{ a: { b: Number.NaN } }, 'a.b: JSON has no way to write .nan; give a number, or a text'],
    [[Number.NEGATIVE_INFINITY], '0: JSON has no way to write -.inf'],
  ])('%p is refused', (value, message) => {
    expect(() => encodeJson(value)).toThrow(message);
    expect(() => encodeJson(value)).toThrow(UserError);
  });
});

describe('decodeJson reads', () => {
  test.each<readonly [string, unknown]>([
    [' null ', null],
    ['true', true],
    ['false', false],
    ['"a\\u00e9\\n\\/"', 'aé\n/'],
    ['"\\ud83d\\ude00"', '\u{1f600}'],
    ['"\\udc80"', '\ufffd'],
    ['0', 0],
    ['-0', 0],
    ['12', 12],
    ['-9007199254740993', -9007199254740993n],
    ['123456789012345678901234567890', 123456789012345678901234567890n],
    ['1.0', new Float(1)],
    ['1e3', new Float(1000)],
    ['0.5', 0.5],
    ['[]', []],
    ['[ 1 , [2] ]\r\n', [1, [2]]],
    ['\ufeff1', 1],
  ])('%s', (text, value) => {
    expect(decodeJson(text)).toEqual(value);
  });

  test('objects, the last of equal keys counts', () => {
    const value = decodeJson('{"b": {"c": []}, "__proto__": 1, "b": 2 }') as Record<string, unknown>;
    expect(Object.entries(value)).toEqual([
      ['b', 2],
      ['__proto__', 1],
    ]);
  });
});

describe('decodeJson refuses', () => {
  test.each([
    ['', '1:1: a JSON value is needed, but there is the end of the text'],
    ['hello world', '1:1: a JSON value is needed, but there is hello'],
    ['{} {}', '1:4: nothing may follow the JSON value, but there is {'],
    ['{"a": 1}\nDone', '2:1: nothing may follow the JSON value, but there is Done'],
    ['{"a" 1}', '1:6: a colon is needed after the key, but there is 1'],
    ['{a: 1}', '1:2: a key in double quotes is needed, but there is a'],
    ["{'a': 1}", "1:2: a key in double quotes is needed, but there is '"],
    ['{"a": 1,}', '1:9: a key in double quotes is needed, but there is }'],
    ['{"a": 1 "b": 2}', '1:9: , or } is needed, but there is "b"'],
    ['{"a": ', '1:7: a JSON value is needed, but there is the end of the text'],
    ['[1,]', '1:4: a JSON value is needed, but there is ]'],
    ['[1 2]', '1:4: , or ] is needed, but there is 2'],
    ['[01]', '1:2: 01 is no number of JSON'],
    ['[1.]', '1:2: 1. is no number of JSON'],
    ['[-]', '1:2: - is no number of JSON'],
    ['+1', '1:1: a JSON value is needed, but there is +1'],
    ['NaN', '1:1: a JSON value is needed, but there is NaN'],
    ['1e400', '1:1: 1e400 is too large for a number'],
    ['"a', '1:1: a text is not closed: the closing " is missing'],
    ['"a\nb"', '1:3: a text may not go over the line'],
    ['"\\x"', '1:2: no such escape'],
    ['"\\u12"', '1:2: no such escape'],
    ['"a\x07"', '1:3: control characters are not allowed: BEL'],
    ['"\udcff"', '1:2: the byte 0xFF is not UTF-8'],
    [`${'['.repeat(5000)}`, '1:1002: the nesting is too deep'],
  ])('%j', (text, message) => {
    expect(() => decodeJson(text, { file: 'answer.json' })).toThrow(`answer.json:${message}`);
  });
});
