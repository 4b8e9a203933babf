import type { Timestamp } from './value';

const NANOSECONDS = 1_000_000_000n;

/** A time as Go's Time.String prints it: `2020-01-31 00:00:00 +0000 UTC`. */
export function timestampText(time: Timestamp): string {
  const local = time.epochNanoseconds + BigInt(time.offsetMinutes) * 60n * NANOSECONDS;
  const fraction = ((local % NANOSECONDS) + NANOSECONDS) % NANOSECONDS;
  const date = new Date(Number((local - fraction) / 1_000_000n));
  const digits = fraction.toString().padStart(9, '0').replace(/0+$/, '');
  const offset = offsetText(time.offsetMinutes);
  const day = `${yearText(date.getUTCFullYear())}${date.toISOString().slice(-20, -14)}`;
  const clock = date.toISOString().slice(-13, -5);
  return `${day} ${clock}${digits && `.${digits}`} ${offset} ${time.offsetMinutes === 0 ? 'UTC' : offset}`;
}

function yearText(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const hours = String(Math.trunc(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}${String(size % 60).padStart(2, '0')}`;
}
