import { makeInteger } from '../gotemplate/integers';
import { Integer, Struct, type Timestamp, type Value } from '../gotemplate/value';
import { timeText } from './calendar/format-time';
import { epochSeconds, type Moment, makeMoment, nanosecondOf, SECONDS_BEFORE_1970 } from './calendar/moment';
import { localZone, utc, type Zone, zoneStateAt } from './calendar/zone';
import { timeMethodsFor } from './time-methods';

/**
 * The time that a YAML document says: in UTC, in the local zone when that has the offset of the text, else in a zone
 * without a name. `local` is the name of the local zone.
 */
export function timeFromTimestamp(timestamp: Timestamp, local = 'UTC'): Struct {
  const zone = localZone(local);
  return timeFromMoment(makeMoment(timestamp.epochNanoseconds, zoneOfTimestamp(timestamp, zone), zone));
}

/** A time value at an instant, in nanoseconds since 1970, seen from a zone. */
export function makeTime(epochNanoseconds: bigint, zone: Zone, local: Zone = zone): Struct {
  return timeFromMoment(makeMoment(epochNanoseconds, zone, local));
}

/** The value of type time.Time that stands for a moment. */
export function timeFromMoment(moment: Moment): Struct {
  return new Struct('time.Time', timeFields(moment), timeMethods, () => timeText(moment), moment);
}

const timeMethods = timeMethodsFor(timeFromMoment);

function zoneOfTimestamp({ text, epochNanoseconds, offsetMinutes }: Timestamp, local: Zone): Zone {
  if (!/[-+]\d\d:\d\d$/.test(text)) return utc;
  const offset = offsetMinutes * 60;
  const here = zoneStateAt(local, epochNanoseconds / 1_000_000_000n);
  return here.offset === offset ? local : { kind: 'other', name: '', offset };
}

/** The fields that Go's struct keeps; verbs like %d show them, and == compares them. */
function timeFields(moment: Moment): ReadonlyMap<string, Value> {
  const seconds = epochSeconds(moment) + SECONDS_BEFORE_1970;
  return new Map<string, Value>([
    ['wall', makeInteger('uint64', BigInt(nanosecondOf(moment)))],
    ['ext', makeInteger('int64', seconds)],
    ['loc', new Integer('*time.Location', zoneAddress(moment.zone), 'uintptr')],
  ]);
}

/** Stands for the pointer to the zone: 0 for UTC, as in Go, and the same number for the same zone. */
function zoneAddress({ kind, name, offset }: Zone): bigint {
  if (kind === 'utc') return 0n;
  let hash = 0xcbf29ce484222325n;
  for (const character of `${kind} ${name} ${offset}`) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return hash;
}
