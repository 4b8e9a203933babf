import {
  FunctionError,
  type FunctionTable,
  Slice,
  Struct,
  TemplateExecutionError,
  TypedMap,
  type Value,
} from '../../src/gotemplate';
import { outcome, render } from './render';

const functions: FunctionTable = {
  text: { parameters: ['string'], call: ([text]) => text },
  whole: { parameters: ['int'], call: ([number]) => number },
  counter: { parameters: ['uint32'], call: ([number]) => number },
  float: { parameters: ['float64'], call: ([number]) => number },
  flag: { parameters: ['bool'], call: ([flag]) => flag },
  dict: { parameters: ['map[string]interface {}'], call: ([map]) => map },
  items: { parameters: ['[]interface {}'], call: ([list]) => list },
  fail: {
    parameters: ['string'],
    call: ([text]) => {
      throw new FunctionError(String(text));
    },
  },
  join: { parameters: ['string', 'any'], variadic: true, call: (args) => args.length },
};

const point = new Struct(
  'main.Point',
  new Map<string, Value>([
    ['X', 1],
    ['hidden', 2],
  ]),
  {
    Scale: { parameters: ['int'], call: (_, [factor]) => factor },
  },
);

const data: Value = {
  s: 'x',
  i: 1,
  f: 2.5,
  none: null,
  m: { a: { b: 1 } },
  l: [1, null],
  names: new Slice('string', ['a']),
  typed: new TypedMap('string', 'string', new Map([['k', 'v']]), ''),
  byNumber: new TypedMap('int', 'string', new Map([[1, 'v']]), ''),
  point,
};

/** Template, then the place and what Go says, behind `template: t:`. */
const cases: readonly (readonly [string, string])[] = [
  ['{{.s.x}}', '1:4: executing "t" at <.s.x>: can\'t evaluate field x in type interface {}'],
  ['{{$v := .s}}{{$v.x}}', '1:16: executing "t" at <$v.x>: can\'t evaluate field x in type string'],
  ['{{range .l}}{{.x}}{{end}}', '1:14: executing "t" at <.x>: can\'t evaluate field x in type interface {}'],
  ['{{range $v := .l}}{{$v.x}}{{end}}', '1:22: executing "t" at <$v.x>: can\'t evaluate field x in type interface {}'],
  ['{{range .names}}{{.x}}{{end}}', '1:18: executing "t" at <.x>: can\'t evaluate field x in type string'],
  ['{{(.s).x}}', '1:3: executing "t" at <.s>: can\'t evaluate field x in type string'],
  ['{{.byNumber.x}}', '1:11: executing "t" at <.byNumber.x>: can\'t evaluate field x in type interface {}'],
  ['{{.none.x}}', '1:7: executing "t" at <.none.x>: nil pointer evaluating interface {}.x'],
  ['é\n  {{.m.a.b.c.d}}', '2:6: executing "t" at <.m.a.b.c.d>: can\'t evaluate field c in type interface {}'],
  ['é{{.s.x}}', '1:6: executing "t" at <.s.x>: can\'t evaluate field x in type interface {}'],
  ['{{.s 1}}', '1:2: executing "t" at <.s>: s is not a method but has arguments'],
  ['{{1 | .s}}', '1:6: executing "t" at <.s>: s is not a method but has arguments'],
  ['{{.point.X 1}}', '1:8: executing "t" at <.point.X>: X has arguments but cannot be invoked as function'],
  [
    '{{.point.hidden}}',
    '1:8: executing "t" at <.point.hidden>: hidden is an unexported field of struct type main.Point',
  ],
  ['{{.point.Scale}}', '1:8: executing "t" at <.point.Scale>: wrong number of args for Scale: want 1 got 0'],
  ['{{.point.Scale "x"}}', '1:15: executing "t" at <"x">: expected integer; found "x"'],
  ['{{nil}}', '1:2: executing "t" at <nil>: nil is not a command'],
  ['{{1 2}}', '1:2: executing "t" at <1>: can\'t give argument to non-function 1'],
  ['{{(1) 2}}', '1:2: executing "t" at <(1) 2>: can\'t give argument to non-function 1'],
  ['{{9223372036854775808}}', '1:2: executing "t" at <9223372036854775808>: 9223372036854775808 overflows int'],
  ['{{$x := $x 1}}', '1:8: executing "t" at <$x>: undefined variable: $x'],
  ['{{$x := 1}}{{$x 1}}', '1:13: executing "t" at <$x>: can\'t give argument to non-function $x'],
  ['{{$x = 1}}', '1:7: executing "t" at <1>: undefined variable: $x'],
  ['{{if .nope}}{{$x := 1}}{{else}}{{$x}}{{end}}', '1:33: executing "t" at <$x>: undefined variable: $x'],
  ['{{range .s}}{{end}}', '1:8: executing "t" at <.s>: range can\'t iterate over x'],
  ['{{range $a, $b := 3}}{{end}}', '1:18: executing "t" at <3>: can\'t use 3 to iterate over more than one variable'],
  ['{{template "x" 1}}', '1:11: executing "t" at <{{template "x" 1}}>: template "x" not defined'],
  [
    '{{define "in"}}\n{{.s.x}}{{end}}{{template "in" .}}',
    '2:4: executing "in" at <.s.x>: can\'t evaluate field x in type interface {}',
  ],
  ['{{text 5}}', '1:7: executing "t" at <5>: expected string; found 5'],
  ['{{text nil}}', '1:7: executing "t" at <nil>: cannot assign nil to string'],
  ['{{text .none}}', '1:7: executing "t" at <.none>: wrong type for value; expected string; got interface {}'],
  ['{{text .nope}}', '1:7: executing "t" at <.nope>: invalid value; expected string'],
  ['{{.none | text}}', '1:10: executing "t" at <text>: invalid value; expected string'],
  ['{{whole 1.5}}', '1:8: executing "t" at <1.5>: expected integer; found 1.5'],
  ['{{whole .f}}', '1:8: executing "t" at <.f>: wrong type for value; expected int; got float64'],
  ['{{float .i}}', '1:8: executing "t" at <.i>: wrong type for value; expected float64; got int'],
  ['{{counter -1}}', '1:10: executing "t" at <-1>: expected unsigned integer; found -1'],
  ['{{flag 1}}', '1:7: executing "t" at <1>: expected bool; found 1'],
  ['{{dict 1}}', '1:7: executing "t" at <1>: can\'t handle 1 for arg of type map[string]interface {}'],
  [
    '{{dict .typed}}',
    '1:7: executing "t" at <.typed>: wrong type for value; expected map[string]interface {}; got map[string]string',
  ],
  ['{{join}}', '1:2: executing "t" at <join>: wrong number of args for join: want at least 1 got 0'],
  ['{{text 1 2}}', '1:2: executing "t" at <text>: wrong number of args for text: want 1 got 2'],
  ['{{ fail "no" }}', '1:3: executing "t" at <fail "no">: error calling fail: no'],
  ['{{ "no" | fail }}', '1:10: executing "t" at <fail>: error calling fail: no'],
];

