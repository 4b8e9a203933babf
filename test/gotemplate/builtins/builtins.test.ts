import { Float, Integer, Slice, Struct, TypedMap, type Value } from '../../../src/gotemplate';
import { outcome, render } from '../render';

const data: Value = {
  s: 'héllo',
  list: ['a', 'b', 'c'],
  none: null,
  map: { k: 1 },
  any: new Map<Value, Value>([
    [1, 'one'],
    ['k', 'text'],
  ]),
  typed: new TypedMap('string', 'int', new Map([['k', 1]]), 0),
  names: new Slice('string', ['x', 'y']),
  unmade: new Slice('string', undefined),
  wide: new Integer('int64', 1n),
  huge: 18446744073709551615n,
  time: new Struct('time.Time', new Map<string, Value>([['wall', 1]]), {}, () => 'now'),
  later: new Struct('time.Time', new Map<string, Value>([['wall', 2]]), {}, () => 'later'),
  pointer: new Struct('*main.T', new Map<string, Value>([['A', 1]])),
  holder: new Struct('main.T', new Map<string, Value>([['M', { k: 1 }]])),
  float: new Float(1),
};

describe('results', () => {
  test.each([
    ['{{and 1 0 2}} {{and 1 2}} {{or 0 "" 3 4}} {{or 0 ""}}|', '0 2 3 |'],
    ['{{0 | or 5}} {{0 | and 5}} {{not 0}} {{not .list}}', '5 0 true false'],
    ['{{len .s}} {{len .list}} {{len .map}} {{len ""}} {{len .names}}', '6 3 1 0 2'],
    [
      '{{index .list 1}} {{index .map "k"}} {{index .map "x"}} {{index .s 0}} {{index .list}}',
      'b 1 <no value> 104 [a b c]',
    ],
    [
      '{{index .any 1}} {{index .any "k"}} {{index .any 9}} {{index .typed "x"}} {{index .list .wide}}',
      'one text <no value> 0 b',
    ],
    [
      '{{slice .s 0 1}} {{slice .list 1}} {{slice .list 1 2}} {{slice .names 0 1 2 | printf "%T"}} {{slice .s}}',
      'h [b c] [b] []string héllo',
    ],
    [
      '{{eq 1 1}} {{eq 1 2 3 1}} {{eq .wide 1}} {{eq .huge .huge}} {{eq 1.0 .float}} {{eq "a" "a"}} {{eq 1i 1i}}',
      'true true true true true true true',
    ],
    [
      '{{ne 1 2}} {{ne "a" "a"}} {{lt 1 2}} {{le 2 2}} {{gt 1.5 2.5}} {{ge "b" "a"}} {{lt .huge 1}}',
      'true false true true false true false',
    ],
    [
      '{{eq nil nil}} {{eq .none nil}} {{eq .nope 1}} {{ne .list nil}} {{eq nil .list}} {{eq .none .nope}}',
      'true true false true false true',
    ],
    ['{{eq .time .time}} {{eq .time .later}} {{eq .pointer .pointer}}', 'true false true'],
    ['{{lt "Z" "a"}} {{lt "a" "é"}} {{lt "\\uffff" "\\U0001F600"}} {{eq true true}}', 'true true true true'],
    ['{{print 1 2 "a" "b" 3 4}}|{{println 1 "a"}}|{{print}}', '1 2ab3 4|1 a\n|'],
    [
      '{{html "<a href=\'x\'>&\\"</a>"}} {{html .nope 1}}',
      '&lt;a href=&#39;x&#39;&gt;&amp;&#34;&lt;/a&gt; &lt;no value&gt;1',
    ],
    ['{{js "<\'\\"\\\\&=>\\n\\u200bé日"}}', '\\u003C\\\'\\"\\\\\\u0026\\u003D\\u003E\\u000A\\u200Bé日'],
    ['{{urlquery "Az09-_.~"}} {{urlquery ""}}|{{urlquery "a\\nb\\n"}}', 'Az09-_.~ |a%0Ab%0A'],
    ['{{urlquery "a b/é?&=~-_." }} {{urlquery 1 2}}', 'a+b%2F%C3%A9%3F%26%3D~-_. 1+2'],
    ['{{.pointer}} {{printf "%v" .pointer}}', '{1} &{1}'],
    ['{{html .pointer}} {{js .pointer}} {{urlquery .pointer}}', '{1} {1} %7B1%7D'],
    ['{{js "\\xff\\u200b"}}', '\udcff\\u200B'],
    ['{{printf "%p" .time}}', '%!p(time.Time={1})'],
  ])('%s', (text, expected) => {
    expect(render(text, data)).toBe(expected);
  });
});

