import { FunctionError } from '../gotemplate/function';
import { makeInteger } from '../gotemplate/integers';
import { Integer, type Method, type ParameterType, type Slice, Struct, type Value } from '../gotemplate/value';
import { toBytes } from '../util/utf8';
import { byteList, bytesOf } from './byte-list';
import { dayOfYear } from './calendar/civil-date';
import { clampDuration } from './calendar/duration';
import { formatTime, timeText } from './calendar/format-time';
import {
  epochSeconds,
  floorDivide,
  type Moment,
  makeMoment,
  momentFromParts,
  SECONDS_BEFORE_1970,
  wallClockOf,
  zoneStateOf,
} from './calendar/moment';
import { longMonths, longWeekdays } from './calendar/names';
import { timeBytes } from './calendar/time-bytes';
import { isSummerTime, utc, type Zone } from './calendar/zone';
import { makeDuration, nanosecondsOf } from './duration';

/** The moment of a time value; undefined for every other value. */
export function momentOf(value: Value): Moment | undefined {
  return value instanceof Struct && value.type === 'time.Time' ? (value.payload as Moment) : undefined;
}

/** The methods of time.Time that templates can call; `make` makes the times that they give. */
export function timeMethodsFor(make: (moment: Moment) => Struct): Readonly<Record<string, Method>> {
  return { ...readings, ...comparisons, ...uncallables, ...changesFor(make) };
}

const SECOND = 1_000_000_000n;

const readings = {
  Year: method((moment) => wallClockOf(moment).year),
  Month: method((moment) => makeMonth(wallClockOf(moment).month)),
  Day: method((moment) => wallClockOf(moment).day),
  Hour: method((moment) => wallClockOf(moment).hour),
  Minute: method((moment) => wallClockOf(moment).minute),
  Second: method((moment) => wallClockOf(moment).second),
  Nanosecond: method((moment) => wallClockOf(moment).nanosecond),
  Weekday: method((moment) => makeWeekday(wallClockOf(moment).weekday)),
  YearDay: method((moment) => dayOfYear(wallClockOf(moment))),
  Unix: method((moment) => int64(epochSeconds(moment))),
  UnixMilli: method((moment) => int64(floorDivide(moment.epochNanoseconds, 1_000_000n))),
  UnixMicro: method((moment) => int64(floorDivide(moment.epochNanoseconds, 1000n))),
  UnixNano: method((moment) => int64(moment.epochNanoseconds)),
  IsZero: method((moment) => moment.epochNanoseconds === -SECONDS_BEFORE_1970 * SECOND),
  IsDST: method((moment) => isSummerTime(moment.zone, epochSeconds(moment))),
  String: method(timeText),
  GoString: method(goText),
  Format: methodWith(['string'], (moment, [layout]) => formatTime(moment, String(layout))),
  AppendFormat: methodWith(['[]uint8', 'string'], (moment, [front, layout]) =>
    byteList([...bytesOf(front as Slice), ...toBytes(formatTime(moment, String(layout)))]),
  ),
  MarshalJSON: method((moment) => byteList(toBytes(`"${jsonText(moment, 'MarshalJSON')}"`))),
  MarshalText: method((moment) => byteList(toBytes(jsonText(moment, 'MarshalText')))),
  AppendText: appending((moment) => toBytes(jsonText(moment, 'AppendText'))),
  MarshalBinary: method((moment) => byteList(timeBytes(moment))),
  GobEncode: method((moment) => byteList(timeBytes(moment))),
  AppendBinary: appending(timeBytes),
  Location: method((moment) => makeLocation(moment.zone)),
};

const comparisons = {
  Sub: comparing((left, right) => makeDuration(clampDuration(left - right))),
  Before: comparing((left, right) => left < right),
  After: comparing((left, right) => left > right),
  Equal: comparing((left, right) => left === right),
  Compare: comparing((left, right) => (left < right ? -1 : left > right ? 1 : 0)),
};

// Methods of several results, which templates cannot call.
const uncallables = {
  Date: uncallable('function Date has 3 return values; should be 1 or 2'),
  Clock: uncallable('function Clock has 3 return values; should be 1 or 2'),
  ISOWeek: uncallable('invalid function signature for ISOWeek: second return value should be error; is int'),
  Zone: uncallable('invalid function signature for Zone: second return value should be error; is int'),
  ZoneBounds: uncallable(
    'invalid function signature for ZoneBounds: second return value should be error; is time.Time',
  ),
};

