import { failureOf, render } from './render';

describe('functions about types', () => {
  it.each([
    [
      '{{ typeOf 1 }} {{ typeOf 1.0 }} {{ typeOf "" }} {{ typeOf true }} {{ typeOf nil }} {{ typeOf .list }} {{ typeOf .map }} {{ typeOf .keyed }} {{ typeOf .time }} {{ typeOf .large }} {{ typeOf (semver "1.0.0") }}',
      'int float64 string bool <nil> []interface {} map[string]interface {} map[interface {}]interface {} time.Time uint64 *semver.Version',
    ],
    [
      '{{ kindOf 1 }} {{ kindOf .list }} {{ kindOf .map }} {{ kindOf .time }} {{ kindOf nil }} {{ kindOf (semver "1.0.0") }} {{ kindOf .time.Month }}',
      'int slice map struct invalid ptr int',
    ],
    [
      '{{ typeIs "int" 1 }} {{ typeIs "int" (int64 1) }} {{ typeIsLike "semver.Version" (semver "1.0.0") }} {{ typeIsLike "*semver.Version" (semver "1.0.0") }} {{ typeIs "semver.Version" (semver "1.0.0") }}',
      'true false true true false',
    ],
    ['{{ kindIs "map" .map }} {{ kindIs "slice" .map }}', 'true false'],
  ])('names types: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ deepEqual .list (list "a" "b" "c") }} {{ deepEqual 1 1.0 }} {{ deepEqual 1 (int64 1) }} {{ deepEqual (list) (rest (list)) }} {{ deepEqual nil .nope }} {{ deepEqual (dict "a" (list 1)) (dict "a" (list 1)) }} {{ deepEqual .list (splitList "," "a,b,c") }} {{ deepEqual .time .time }}',
      'true false false false true true false true',
    ],
  ])('compares deeply: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ $x := list 1 }}{{ range until 60 }}{{ $x = list $x $x }}{{ end }}{{ deepEqual $x (list) }}',
      'error calling deepEqual: the value takes',
    ],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
