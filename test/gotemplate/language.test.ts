import { Float, type Value } from '../../src/gotemplate';
import { render } from './render';

const data: Value = {
  text: 'wörld',
  empty: '',
  count: 3,
  ratio: 2.5,
  whole: new Float(2),
  yes: true,
  none: null,
  list: ['a', 2, null],
  letters: ['x', 'y', 'z'],
  map: { b: 1, a: { deep: 'd' } },
  plain: {},
};

function check(cases: readonly (readonly [string, string])[]): void {
  test.each(cases)('%j gives %j', (text, expected) => {
    expect(render(text, data)).toBe(expected);
  });
}

describe('text and trimming', () => {
  check([
    ['', ''],
    ['no action }} here', 'no action }} here'],
    ['a {{- 1 -}} b', 'a1b'],
    ['a \n\t{{- 1}} b', 'a1 b'],
    ['{{-3}}|{{- 3}}|{{- -3 -}} |', '-3|3|-3|'],
    ['a\u00a0{{- 1}}', 'a\u00a01'],
    ['x{{/* a }} comment\n */}}y', 'xy'],
    ['x {{- /* trimmed */ -}} y', 'xy'],
    ['{{`}}`}}{{"{{"}}', '}}{{'],
    ['{{1}}{{/**/}}{{2}}', '12'],
  ]);
});

describe('literals', () => {
  check([
    ['{{1_000}} {{0x1F}} {{0b101}} {{0o17}} {{017}} {{+5}} {{-0}}', '1000 31 5 15 15 5 0'],
    // Go tells a hexadecimal integer by its first two characters: with a sign, its e is one of an exponent.
    ['{{0x1EE0000}} {{-0x1EE0000}} {{printf "%T %T" +0xe -0xf}}', '32374784 -3.2374784e+07 float64 int'],
    ['{{1.5}} {{.5}} {{1.}} {{1e3}} {{1e6}} {{0x1p-2}} {{1_0.2_5}} {{-0.0}}', '1.5 0.5 1 1000 1e+06 0.25 10.25 -0'],
    ["{{'a'}} {{'\\n'}} {{'\\''}} {{'\\x41'}} {{'é'}}", '97 10 39 65 233'],
    ['{{1i}} {{1+2i}} {{1.5-2e3i}}', '(0+1i) (1+2i) (1.5-2000i)'],
    ['{{"\\t\\"\\\\\\u00e9\\U0001F600\\x41\\101"}}', '\t"\\é😀AA'],
    ['{{"\\xc3\\xa9"}}', 'é'],
    ['{{`raw\\n"\r\n`}}', 'raw\\n"\n'],
    ['{{9223372036854775807}} {{-9223372036854775808}}', '9223372036854775807 -9223372036854775808'],
    ['{{true}} {{false}}', 'true false'],
  ]);
});

describe('fields and values that are not there', () => {
  check([
    ['{{.text}} {{.map.a.deep}} {{.count}} {{.ratio}} {{.whole}}', 'wörld d 3 2.5 2'],
    ['{{.nope}} {{.none}} {{.nope.x.y}}', '<no value> <no value> <no value>'],
    ['{{(.none).x}}', '<no value>'],
    ['{{$v := .none}}{{$v.x}}', '<no value>'],
    ['{{.list}} {{print .none .nope}}', '[a 2 <nil>] <nil> <nil>'],
    ['{{.constructor}} {{.__proto__}} {{.map.toString}}', '<no value> <no value> <no value>'],
    ['{{(index .list 0)}}{{(.map).b}}', 'a1'],
    [
      '{{.}}',
      'map[count:3 empty: letters:[x y z] list:[a 2 <nil>] map:map[a:map[deep:d] b:1] none:<nil> plain:map[] ratio:2.5 text:wörld whole:2 yes:true]',
    ],
  ]);
});

describe('pipelines', () => {
  check([
    ['{{.text | printf "%s-%d" "a" | len}}', '20'],
    ['{{.text |\n  len}}', '6'],
    ['{{.count | }}', '3'],
    ['{{print 1 | print 2 | print}}', '21'],
    ['{{print (print "a" | print "b")}}', 'ba'],
  ]);
});

