import { failureOf, render } from './render';

describe('functions on lists', () => {
  it.each([
    ['{{ list 1 "a" nil }} {{ list | toJson }} {{ tuple 1 2 }}', '[1 a <nil>] [] [1 2]'],
    ['{{ append .list "d" }} {{ push .none 1 }} {{ mustAppend (until 2) .list }}', '[a b c d] [1] [0 1 [a b c]]'],
    ['{{ prepend .list "z" }} {{ mustPrepend (until 2) nil }}', '[z a b c] [<nil> 0 1]'],
    ['{{ $x := .list }}{{ $_ := append $x 1 }}{{ $x }}', '[a b c]'],
    [
      '{{ concat .list (until 2) (list) }} {{ concat | toJson }} {{ concat (list) (list) | toJson }}',
      '[a b c 0 1] null null',
    ],
  ])('makes and extends: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ first .list }} {{ last .list }} {{ first .none }} {{ mustLast (until 3) }}', 'a c <no value> 2'],
    [
      '{{ rest .list }} {{ initial .list }} {{ rest .none | toJson }} {{ initial (list 1) | toJson }}',
      '[b c] [a b] null []',
    ],
    [
      '{{ slice .list 1 }} {{ slice .list 0 2 }} {{ slice .list "1" 2.9 }} {{ typeOf (slice (until 3) 1) }} {{ slice .none 5 9 | toJson }}',
      '[b c] [a b] [b] []int null',
    ],
    [
      '{{ chunk 2 .list | toJson }} {{ typeOf (chunk 2 .list) }} {{ chunk 5 .none | toJson }} {{ chunk -2 .list | toJson }}',
      '[["a","b"],["c"]] [][]interface {} [] []',
    ],
    ['{{ chunk -2 (list 1) }} {{ mustChunk -7 (until 1) }}', '[[1]] [[0]]'],
    [
      '{{ reverse .list }} {{ compact .mixed }} {{ compact (list 0 "" nil false "x" (list) (dict)) }}',
      '[c b a] [1 two 3 true] [x]',
    ],
  ])('takes parts: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ uniq (list 1 1 1.0 (int64 1) "1" "1" nil nil) | toJson }}', '[1,1,1,"1",null]'],
    ['{{ uniq (list (list 1) (list 1) (dict "a" 1) (dict "a" 1) (dict "a" 2)) | toJson }}', '[[1],{"a":1},{"a":2}]'],
    [
      '{{ without (list 1 2 3 "2" 2.0) 2 }} {{ without .list }} {{ without (list (dict) (list)) (dict) }}',
      '[1 3 2 2] [a b c] [[]]',
    ],
    [
      '{{ has 2 (list 1 2) }} {{ has 2 (list 1 (int64 2) "2" 2.0) }} {{ has nil .mixed }} {{ has 1 nil }} {{ has (list) (list (list)) }}',
      'true false true false true',
    ],
  ])('compares by type and contents: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ first "abc" }}', 'error calling first: Cannot find first on type string'],
    ['{{ mustLast 5 }}', 'error calling mustLast: Cannot find last on type int'],
    ['{{ rest nil }}', 'error calling rest: Cannot find rest on type nil (the value is missing or null)'],
    ['{{ append .map 1 }}', 'error calling append: Cannot push on type map'],
    ['{{ concat .list "a" }}', 'error calling concat: Cannot concat on type string'],
    ['{{ has 1 "a" }}', 'error calling has: Cannot find has on type string'],
    ['{{ slice .list 2 1 }}', 'error calling slice: slice bounds [2:1] are out of range of a list of 3 elements'],
    ['{{ slice .list 0 4 }}', 'error calling slice: slice bounds [0:4] are out of range'],
    ['{{ slice "abc" 1 }}', 'error calling slice: Cannot slice on type string'],
    ['{{ chunk -1 (list 1) }}', 'error calling chunk: the size of a chunk is -1'],
    ['{{ chunk -1 .list }}', 'error calling chunk: the size of a chunk is -1'],
    ['{{ chunk 0 .list }}', 'error calling chunk: the size of a chunk is 0'],
    [
      '{{ $x := until 1000 }}{{ range until 20 }}{{ $x = concat $x $x }}{{ end }}',
      'error calling concat: the value takes',
    ],
    [
      '{{ $x := list 1 }}{{ range until 60 }}{{ $x = list $x $x }}{{ end }}{{ uniq $x }}',
      'error calling uniq: the value takes',
    ],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