function changesFor(make: (moment: Moment) => Struct): Record<string, Method> {
  const add = (moment: Moment, nanoseconds: bigint): Struct =>
    make(makeMoment(moment.epochNanoseconds + nanoseconds, moment.zone, moment.local));
  return {
    UTC: method((moment) => make({ ...moment, zone: utc })),
    Local: method((moment) => make({ ...moment, zone: moment.local })),
    In: methodWith(['*time.Location'], (moment, [location]) => make({ ...moment, zone: zoneOf(location) })),
    Add: methodWith(['time.Duration'], (moment, [duration]) => add(moment, nanosecondsOf(duration))),
    AddDate: methodWith(['int', 'int', 'int'], (moment, [years, months, days]) => {
      const clock = wallClockOf(moment);
      const date = {
        year: clock.year + Number(years),
        month: clock.month + Number(months),
        day: clock.day + Number(days),
      };
      return make(momentFromParts({ ...clock, ...date }, moment.zone, moment.local));
    }),
    Truncate: methodWith(['time.Duration'], (moment, [step]) => add(moment, -beyondStep(moment, nanosecondsOf(step)))),
    Round: methodWith(['time.Duration'], (moment, [step]) => {
      const size = nanosecondsOf(step);
      const rest = beyondStep(moment, size);
      return add(moment, rest === 0n || rest + rest < size ? -rest : size - rest);
    }),
  };
}

function methodWith(parameters: ParameterType[], body: (moment: Moment, args: readonly Value[]) => Value): Method {
  return { parameters, call: (self, args) => body(momentOf(self) as Moment, args) };
}

function method(body: (moment: Moment) => Value): Method {
  return methodWith([], body);
}

function comparing(body: (left: bigint, right: bigint) => Value): Method {
  return methodWith(['time.Time'], (moment, [other]) =>
    body(moment.epochNanoseconds, momentOf(other)?.epochNanoseconds ?? 0n),
  );
}

function uncallable(problem: string): Method {
  return { parameters: [], problem, call: () => undefined };
}

/** How far a moment is beyond a multiple of the step, counted from the year 1. */
function beyondStep(moment: Moment, step: bigint): bigint {
  if (step <= 0n) return 0n;
  const sinceYear1 = moment.epochNanoseconds + SECONDS_BEFORE_1970 * SECOND;
  return sinceYear1 - floorDivide(sinceYear1, step) * step;
}

function int64(value: bigint): Value {
  return makeInteger('int64', value);
}

function makeMonth(month: number | bigint): Integer {
  return makeNamed('Month', month, longMonths[Number(month) - 1], makeMonth);
}

function makeWeekday(weekday: number | bigint): Integer {
  return makeNamed('Weekday', weekday, longWeekdays[Number(weekday)], makeWeekday);
}

function makeNamed(
  type: string,
  value: number | bigint,
  name: string | undefined,
  makeAlike: (value: bigint) => Integer,
): Integer {
  const text = name ?? `%!${type}(${value})`;
  const methods = { String: { parameters: [], call: () => text } };
  return new Integer(`time.${type}`, BigInt(value), 'int', text, methods, makeAlike);
}

function makeLocation(zone: Zone): Struct {
  const text: Method = { parameters: [], call: () => zone.name };
  return new Struct('*time.Location', new Map([['name', zone.name]]), { String: text }, () => zone.name, zone);
}

function zoneOf(location: Value): Zone {
  if (location instanceof Struct) return location.payload as Zone;
  throw new FunctionError('time: missing Location in call to Time.In');
}

function appending(bytes: (moment: Moment) => Iterable<number>): Method {
  return methodWith(['[]uint8'], (moment, [front]) => byteList([...bytesOf(front as Slice), ...bytes(moment)]));
}

function jsonText(moment: Moment, caller: string): string {
  const { year } = wallClockOf(moment);
  if (year < 0 || year > 9999) throw new FunctionError(`Time.${caller}: year outside of range [0,9999]`);
  if (Math.abs(zoneStateOf(moment).offset) >= 24 * 3600) {
    throw new FunctionError(`Time.${caller}: timezone hour outside of range [0,23]`);
  }
  return formatTime(moment, '2006-01-02T15:04:05.999999999Z07:00');
}

function goText(moment: Moment): string {
  const { year, month, day, hour, minute, second, nanosecond } = wallClockOf(moment);
  const { kind, name } = moment.zone;
  const zone = kind === 'utc' ? 'time.UTC' : kind === 'local' ? 'time.Local' : `time.Location("${name}")`;
  return `time.Date(${year}, time.${longMonths[month - 1]}, ${day}, ${hour}, ${minute}, ${second}, ${nanosecond}, ${zone})`;
}
