import { failureOf, render } from './render';

describe('merging dicts', () => {
  it.each([
    ['{{ merge (dict "a" 1) (dict "a" 2 "b" 3) (dict "b" 4 "c" 5) }}', 'map[a:1 b:3 c:5]'],
    [
      '{{ merge (dict "a" 0 "b" "" "c" false "d" nil "e" (list)) (dict "a" 1 "b" "x" "c" true "d" 2 "e" (list 1)) }}',
      'map[a:1 b:x c:true d:2 e:[1]]',
    ],
    ['{{ merge (dict "a" (dict "x" 1)) (dict "a" (dict "x" 2 "y" 3)) }}', 'map[a:map[x:1 y:3]]'],
    [
      '{{ merge (dict "a" (list 1)) (dict "a" (list 2 3)) }} {{ merge (dict "a" 1) (dict "a" (dict "x" 1)) }} {{ merge (dict "a" (dict "x" 1)) (dict "a" 1) }}',
      'map[a:[1]] map[a:1] map[a:map[x:1]]',
    ],
    ['{{ merge (dict) (dict "a" nil "b" 1) | toJson }}', '{"b":1}'],
    ['{{ $d := dict "a" 1 }}{{ $_ := merge $d (dict "b" 2) }}{{ $d }}', 'map[a:1 b:2]'],
    [
      '{{ $s := dict "a" (dict "x" 1) }}{{ $d := merge (dict) $s }}{{ $_ := set $d.a "y" 2 }}{{ $s }}',
      'map[a:map[x:1 y:2]]',
    ],
    ['{{ mustMerge (dict "a" (split "," "a")) (dict "a" (split "," "b,c")) }}', 'map[a:map[_0:a _1:c]]'],
    [
      '{{ merge (dict "a" (semver "1.2.3")) (dict "a" 1) }} {{ merge (dict "a" (semver "1.2.3")) (dict "a" (dict)) | printf "%#v" }}',
      'map[a:1.2.3] ""',
    ],
  ])('fills gaps: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ mergeOverwrite (dict "a" 1 "b" 2) (dict "a" 3) (dict "a" 4 "c" 5) }}', 'map[a:4 b:2 c:5]'],
    [
      '{{ mergeOverwrite (dict "a" 1 "b" "x" "c" (list 1)) (dict "a" 0 "b" "" "c" (list)) | toJson }}',
      '{"a":0,"b":"","c":[]}',
    ],
    [
      '{{ mergeOverwrite (dict "a" (dict "x" 1 "y" 2)) (dict "a" (dict "x" 3)) }} {{ mergeOverwrite (dict "a" (dict "x" 1)) (dict "a" (dict)) }}',
      'map[a:map[x:3 y:2]] map[a:map[x:1]]',
    ],
    [
      '{{ mergeOverwrite (dict "a" (dict "x" 1)) (dict "a" 1) }} {{ mergeOverwrite (dict "a" 1) (dict "a" (dict "x" 1)) }}',
      'map[a:1] map[a:map[x:1]]',
    ],
    ['{{ mustMergeOverwrite (dict "a" 1) (dict "a" nil) | toJson }}', '{"a":null}'],
  ])('overwrites: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ merge (dict "a" (dict "x" 1)) (dict "a" .keyed) }}',
      'error calling merge: a value of type map[interface {}]interface {} (key 1) cannot be merged into one of type map[string]interface {}',
    ],
    [
      '{{ merge (dict "a" (split "," "x")) (dict "a" (dict "y" 1)) }}',
      'cannot be merged into one of type map[string]string',
    ],
    [
      '{{ mustMerge (dict "a" (semver "1.2.3")) (dict "a" .time) }}',
      'error calling mustMerge: src and dst must be of same type',
    ],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
