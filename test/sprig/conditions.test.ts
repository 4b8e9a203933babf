import { failureOf, render } from './render';

describe('functions about empty values', () => {
  it.each([
    [
      '{{ default "d" "" }} {{ default "d" "x" }} {{ default "d" 0 }} {{ default "d" nil }} {{ default "d" .nope }} {{ default "d" .none }} {{ default "d" " " }} {{ default "d" }}',
      'd x d d d d   d',
    ],
    ['{{ coalesce nil 0 "" "x" "y" }} {{ coalesce 0 nil | toJson }} {{ coalesce | toJson }}', 'x null null'],
    [
      '{{ empty 0.0 }} {{ empty .empty }} {{ empty .time }} {{ empty "0" }} {{ empty (until 0) }}',
      'true true false false true',
    ],
  ])('replaces what is empty: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ ternary "yes" "no" true }} {{ ternary "yes" "no" false }} {{ true | ternary 1 nil }}', 'yes no 1'],
    [
      '{{ all 1 "a" }} {{ all 1 0 }} {{ all }} {{ any 0 "" 1 }} {{ any 0 "" }} {{ any }}',
      'true false true true false false',
    ],
  ])('decides: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ fail "out of order" }}', 'error calling fail: out of order'],
    ['{{ if not .nope }}{{ fail (printf "%s is needed" "nope") }}{{ end }}', 'error calling fail: nope is needed'],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
