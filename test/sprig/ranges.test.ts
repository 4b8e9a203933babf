import { failureOf, render } from './render';

describe('functions that make runs of numbers', () => {
  it.each([
    ['{{ until 4 }} {{ until -3 }} {{ until 0 | toJson }} {{ typeOf (until 2) }}', '[0 1 2 3] [0 -1 -2] [] []int'],
    [
      '{{ untilStep 3 6 2 }} {{ untilStep 5 0 -2 }} {{ untilStep 0 5 0 }} {{ untilStep 0 5 -1 }} {{ untilStep 5 0 1 }}',
      '[3 5] [5 3 1] [] [] []',
    ],
    [
      '{{ untilStep 9223372036854775804 9223372036854775807 1 }}',
      '[9223372036854775804 9223372036854775805 9223372036854775806]',
    ],
    [
      '{{ seq 5 }}|{{ seq -2 }}|{{ seq 2 5 }}|{{ seq 5 2 }}|{{ seq 0 2 10 }}|{{ seq 5 -2 0 }}|{{ seq 5 2 0 }}|{{ seq 0 -1 5 }}|{{ seq }}|{{ seq 1 2 3 4 }}',
      '1 2 3 4 5|1 0 -1 -2|2 3 4 5|5 4 3 2|0 2 4 6 8 10|5 3 1||||',
    ],
  ])('counts: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ until 1000000000 }}', 'error calling until: the value takes 8000000000 bytes'],
    ['{{ until -1000000000 }}', 'error calling until: the value takes'],
    ['{{ untilStep 0 9223372036854775807 1 }}', 'error calling untilStep: the value takes'],
    ['{{ seq 1000000000 }}', 'error calling seq: the value takes'],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
