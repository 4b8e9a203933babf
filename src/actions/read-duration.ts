import { userError } from '../errors/user-error';
import { DurationError, parseDuration } from '../sprig/calendar/duration';

const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/** Milliseconds of what a flag was given: seconds (`90`, `1.5`), or a duration as Go writes it (`90s`, `1h30m`). */
export function readDuration(flag: string, text: string): number {
  try {
    const nanoseconds = parseDuration(/^[0-9.]+$/.test(text) ? `${text}s` : text);
    if (nanoseconds >= 0n) return Number(nanoseconds / NANOSECONDS_PER_MILLISECOND);
  } catch (error) {
    if (!(error instanceof DurationError)) throw error;
  }
  throw userError('usage', `${flag} takes seconds or a duration such as 90s or 30m, not ${JSON.stringify(text)}`);
}
