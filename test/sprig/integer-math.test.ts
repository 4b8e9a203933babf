import { failureOf, render } from './render';

describe('arithmetic with integers', () => {
  it.each([
    [
      '{{ int "5" }} {{ int "5.9" }} {{ int 5.9 }} {{ int -5.9 }} {{ int true }} {{ int nil }} {{ int .list }} {{ int "x" }} {{ int " 5" }} {{ int "" }} {{ int "." }} {{ int "-.5" }}',
      '5 5 5 -5 1 0 0 0 0 0 0 0',
    ],
    [
      '{{ int "0x1F" }} {{ int "0b11" }} {{ int "0o17" }} {{ int "010" }} {{ int "08" }} {{ int "1_000" }} {{ int "1__0" }} {{ int "9223372036854775808" }}',
      '31 3 15 8 0 1000 0 0',
    ],
    [
      '{{ int64 1e18 }} {{ int64 1e19 }} {{ int64 .large }} {{ int .time.Month }} {{ typeOf (int 1) }} {{ typeOf (int64 1) }}',
      '1000000000000000000 -9223372036854775808 -1 2 int int64',
    ],
  ])('converts: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ add 1 2 3 }} {{ add }} {{ add "5" 1.9 true nil }} {{ add1 "x" }} {{ sub 1 3 }} {{ mul 2 3 4 }} {{ mul 5 }} {{ typeOf (add 1) }}',
      '6 0 7 1 -2 24 5 int64',
    ],
    ['{{ div 7 2 }} {{ div -7 2 }} {{ mod 7 -2 }} {{ mod -7 2 }}', '3 -3 1 -1'],
    ['{{ max 1 5 3 }} {{ biggest "9" 10 }} {{ min 4 2.9 }} {{ min 3 }}', '5 10 2 3'],
    [
      '{{ add 9223372036854775807 1 }} {{ sub -9223372036854775808 1 }} {{ mul 9223372036854775807 2 }} {{ div -9223372036854775808 -1 }}',
      '-9223372036854775808 9223372036854775807 -2 -9223372036854775808',
    ],
  ])('calculates: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ div 1 0 }}', 'error calling div: integer divide by zero'],
    ['{{ mod 1 "x" }}', 'error calling mod: integer divide by zero'],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
