import { outcome } from './render';

/** Template and what Go says about it, behind `template: t:`. */
const cases: readonly (readonly [string, string])[] = [
  ['{{', '1: unclosed action'],
  ['a\n{{ .x\n', '3: unclosed action started at t:2'],
  ['a\n{{ .x\n !}}', '3: unexpected "!" in operand'],
  ['{{/* a', '1: unclosed comment'],
  ['{{/* a */ }}', '1: comment ends before closing delimiter'],
  ['{{ /* a */}}', '1: unexpected "/" in command'],
  ['\n{{"a\nb"}}', '2: unterminated quoted string'],
  ['{{`a\n', '1: unterminated raw quoted string'],
  ["{{'}}", '1: unterminated character constant'],
  ["{{''}}", '1: invalid syntax'],
  ["{{'ab'}}", "1: malformed character constant: 'ab'"],
  ['{{"\\ud800"}}', '1: invalid syntax'],
  ['{{"\\\'"}}', '1: invalid syntax'],
  ['{{(1}}', '1: unclosed left paren'],
  ['{{1)}}', '1: unexpected right paren'],
  ['{{}}', '1: missing value for command'],
  ['{{()}}', '1: missing value for parenthesized pipeline'],
  ['{{print(1)}}', '1: unexpected "(" in operand'],
  ['{{print 1,2}}', '1: unexpected "," in operand'],
  ['{{.a-b}}', "1: bad character U+002D '-'"],
  ['{{€}}', "1: unrecognized character in action: U+20AC '€'"],
  ['{{1a}}', '1: bad number syntax: "1a"'],
  ['{{1__0}}', '1: illegal number syntax: "1__0"'],
  ['{{08}}', '1: integer overflow: "08"'],
  ['{{18446744073709551616}}', '1: integer overflow: "18446744073709551616"'],
  ['{{1e400}}', '1: illegal number syntax: "1e400"'],
  ['{{1+2}}', '1: bad number syntax: "1+2"'],
  ['{{.x..y}}', '1: unexpected <.> in operand'],
  ['{{nil.x}}', '1: unexpected . after term "nil"'],
  ['{{"a".x}}', '1: unexpected . after term "\\"a\\""'],
  ['{{.a | 1}}', '1: non executable command in pipeline stage 2'],
  ['{{| .a}}', '1: unexpected "|" in command'],
  // The else is in line 4; Go names the end of the block's head.
  ['{{block "x"\n.}}\n\n{{else}}{{end}}', '2: unexpected {{else}} in block clause'],
  ['{{if .a}}\n{{nofunc 1}}', '2: function "nofunc" not defined'],
  ['{{$x}}', '1: undefined variable "$x"'],
  ['{{if $x := 1}}{{end}}{{$x}}', '1: undefined variable "$x"'],
  ['{{$a, $b := 1}}', '1: too many declarations in command'],
  ['{{range $a, $b, $c := .l}}{{end}}', '1: too many declarations in range'],
  ['{{range $a, 1 := .l}}{{end}}', '1: range can only initialize variables'],
  ['{{if}}{{end}}', '1: missing value for if'],
  ['{{range .l}}', '1: unexpected EOF'],
  ['a\n{{end}}', '2: unexpected {{end}}'],
  ['{{else}}', '1: unexpected {{else}}'],
  ['{{if 1}}{{else}}{{else}}{{end}}', '1: expected end; found {{else}}'],
  ['{{with 1}}{{else if 1}}{{end}}', '1: unexpected <if> in input'],
  ['{{range 1}}{{else with 1}}{{end}}', '1: unexpected <with> in input'],
  ['{{break}}', '1: {{break}} outside {{range}}'],
  ['{{range 1}}{{else}}{{continue}}{{end}}', '1: {{continue}} outside {{range}}'],
  ['{{range 1}}{{define "x"}}{{end}}{{end}}', '1: unexpected <define> in command'],
  ['{{range 1}}{{break 1}}{{end}}', '1: unexpected "1" in {{break}}'],
  ['{{template}}', '1: unexpected "}}" in template clause'],
  ['{{template 1}}', '1: unexpected "1" in template clause'],
  ['{{define "x" 1}}{{end}}', '1: unexpected "1" in define clause'],
  ['{{block "b"}}{{end}}', '1: missing value for block clause'],
  ['{{define "a"}}x{{end}}{{define "a"}}y{{end}}', '1: template: multiple definition of template "a"'],
  ['{{define "t"}}x{{end}}main', '1: template: multiple definition of template "t"'],
  ['{{a_very_long_name_indeed}}', '1: function "a_very_long_name_indeed" not defined'],
  ['{{template "é" é日本日}}', '1: function "é日本日" not defined'],
  ['{{range 1}}{{break "é日本日"}}{{end}}', '1: unexpected "\\"é日本日\\""... in {{break}}'],
  ['{{"a_very_long_text" "x"}}{{template a_very_long_name}}', '1: unexpected "a_very_lon"... in template clause'],
];

test.each(cases)('%j is refused: %s', (text, expected) => {
  expect(outcome(text)).toBe(`template: t:${expected}`);
});

test.each(['(', '{{if 1}}'])('nesting without end (%s) is an error of the template', (open) => {
  const text = open === '(' ? `{{${'('.repeat(50_000)}1` : open.repeat(50_000);
  expect(outcome(text)).toBe('template: t:1: max expression depth exceeded');
});
