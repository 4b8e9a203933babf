import { failureOf, render } from './render';

describe('functions on dicts', () => {
  it.each([
    [
      '{{ dict "a" 1 2 "b" "c" | toJson }} {{ dict "a" 1 "a" 2 | toJson }} {{ dict | toJson }}',
      '{"2":"b","a":1,"c":""} {"a":2} {}',
    ],
    [
      '{{ dict "__proto__" 1 "constructor" 2 | toJson }} {{ get (dict) "constructor" | toJson }} {{ hasKey (dict) "toString" }}',
      '{"__proto__":1,"constructor":2} "" false',
    ],
    ['{{ get .map "a" }} {{ get .map "z" | toJson }} {{ get (dict "a" nil) "a" | toJson }}', '1 "" null'],
    ['{{ hasKey (dict "a" nil) "a" }} {{ hasKey .map "z" }}', 'true false'],
    ['{{ pluck "a" .map (dict "b" 1) (dict "a" nil) | toJson }}', '[1,null]'],
    ['{{ keys .map | sortAlpha }} {{ values (dict "a" 1) }} {{ typeOf (keys .map) }}', '[a b c] [1] []string'],
    ['{{ pick .map "a" "z" }} {{ omit .map "a" "c" }} {{ pick .map | toJson }}', 'map[a:1] map[b:two] {}'],
  ])('makes and reads: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ $m := dict "a" 1 }}{{ $n := set $m "b" 2 }}{{ $m }} {{ $n }}', 'map[a:1 b:2] map[a:1 b:2]'],
    ['{{ $m := dict "a" 1 "b" 2 }}{{ $n := unset $m "b" }}{{ $m }} {{ unset $n "z" }}', 'map[a:1] map[a:1]'],
    ['{{ $m := .map }}{{ $n := deepCopy $m }}{{ $_ := set $n.c "d" "new" }}{{ $m.c.d }} {{ $n.c.d }}', 'deep new'],
    [
      '{{ deepCopy (list 1 (dict "a" (until 2))) | toJson }} {{ typeOf (mustDeepCopy (until 2)) }}',
      '[1,{"a":[0,1]}] []int',
    ],
  ])('changes: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ dig "c" "d" "none" .map }} {{ dig "c" "z" "none" .map }} {{ dig "z" "d" "none" .map }}', 'deep none none'],
    ['{{ dig "a" "none" (dict "a" nil) | toJson }} {{ dig "c" "none" .map }}', 'null map[d:deep]'],
  ])('digs: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ set nil "a" 1 }}', 'error calling set: assignment of "a" to a nil map'],
    ['{{ dig "a" .map }}', 'error calling dig: dig needs at least three arguments'],
    ['{{ dig "a" "b" "none" .map }}', 'error calling dig: the value of a is int, not map[string]interface {}'],
    ['{{ dig "c" "d" "e" "none" .map }}', 'error calling dig: the value of c.d is string, not map[string]interface {}'],
    [
      '{{ dig "a" "b" "none" (dict "a" nil) }}',
      'error calling dig: the value of a is nil, not map[string]interface {}',
    ],
    ['{{ dig "a" "none" .keyed }}', 'error calling dig: the last argument is map[interface {}]interface {}'],
    ['{{ dig 1 "none" .map }}', 'error calling dig: each key has to be a string, and one is int'],
    ['{{ deepCopy nil }}', 'error calling deepCopy: there is nothing to copy'],
    [
      '{{ $m := dict }}{{ $_ := set $m "a" $m }}{{ deepCopy $m }}',
      'error calling deepCopy: the value is too large or nested too deeply',
    ],
    [
      '{{ $x := list 1 }}{{ range until 60 }}{{ $x = list $x $x }}{{ end }}{{ deepCopy $x }}',
      'error calling deepCopy: the value takes',
    ],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
