import { userError } from '../errors/user-error';

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;
const MILLISECONDS_PER_SECOND = 1000;
/** Some thirty years. */
const MOST_SECONDS = 1e9;

/** Milliseconds of what a flag was given: seconds (`90`, `1.5`), or a duration as Go writes it (`90s`, `1h30m`). */
export function readDuration(flag: string, text: string): number {
  const seconds = Number(text);
  const isPlain = String(seconds) === text && Number.isInteger(seconds) && seconds >= 0 && seconds < MOST_SECONDS;
  if (isPlain) return seconds * MILLISECONDS_PER_SECOND;
  const nanoseconds = parse(/^[0-9.]+$/.test(text) ? `${text}s` : text);
  if (nanoseconds !== undefined && nanoseconds >= 0n) return Number(nanoseconds / NANOSECONDS_PER_MILLISECOND);
  throw userError('usage', `${flag} takes seconds or a duration such as 90s or 30m, not ${JSON.stringify(text)}`);
}

function parse(text: string): bigint | undefined {
  const { DurationError, parseDuration } =
    require('../sprig/calendar/duration') as typeof import('../sprig/calendar/duration');
  try {
    return parseDuration(text);
  } catch (error) {
    if (error instanceof DurationError) return undefined;
    throw error;
  }
}
