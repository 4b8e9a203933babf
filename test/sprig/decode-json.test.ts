import { failureOf, render } from './render';

describe('decoding JSON', () => {
  it.each([
    [
      '{{ fromJson "{\\"a\\":[1,2.5,\\"x\\",null,true,false],\\"b\\":{}}" | toJson }} {{ typeOf (fromJson "1") }} {{ fromJson "1000000" }} {{ fromJson "-0" }} {{ fromJson "1E+2" }}',
      '{"a":[1,2.5,"x",null,true,false],"b":{}} float64 1e+06 -0 100',
    ],
    [
      '{{ fromJson " \\t\\r\\n[ ]\\n" | toJson }} {{ fromJson "{\\"a\\":1,\\"a\\":2}" }} {{ fromJson "{\\"__proto__\\":1}" | toJson }}',
      '[] map[a:2] {"__proto__":1}',
    ],
    [
      '{{ fromJson "\\"\\\\u00e9\\\\ud83d\\\\ude00\\\\n\\\\/\\\\\\"\\"" }} {{ fromJson "\\"\\\\ud800x\\"" }}',
      'é😀\n/" �x',
    ],
  ])('reads values: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ fromJson "" | toJson }} {{ fromJson "{bad}" | toJson }} {{ fromJson "01" | toJson }} {{ fromJson "[1,]" | toJson }} {{ fromJson "{\\"a\\":1}x" | toJson }} {{ fromJson "nul" | toJson }} {{ fromJson "\'a\'" | toJson }}',
      'null null null null null null null',
    ],
    ['{{ fromJson "[1e400,2]" | toJson }}', '[null,2]'],
  ])('gives nil for what is no JSON: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ mustFromJson "" }}', 'error calling mustFromJson: unexpected end of JSON input'],
    ['{{ mustFromJson "{bad}" }}', "invalid character 'b' looking for beginning of object key string"],
    ['{{ mustFromJson "{\\"a\\":1}x" }}', "invalid character 'x' after top-level value"],
    ['{{ mustFromJson "[1 2]" }}', "invalid character '2' after array element"],
    ['{{ mustFromJson "{\\"a\\" 1}" }}', "invalid character '1' after object key"],
    ['{{ mustFromJson "{\\"a\\":1 2}" }}', "invalid character '2' after object key:value pair"],
    ['{{ mustFromJson "nulx" }}', "invalid character 'x' in literal null (expecting 'l')"],
    ['{{ mustFromJson "-x" }}', "invalid character 'x' in numeric literal"],
    ['{{ mustFromJson "1.x" }}', "invalid character 'x' after decimal point in numeric literal"],
    ['{{ mustFromJson "1ex" }}', "invalid character 'x' in exponent of numeric literal"],
    ['{{ mustFromJson "\\"\\\\x\\"" }}', "invalid character 'x' in string escape code"],
    ['{{ mustFromJson "\\"\\\\u00g0\\"" }}', "invalid character 'g' in \\u hexadecimal character escape"],
    ['{{ mustFromJson "\\"a\\nb\\"" }}', "invalid character '\\n' in string literal"],
    ['{{ mustFromJson "é" }}', "invalid character 'Ã' looking for beginning of value"],
    ['{{ mustFromJson "1e400" }}', 'json: cannot unmarshal number 1e400 into Go value of type float64'],
    ['{{ mustFromJson (repeat 100000 "[") }}', 'exceeded max depth'],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
