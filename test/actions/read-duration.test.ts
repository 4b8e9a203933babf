import { readDuration } from '../../src/actions/read-duration';

it.each([
  ['0', 0],
  ['-0', 0],
  ['60', 60_000],
  ['0060', 60_000],
  ['1.5', 1500],
  ['.5', 500],
  ['999999999', 999_999_999_000],
  ['1000000000', 1_000_000_000_000],
  ['30m', 1_800_000],
  ['1h0.5s', 3_600_500],
  ['+60s', 60_000],
])('%s are so many milliseconds', (text, milliseconds) => {
  expect(readDuration('--lock-timeout', text)).toBe(milliseconds);
});

it.each(['', ' ', '-1', '1e3', '1e21', '0x10', 'Infinity', 'NaN', '1.5.5', '-1s', '9223372037', '1 s', '60 '])(
  '%j is none',
  (text) => {
    const message = `--lock-timeout takes seconds or a duration such as 90s or 30m, not ${JSON.stringify(text)}`;
    expect(() => readDuration('--lock-timeout', text)).toThrow(message);
  },
);
