import { failureOf, render } from './render';

describe('encoding JSON', () => {
  it.each([
    [
      '{{ toJson .map }} {{ toJson .mixed }} {{ toJson nil }} {{ toJson .nope }} {{ toJson .none }} {{ toJson .empty }} {{ toJson (rest (list)) }}',
      '{"a":1,"b":"two","c":{"d":"deep"}} [1,"two",3,true,null] null null [] {} null',
    ],
    [
      '{{ toJson 1.0 }} {{ toJson 1e20 }} {{ toJson 1e21 }} {{ toJson 0.000001 }} {{ toJson 1e-7 }} {{ toJson -0.0 }} {{ toJson .large }} {{ toJson (int64 5) }}',
      '1 100000000000000000000 1e+21 0.000001 1e-7 -0 18446744073709551615 5',
    ],
    [
      '{{ toJson .time }} {{ toJson .time.Month }} {{ toJson (semver "1.2.3") }} {{ toJson (split "," "a,b") }} {{ toJson (until 3) }} {{ toJson (chunk 2 .list) }}',
      '"2024-02-29T13:14:15Z" 2 "1.2.3" {"_0":"a","_1":"b"} [0,1,2] [["a","b"],["c"]]',
    ],
    ['{{ toJson (dict "b" 1 "a" 2 "é" 3 "Z" 4) }}', '{"Z":4,"a":2,"b":1,"é":3}'],
  ])('writes values: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    'dict',
    'dict "b" 1 "a" "two" "c" nil "d" true',
    'dict "<&>" "<&>" "\\u2028" "é\\n" "🔐" "\\uffff" "\\uffff" "\\"" "Z" 2.5',
    'dict "n" 1.0 "m" -0.0 "large" 1e30',
    'dict "flat" 1 "deep" (dict "a" (list 1))',
  ])('writes a map alone as it is within another: %s', (map) => {
    for (const encode of ['toJson', 'toRawJson']) {
      const alone = render(`{{ ${encode} (${map}) }}`);
      expect(render(`{{ ${encode} (list (${map}) (list)) }}`)).toBe(`[${alone},[]]`);
    }
  });

  it.each([
    [
      '{{ toJson "<a href=\\"x\\">&\\\\/\\u2028\\t\\n\\x01\\x7f" }}',
      '"\\u003ca href=\\"x\\"\\u003e\\u0026\\\\/\\u2028\\t\\n\\u0001\u007f"',
    ],
    ['{{ toRawJson "<a>&\\u2028é😀" }}', '"<a>&\\u2028é😀"'],
    ['{{ toJson (trunc 2 "aé") }}', '"a\\ufffd"'],
    ['{{ mustToRawJson (dict "<" "&") }}', '{"<":"&"}'],
  ])('escapes texts: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ toPrettyJson (dict "a" (list 1 (dict "b" nil)) "c" (list) "d" (dict)) }}',
      '{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ],\n  "c": [],\n  "d": {}\n}',
    ],
    ['{{ mustToPrettyJson "<" }}', '"\\u003c"'],
  ])('indents: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ toJson (float64 "nan") }}|{{ toJson .keyed }}|{{ toPrettyJson 1i }}|', '|||'],
    ['{{ $m := dict }}{{ $_ := set $m "a" $m }}{{ toJson $m }}|', '|'],
  ])('gives nothing for what JSON lacks: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ mustToJson (float64 "nan") }}', 'error calling mustToJson: json: unsupported value: NaN'],
    ['{{ toRawJson (list .keyed) }}', 'error calling toRawJson: json: unsupported type: map[interface {}]interface {}'],
    ['{{ mustToPrettyJson 1i }}', 'error calling mustToPrettyJson: json: unsupported type: complex128'],
    [
      '{{ $m := dict }}{{ $_ := set $m "a" $m }}{{ mustToJson $m }}',
      'json: unsupported value: encountered a cycle via map[string]interface {}',
    ],
    [
      '{{ $x := list 1 }}{{ range until 60 }}{{ $x = list $x $x }}{{ end }}{{ toJson $x }}',
      'error calling toJson: the value takes',
    ],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