describe('if, else and with', () => {
  check([
    ['{{if .empty}}1{{else if .plain}}2{{else if .yes}}3{{else}}4{{end}}', '3'],
    ['{{if 0}}{{else}}{{if 0.0}}{{else}}no{{end}}{{end}}', 'no'],
    ['{{with .map}}{{.b}}{{end}}{{with .empty}}x{{else}}{{.text}}{{end}}', '1wörld'],
    ['{{with .none}}1{{else with .map}}{{.b}}{{else}}3{{end}}', '1'],
    ['{{with $x := .count}}{{$x}}{{.}}{{end}}', '33'],
    ['{{with .map}}{{with .a}}{{.deep}}{{end}}{{.b}}{{end}}{{.count}}', 'd13'],
  ]);
});

describe('range', () => {
  check([
    ['{{range .letters}}{{.}},{{end}}', 'x,y,z,'],
    ['{{range $i, $v := .letters}}{{$i}}{{$v}} {{end}}', '0x 1y 2z '],
    ['{{range $v := .map}}{{$v}};{{end}}', 'map[deep:d];1;'],
    ['{{range $k, $v := .map}}{{$k}}={{$v}};{{end}}', 'a=map[deep:d];b=1;'],
    ['{{range 3}}{{.}}{{end}}{{range 0}}x{{else}}none{{end}}{{range -2}}x{{end}}', '012none'],
    ['{{range .none}}x{{else}}a{{end}}{{range .nope}}x{{else}}b{{end}}', 'ab'],
    ['{{range $i, $v := .plain}}x{{else}}{{$i}}{{$v}}{{end}}', 'map[]map[]'],
    ['{{$v := 0}}{{range $v = .letters}}{{end}}{{$v}}', 'z'],
    ['{{range .letters}}{{if eq . "y"}}{{continue}}{{end}}{{.}}{{end}}', 'xz'],
    ['{{range .letters}}{{with "w"}}{{break}}{{end}}{{end}}{{.count}}', '3'],
    ['{{range 2}}{{range $.letters}}{{if eq . "y"}}{{break}}{{end}}{{.}}{{end}}{{.}}{{end}}', 'x0x1'],
    // In the else part break ends the range that it belongs to, continue goes on with the one around it.
    ['{{range 2}}{{range $.plain}}{{else}}{{with 5}}{{break}}{{end}}{{end}}{{.}}{{end}}', '01'],
    ['{{range 2}}{{range $.plain}}{{else}}{{with 5}}{{continue}}{{end}}{{end}}{{.}}{{end}}', ''],
    ['{{range .list}}[{{.}}]{{end}}', '[a][2][<no value>]'],
  ]);
});

describe('variables', () => {
  check([
    ['{{$x := 1}}{{if true}}{{$x := 2}}{{$x}}{{end}}{{$x}}', '21'],
    ['{{$x := 1}}{{if true}}{{$x = 2}}{{end}}{{$x}}', '2'],
    ['{{$x := 1}}{{range 3}}{{$x = print $x .}}{{end}}{{$x}}', '1 012'],
    ['{{if $x := .count}}{{$x}}{{else}}{{end}}', '3'],
    ['{{$ = 5}}{{$}}{{.count}}', '53'],
    // A declaration that is not reached leaves the outer variable in sight.
    ['{{$x := 5}}{{$y := and false ($x := 1)}}{{$x}}', '5'],
    ['{{$x := 5}}{{$y := and true ($x := 1)}}{{$x}}', '1'],
    ['{{range 2}}{{$y := and . ($z := 1)}}{{$y}}{{end}}', '01'],
  ]);
});

describe('templates', () => {
  check([
    ['{{define "a"}}<{{.}}>{{end}}{{template "a" 1}}{{template "a"}}', '<1><<no value>>'],
    ['{{block "b" .count}}[{{.}}]{{end}}{{template "b" 7}}', '[3][7]'],
    ['{{template "c" .map}}{{define "c"}}{{$.b}}{{.b}}{{end}}', '11'],
    ['{{define "d"}}x{{end}}{{define "d"}} {{end}}{{template "d"}}', 'x'],
    ['{{define "d"}} {{end}}{{define "d"}}x{{end}}{{template "d"}}', 'x'],
    ['{{define "n"}}{{if .}}{{len .}}{{template "n" slice . 1}}{{end}}{{end}}{{template "n" "abc"}}', '321'],
    ['{{range .letters}}{{template "e" .}}{{end}}{{define "e"}}{{range 2}}{{break}}{{end}}{{.}}{{end}}', 'xyz'],
  ]);
});
