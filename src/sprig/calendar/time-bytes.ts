import { epochSeconds, type Moment, nanosecondOf, SECONDS_BEFORE_1970, zoneStateOf } from './moment';

/** Go's binary form of a time: a version, the seconds since the year 1, nanoseconds and the offset in minutes, -1 for UTC itself. */
export function timeBytes(moment: Moment): Uint8Array {
  const { offset } = zoneStateOf(moment);
  const seconds = offset % 60;
  // Only an offset that is no whole minutes needs the second version.
  const bytes = Buffer.alloc(seconds === 0 ? 15 : 16);
  bytes[0] = seconds === 0 ? 1 : 2;
  bytes.writeBigInt64BE(epochSeconds(moment) + SECONDS_BEFORE_1970, 1);
  bytes.writeInt32BE(nanosecondOf(moment), 9);
  bytes.writeInt16BE(moment.zone.kind === 'utc' ? -1 : Math.trunc(offset / 60), 13);
  if (seconds !== 0) bytes.writeInt8(seconds, 15);
  return bytes;
}
