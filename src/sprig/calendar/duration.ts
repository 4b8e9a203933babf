import { quoteForTime } from './quote';

/** Lengths in nanoseconds. */
export const SECOND = 1_000_000_000n;
export const MINUTE = 60n * SECOND;
export const HOUR = 60n * MINUTE;
const MAX_DURATION = (1n << 63n) - 1n;
const MIN_DURATION = -(1n << 63n);

const UNITS: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1000n],
  ['µs', 1000n], // micro sign
  ['μs', 1000n], // Greek mu
  ['ms', 1_000_000n],
  ['s', SECOND],
  ['m', MINUTE],
  ['h', HOUR],
]);

/** What is wrong with the text of a duration, in Go's words. */
export class DurationError extends Error {}

/**
 * Nanoseconds of a Go duration: an optional sign, then numbers with units, e.g. `-1.5h`, `1h30m`, `0`.
 * Throws `DurationError`.
 */
export function parseDuration(text: string): bigint {
  const quoted = quoteForTime(text);
  const invalid = new DurationError(`time: invalid duration ${quoted}`);
  const negative = text.startsWith('-');
  let rest = negative || text.startsWith('+') ? text.slice(1) : text;
  if (rest === '0') return 0n;
  if (rest === '') throw invalid;
  let total = 0n;
  while (rest !== '') {
    const [whole, digits = '', point, fraction = ''] = /^([0-9]*)(\.([0-9]*))?/.exec(rest) ?? [''];
    if (digits === '' && fraction === '') throw invalid;
    if (digits.length > 19 && digits.replace(/^0+/, '').length > 19) throw invalid;
    const unit = /^[^.0-9]*/.exec(rest.slice(whole.length))?.[0] ?? '';
    rest = rest.slice(whole.length + unit.length);
    if (unit === '') throw new DurationError(`time: missing unit in duration ${quoted}`);
    const size = UNITS.get(unit);
    if (size === undefined) {
      throw new DurationError(`time: unknown unit ${quoteForTime(unit)} in duration ${quoted}`);
    }
    total += BigInt(digits || '0') * size + (point === undefined ? 0n : fractionOf(fraction, size));
    if (total > -MIN_DURATION) throw invalid;
  }
  if (!negative && total > MAX_DURATION) throw invalid;
  return negative ? -total : total;
}

// Parity: the fraction is calculated in binary floats, and digits beyond what fits 63 bits are dropped.
function fractionOf(digits: string, size: bigint): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    if (value > MAX_DURATION / 10n) break;
    const next = value * 10n + BigInt(digit);
    if (next > -MIN_DURATION) break;
    value = next;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (Number(size) / scale)));
}

/** Go's text of a duration: `1h2m3.5s`, below a second `1.5ms`, `0s`. */
export function formatDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s';
  const sign = nanoseconds < 0n ? '-' : '';
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (size < 1000n) return `${sign}${size}ns`;
  if (size < 1_000_000n) return `${sign}${decimal(size, 1000n)}µs`;
  if (size < SECOND) return `${sign}${decimal(size, 1_000_000n)}ms`;
  const hours = size / HOUR;
  const minutes = (size / MINUTE) % 60n;
  const head = hours > 0n ? `${hours}h${minutes}m` : minutes > 0n ? `${minutes}m` : '';
  return `${sign}${head}${decimal(size % MINUTE, SECOND)}s`;
}

function decimal(value: bigint, unit: bigint): string {
  const fraction = String(value % unit)
    .padStart(String(unit).length - 1, '0')
    .replace(/0+$/, '');
  return fraction === '' ? `${value / unit}` : `${value / unit}.${fraction}`;
}

/** The nearest multiple of a step, halves away from zero; a step that is not positive changes nothing. */
export function roundDuration(value: bigint, step: bigint): bigint {
  if (step <= 0n) return value;
  const size = value < 0n ? -value : value;
  const rest = size % step;
  const rounded = rest + rest < step ? size - rest : size - rest + step;
  return clampDuration(value < 0n ? -rounded : rounded);
}

/** Keeps a difference within the 64 bits of Go's durations. */
export function clampDuration(value: bigint): bigint {
  if (value > MAX_DURATION) return MAX_DURATION;
  return value < MIN_DURATION ? MIN_DURATION : value;
}
