import { Timestamp } from './values';

const LAYOUT =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:([Tt])| +)(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,](\d+))?(Z|[-+]\d{2}:\d{2})?)?$/;
const NANOSECONDS = 1_000_000_000n;

/**
 * Reads a date or time in a layout that Go's yaml.v3 takes: a date; or a date, `T`, a time and `Z` or an offset; or a
 * date, spaces and a time. Undefined when the text is none, or the date is not in the calendar.
 */
export function parseTimestamp(text: string): Timestamp | undefined {
  const found = LAYOUT.exec(text);
  if (!found) return undefined;
  const [, year = '', month = '', day = '', letter, hour = '0', minute = '0', second = '0', fraction = '', zone] =
    found;
  const hasTime = found[5] !== undefined;
  if (hasTime && (letter === undefined) !== (zone === undefined)) return undefined;
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offsetMinutes = zone === undefined || zone === 'Z' ? 0 : parseOffset(zone);
  const days = daysSince1970(Number(year), Number(month), Number(day));
  if (days === undefined || offsetMinutes === undefined) return undefined;
  const seconds = BigInt(days) * 86400n + BigInt(clock) - BigInt(offsetMinutes) * 60n;
  return new Timestamp(text, seconds * NANOSECONDS + BigInt(fraction.slice(0, 9).padEnd(9, '0')), offsetMinutes);
}

/** Writes an instant as Go's RFC3339Nano: without zeros at the end of its fraction, `Z` when it has no offset. */
export function formatTimestamp(time: Timestamp): string {
  const local = time.epochNanoseconds + BigInt(time.offsetMinutes) * 60n * NANOSECONDS;
  const nanoseconds = ((local % NANOSECONDS) + NANOSECONDS) % NANOSECONDS;
  const seconds = Number((local - nanoseconds) / NANOSECONDS);
  const text = new Date(seconds * 1000).toISOString().slice(0, -5);
  const fraction = nanoseconds === 0n ? '' : `.${String(nanoseconds).padStart(9, '0').replace(/0+$/, '')}`;
  return text + fraction + formatOffset(time.offsetMinutes);
}

function parseOffset(zone: string): number | undefined {
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4));
  if (hours > 24 || minutes > 60) return undefined;
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

function formatOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function daysSince1970(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.getTime() / 86_400_000 : undefined;
}
