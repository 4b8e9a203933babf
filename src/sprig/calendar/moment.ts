import { type CivilDate, civilFromDays, daysFromCivil, weekdayFromDays } from './civil-date';
import { type Zone, type ZoneState, zoneStateAt } from './zone';

const SECOND = 1_000_000_000n;
const DAY = 86_400n;
/** Seconds from 0001-01-01, where Go counts from, to 1970-01-01. */
export const SECONDS_BEFORE_1970 = 62_135_596_800n;

/** Seconds from the first day that Go's calendar knows, 1 March of the year -292277022400, to 1970-01-01. */
const SECONDS_BEFORE_EPOCH = BigInt(-daysFromCivil({ year: -292_277_022_400, month: 3, day: 1 })) * DAY;

/** An instant seen from a time zone: what Go's time.Time holds. */
export interface Moment {
  /** Nanoseconds since 1970-01-01T00:00:00Z. */
  readonly epochNanoseconds: bigint;
  readonly zone: Zone;
  /** The zone that `Local` means. */
  readonly local: Zone;
}

/** The clock face of a moment in its zone. */
export interface WallClock extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond: number;
  /** 0 for Sunday. */
  readonly weekday: number;
}

/** A date and time of day; parts outside their range carry over into the next larger one. */
export interface DateParts extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond: number;
}

/** Makes a moment; like Go's, its seconds wrap around at 64 bits. */
export function makeMoment(epochNanoseconds: bigint, zone: Zone, local: Zone): Moment {
  const seconds = floorDivide(epochNanoseconds, SECOND);
  const kept = BigInt.asIntN(64, seconds + SECONDS_BEFORE_1970) - SECONDS_BEFORE_1970;
  return { epochNanoseconds: epochNanoseconds + (kept - seconds) * SECOND, zone, local };
}

export function epochSeconds(moment: Moment): bigint {
  return floorDivide(moment.epochNanoseconds, SECOND);
}

export function nanosecondOf(moment: Moment): number {
  return Number(moment.epochNanoseconds - epochSeconds(moment) * SECOND);
}

export function zoneStateOf(moment: Moment): ZoneState {
  return zoneStateAt(moment.zone, epochSeconds(moment));
}

export function wallClockOf(moment: Moment): WallClock {
  const seconds = epochSeconds(moment);
  const ahead = seconds + BigInt(zoneStateAt(moment.zone, seconds).offset);
  // Parity: Go counts from a March some 292 thousand million years ago, without a sign, and wraps around.
  const wall = BigInt.asUintN(64, ahead + SECONDS_BEFORE_EPOCH) - SECONDS_BEFORE_EPOCH;
  const days = floorDivide(wall, DAY);
  const ofDay = Number(wall - days * DAY);
  return {
    ...civilFromDays(Number(days)),
    weekday: weekdayFromDays(Number(days)),
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    nanosecond: nanosecondOf(moment),
  };
}

/** The moment at which the clocks of a zone show a date and time; of a time that is skipped or repeated, one of two. */
export function momentFromParts(parts: DateParts, zone: Zone, local: Zone): Moment {
  const wall =
    BigInt(daysFromCivil(parts)) * DAY + BigInt(parts.hour * 3600 + parts.minute * 60) + BigInt(parts.second);
  // The offset at the wall time as if it were UTC is a first guess; the offset at that guess decides.
  const guess = zoneStateAt(zone, wall).offset;
  const offset = guess === 0 ? 0 : zoneStateAt(zone, wall - BigInt(guess)).offset;
  return makeMoment((wall - BigInt(offset)) * SECOND + BigInt(parts.nanosecond), zone, local);
}

export function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value < 0n && quotient * by !== value ? quotient - 1n : quotient;
}
