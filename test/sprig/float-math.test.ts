import { failureOf, render } from './render';

describe('arithmetic with floats', () => {
  it.each([
    [
      '{{ float64 "1.5" }} {{ float64 "x" }} {{ float64 " 1" }} {{ float64 "1_000.5" }} {{ float64 "1__0" }} {{ float64 "0x1p-2" }} {{ float64 "inf" }} {{ float64 "-Infinity" }} {{ float64 "NaN" }} {{ float64 "1e400" }} {{ float64 ".5" }} {{ float64 "5." }}',
      '1.5 0 0 1000.5 0 0.25 +Inf -Inf NaN 0 0.5 5',
    ],
    [
      '{{ float64 1 }} {{ float64 true }} {{ float64 nil }} {{ float64 .large }} {{ typeOf (float64 2) }}',
      '1 1 0 1.8446744073709552e+19 float64',
    ],
  ])('converts: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ addf 0.1 0.2 }} {{ addf }} {{ addf "1.5" 2 nil true }} {{ add1f 0.2 }} {{ subf 0.3 0.1 0.1 }} {{ subf 5 }}',
      '0.3 0 4.5 1.2 0.1 5',
    ],
    [
      '{{ mulf 1.1 1.1 }} {{ mulf 1e200 1e200 }} {{ mulf 1e-320 1e300 }} {{ addf 1e300 1e-300 }}',
      '1.21 +Inf 1e-20 1e+300',
    ],
    [
      '{{ divf 2 3 }} {{ divf -1 3 }} {{ divf 100 8 2 }} {{ divf 1e-20 3 }} {{ divf 1 8 }}',
      '0.6666666666666667 -0.3333333333333333 6.25 0 0.125',
    ],
  ])('calculates in decimals: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    [
      '{{ maxf 1 2.5 -3 }} {{ minf 1 2.5 -3 }} {{ maxf "nan" 1 }} {{ maxf "nan" "inf" }} {{ minf "nan" "-inf" }}',
      '2.5 -3 NaN +Inf -Inf',
    ],
    ['{{ ceil 1.1 }} {{ ceil -0.5 }} {{ floor -1.1 }} {{ floor "2.9" }}', '2 -0 -2 2'],
    [
      '{{ round 3.14159 2 }} {{ round 1.005 2 }} {{ round 2.5 0 }} {{ round -1.2 0 }} {{ round 1234 -2 }} {{ round 0.4 0 0.3 }} {{ round 1.5 25 }} {{ round 1 400 }} {{ round 123456.789 -300 }}',
      '3.14 1 3 -2 1200 1 1.5 NaN 0',
    ],
  ])('compares and rounds: %s', (template, expected) => {
    expect(render(template)).toBe(expected);
  });

  it.each([
    ['{{ divf 1 0 }}', 'error calling divf: decimal division by 0'],
    ['{{ addf 1 "inf" }}', 'error calling addf: Cannot create a Decimal from +Inf'],
    ['{{ mulf "nan" }}', 'error calling mulf: Cannot create a Decimal from NaN'],
  ])('fails: %s', (template, message) => {
    expect(failureOf(template)).toContain(message);
  });
});
