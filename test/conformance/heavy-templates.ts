const lines = (text: string): readonly string[] => text.trim().split(/\n */);
const many = (count: number, text: string): string => text.repeat(count);

/** Things that are never closed, or closed too often. */
const unclosed = lines(`
  (
  {{(
  {{if true}}
  {{range .l}}
  {{with .m}}
  {{define "a"}}
  {{-
  {{/*
  {{"
  {{$x :=
  {{end}}
  }}
`).map((text) => many(20_000, text));

const closed = [
  `{{${many(20_000, '(')}1${many(20_000, ')')}}}`,
  `${many(9_000, '{{if true}}')}x${many(9_000, '{{end}}')}`,
  `${many(9_000, '{{with .}}')}x${many(9_000, '{{end}}')}`,
  `${many(40, '{{range until 9}}')}x${many(40, '{{end}}')}`,
  `{{if false}}${many(9_000, '{{else if false}}')}{{end}}`,
  `{{${many(20_000, '.a')}}}`,
  `{{.s${many(20_000, ' | print')}}}`,
  `{{print${many(20_000, ' 1')}}}`,
  many(20_000, '{{.i}}{{/* c */}}{{- "x" -}} '),
  many(20_000, '{{$x := 1}}'),
];

const endless = lines(`
  {{define "a"}}{{template "a" .}}{{end}}{{template "a" .}}
  {{define "a"}}x{{template "b" .}}{{end}}{{define "b"}}{{template "a" .}}{{end}}{{template "b" .}}
  {{define "a"}}{{range until 9}}{{template "a" .}}{{end}}{{end}}{{template "a" .}}
  {{range until 9000}}{{range until 9000}}{{end}}{{end}}
`);

/** What grows at every turn. */
const growing = lines(`
  print $x $x
  printf "%s%s" $x $x
  printf "%q" $x
  printf "%x" $x
  cat $x $x
  repeat 2 $x
  quote $x
  squote $x $x
  js (print $x "<")
  html (quote $x)
  urlquery (quote $x)
  b64enc $x
  toJson $x
  replace "a" $x $x
  wrapWith 1 $x $x
  nindent 2 $x
  list $x $x
  concat (list $x) (list $x)
  dict "a" $x "b" $x
`).map((action) => `{{$x := "ab"}}{{range until 64}}{{$x = ${action}}}{{end}}{{len (toJson (deepCopy (list $x)))}}`);

const uses = lines(`
  $x
  print $x
  printf "%#v %+v %T" $x $x $x
  cat $x
  quote $x
  html $x
  js $x
  urlquery $x
  toString $x
  toStrings (list $x)
  toJson $x
  toPrettyJson $x
  toRawJson $x
  deepCopy $x
  deepEqual $x $x
  deepEqual $x (dict "k" $x)
  eq $x $x
  has $x (list $x)
  uniq (list $x $x)
  without (list $x) $x
  sortAlpha (list $x $x)
  join "," (list $x $x)
  merge (dict "k" 2) (dict "k" $x)
  mergeOverwrite (dict "k" $x) (dict "k" $x)
  merge $x $x
  values $x
  dig "k" "k" "k" 1 $x
  kindOf $x
  len $x
  not $x
  empty $x
  default 1 $x
`);
const deep = ['list $x', 'dict "k" $x'].flatMap((wrap) =>
  uses.map((use) => `{{$x := dict}}{{range until 9000}}{{$x = ${wrap}}}{{end}}{{${use}}}`),
);
const cyclic = uses.map((use) => `{{$x := .m}}{{$_ := set $x "k" $x}}{{$_ := set $x "l" (list $x)}}{{${use}}}`);

const huge = lines(String.raw`
  repeat 9223372036854775807 "a"
  repeat 60000 (repeat 60000 "a")
  until 9223372036854775807
  untilStep 0 9223372036854775807 1
  untilStep 0 -9223372036854775808 -1
  seq 1 1000000000
  seq 0 9223372036854775807
  seq 0 1 99999999
  randAlpha 999999999
  randBytes 999999999
  randInt 0 9223372036854775807
  shuffle (repeat 90000 "ab")
  indent 999999999 "x"
  nindent 999999999 "x\ny"
  splitn "" 999999999 "abc"
  printf "%999999999d" 1
  printf "%.999999999f" 1.5
  printf "%*d" 999999999 1
  printf "%.999999999s" "a"
  round 1.5 999999999
  toDecimal "77777777777777777777777777"
  wrap 0 (repeat 9000 "a")
  wrapWith 1 (repeat 9000 "x") (repeat 9000 "a ")
  join (repeat 9000 "x") (until 9000)
  replace "" (repeat 9000 "x") (repeat 9000 "a")
  regexReplaceAll "" (repeat 9000 "b") (repeat 9000 "c")
  regexReplaceAll "(a+)+$" (repeat 9000 "a") "$1$1$1"
  regexMatch (repeat 300 "(a*)*") (repeat 9000 "a")
  regexMatch (repeat 9000 "(") "a"
  regexMatch "((a{900}){900}){900}" "a"
  regexFindAll "" (repeat 90000 "a") -1
  semver (repeat 9000 "1.")
  semverCompare (repeat 9000 ">=1 ") "1"
  semverCompare (repeat 9000 ">=1||") "1"
  fromJson (repeat 9000 "[")
  fromJson (printf "%s1%s" (repeat 9000 "[") (repeat 9000 "]"))
  urlParse (repeat 9000 "%61")
  clean (repeat 9000 "../a/")
  camelcase (repeat 9000 "aB_")
  swapcase (repeat 90000 "ß")
  initials (repeat 9000 "a ")
  abbrev 4 (repeat 90000 "a")
  substr 0 999999999 "a"
  trunc -9223372036854775808 "abc"
  chunk 1 (until 9000)
  slice (until 9000) 9 8999
  add (repeat 9000 "9") 1
  atoi (repeat 90000 "9")
  float64 (repeat 90000 "9")
  mulf 1e308 1e308 1e308
  sha512sum (repeat 90000 "a")
  b32dec (repeat 90000 "A")
  encryptAES "k" (repeat 90000 "a")
  derivePassword 1 "long" "p" "u" "s"
  date (repeat 9000 "2006-01-02 ") .t
  mustToDate (repeat 9000 "2006") (repeat 9000 "2006")
  ago (dateModify "-1000000h" .t)
  durationRound "99999999999999999999h"
  expandenv (repeat 9000 "$NAME")
  fail (repeat 90000 "a")
  plural "a" "b" 9223372036854775807
`).map((request) => `{{${request}}}`);

/** Templates that ask for more than any program has: depth, size, time. Each ends with an output or its error. */
export const heavyTemplates = [...unclosed, ...closed, ...endless, ...growing, ...deep, ...cyclic, ...huge];