describe('errors', () => {
  test.each([
    ['{{len 3}}', 'error calling len: len of type int'],
    ['{{len .none}}', 'error calling len: len of nil pointer'],
    ['{{index .none 1}}', 'error calling index: index of untyped nil'],
    ['{{index .any .map}}', 'error calling index: runtime error: hash of unhashable type map[string]interface {}'],
    ['{{index .any .names}}', 'error calling index: runtime error: hash of unhashable type []string'],
    ['{{index .list 3}}', 'error calling index: index out of range: 3'],
    ['{{index .list -1}}', 'error calling index: index out of range: -1'],
    ['{{index .list 0.5}}', 'error calling index: cannot index slice/array with type float64'],
    ['{{index .list nil}}', 'error calling index: cannot index slice/array with nil'],
    ['{{index .map 1}}', 'error calling index: value has type int; should be string'],
    ['{{index .map nil}}', 'error calling index: value is nil; should be of type string'],
    ['{{index .map "x" 1}}', 'error calling index: index of nil pointer'],
    ['{{index 3 1}}', "error calling index: can't index item of type int"],
    ['{{index .pointer 1}}', "error calling index: can't index item of type main.T"],
    ['{{slice .list 2 1}}', 'error calling slice: invalid slice index: 2 > 1'],
    ['{{slice .map}}', "error calling slice: can't slice item of type map[string]interface {}"],
    ['{{slice .s 0 1 2}}', 'error calling slice: cannot 3-index slice a string'],
    ['{{slice .none}}', 'error calling slice: slice of untyped nil'],
    ['{{eq 1 1.0}}', 'error calling eq: incompatible types for comparison: int and float64'],
    ['{{eq 1 2 "a"}}', 'error calling eq: incompatible types for comparison: int and string'],
    ['{{eq .list .list}}', 'error calling eq: non-comparable type [a b c]: []interface {}'],
    [
      '{{eq .list .map}}',
      'error calling eq: non-comparable types [a b c]: []interface {}, map[string]interface {}: map[k:1]',
    ],
    ['{{eq .holder .holder}}', 'error calling eq: non-comparable type {map[k:%!s(int=1)]}: main.T'],
    ['{{eq .unmade .map}}', 'error calling eq: non-comparable types []: []string, map[string]interface {}: map[k:1]'],
    ['{{eq 1}}', 'error calling eq: missing argument for comparison'],
    ['{{lt true false}}', 'error calling lt: invalid type for comparison'],
    ['{{lt nil 1}}', 'error calling lt: invalid type for comparison'],
    ['{{gt 1 "a"}}', 'error calling gt: incompatible types for comparison: int and string'],
    ['{{call nil}}', 'error calling call: call of nil'],
    ['{{call 1}}', 'error calling call: non-function 1 of type int'],
    ['{{not}}', 'wrong number of args for not: want 1 got 0'],
  ])('%s', (text, expected) => {
    expect(outcome(text, data).replace(/^.*?>: /, '')).toBe(expected);
  });
});

test('a function table hides the functions of the language', () => {
  const functions = {
    or: { parameters: ['any'], variadic: true, call: (args: readonly Value[]) => args.length },
    break: { parameters: [], call: () => 'broken' },
  };
  expect(render('{{or 1 2 3}} {{break}}', undefined, { functions })).toBe('3 broken');
});
