import {
  DurationError,
  formatDuration,
  parseDuration,
  roundDuration,
  SECOND,
} from '../../../src/sprig/calendar/duration';

describe('durations', () => {
  it.each([
    ['0', 0n],
    ['+0', 0n],
    ['1h', 3600n * SECOND],
    ['-1.5h', -5400n * SECOND],
    ['1h30m15s', 5415n * SECOND],
    ['100ms', 100_000_000n],
    ['1us', 1000n],
    ['1µs', 1000n],
    ['1μs', 1000n],
    ['1ns', 1n],
    ['.5s', 500_000_000n],
    ['1.s', SECOND],
    ['0.000000001s', 1n],
    ['0.0000000001s', 0n],
    ['9223372036854775807ns', 9_223_372_036_854_775_807n],
    ['-9223372036854775808ns', -9_223_372_036_854_775_808n],
    ['3.333333333333333333333333s', 3_333_333_333n],
  ])('reads %s', (text, nanoseconds) => {
    expect(parseDuration(text)).toBe(nanoseconds);
  });

  it.each([
    ['', 'time: invalid duration ""'],
    ['-', 'time: invalid duration "-"'],
    ['bad', 'time: invalid duration "bad"'],
    ['3', 'time: missing unit in duration "3"'],
    ['1h2', 'time: missing unit in duration "1h2"'],
    ['1d', 'time: unknown unit "d" in duration "1d"'],
    ['1é', 'time: unknown unit "\\xc3\\xa9" in duration "1\\xc3\\xa9"'],
    ['1h m', 'time: unknown unit "h m" in duration "1h m"'],
    ['.s', 'time: invalid duration ".s"'],
    ['9223372036854775808ns', 'time: invalid duration "9223372036854775808ns"'],
    ['2562048h', 'time: invalid duration "2562048h"'],
    ['99999999999999999999h', 'time: invalid duration "99999999999999999999h"'],
  ])('refuses %j', (text, message) => {
    expect(() => parseDuration(text)).toThrow(new DurationError(message));
  });

  it.each([
    [0n, '0s'],
    [1n, '1ns'],
    [1_100n, '1.1µs'],
    [2_200_000n, '2.2ms'],
    [3_300_000_000n, '3.3s'],
    [60n * SECOND, '1m0s'],
    [3600n * SECOND, '1h0m0s'],
    [5_025n * SECOND + 1n, '1h23m45.000000001s'],
    [-95n * SECOND, '-1m35s'],
    [-9_223_372_036_854_775_808n, '-2562047h47m16.854775808s'],
  ])('writes %s', (nanoseconds, text) => {
    expect(formatDuration(nanoseconds)).toBe(text);
  });

  it.each([
    [15n, 10n, 20n],
    [14n, 10n, 10n],
    [-15n, 10n, -20n],
    [-14n, 10n, -10n],
    [15n, 0n, 15n],
    [9_223_372_036_854_775_807n, SECOND, 9_223_372_036_854_775_807n],
  ])('rounds %s to %s', (value, step, rounded) => {
    expect(roundDuration(value, step)).toBe(rounded);
  });
});