test.each(cases)('%j fails: %s', (text, expected) => {
  expect(outcome(text, data, { functions })).toBe(`template: t:${expected}`);
});

const accepted: readonly (readonly [string, string])[] = [
  ['{{whole 3.0}} {{whole 1e1}} {{float 1}} {{float 1.5}}', '3 10 1 1.5'],
  ["{{whole 'a'}} {{counter 4294967297}}", '97 1'],
  ['{{dict .nope}} {{dict nil}} {{.none | dict}} {{items nil}}', 'map[] map[] map[] []'],
  ['{{join "a" nil .nope 1}} {{.nope | join "a"}}', '4 2'],
  ['{{.point.X}} {{.point.Scale 2}} {{3 | .point.Scale}} {{.point}}', '1 2 3 {1 2}'],
  ['{{.typed.k}} {{.typed.x}} {{index .typed "x"}}|', 'v <no value> |'],
  ['{{and .nope (fail "x")}} {{or 1 (fail "x")}}', '<no value> 1'],
];

test.each(accepted)('%j gives %j', (text, expected) => {
  expect(render(text, data, { functions })).toBe(expected);
});

test('an error tells its parts', () => {
  const caught = (() => {
    try {
      return render('ab\né{{.s.x}}', data);
    } catch (error) {
      return error;
    }
  })();
  expect(caught).toBeInstanceOf(TemplateExecutionError);
  expect(caught).toMatchObject({
    stage: 'exec',
    templateName: 't',
    line: 2,
    column: 6,
    context: '.s.x',
    reason: "can't evaluate field x in type interface {}",
    partialOutput: 'ab\né',
  });
});
