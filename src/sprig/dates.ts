import { FunctionError, type FunctionTable, type RenderContext, type TemplateFunction } from '../gotemplate/function';
import { toBigInt } from '../gotemplate/integers';
import { typeName } from '../gotemplate/type-name';
import { Timestamp, type Value } from '../gotemplate/value';
import {
  clampDuration,
  DurationError,
  formatDuration,
  HOUR,
  MINUTE,
  parseDuration,
  roundDuration,
  SECOND,
} from './calendar/duration';
import { formatTime } from './calendar/format-time';
import { epochSeconds, type Moment, makeMoment, SECONDS_BEFORE_1970 } from './calendar/moment';
import { parseTime, TimeParseError } from './calendar/parse-time';
import { findZone, localZone, utc, type Zone } from './calendar/zone';
import { define } from './define';
import { parseDigits } from './parse-integer';
import { makeTime, timeFromMoment, timeFromTimestamp } from './time';
import { momentOf } from './time-methods';

const HTML_LAYOUT = '2006-01-02';

const date = define(['string', 'any'], (layout, time, context) => dateInZone('date', layout, time, 'Local', context));
const inZone = (by: string): TemplateFunction =>
  define(['string', 'any', 'string'], (layout, time, zone, context) => dateInZone(by, layout, time, zone, context));
const modify = define(['string', 'time.Time'], (duration, time, context) =>
  orElse(time, () => addDuration(duration, time, context)),
);
const mustModify = define(['string', 'time.Time'], addDuration);

/**
 * sprig's functions of dates and durations.
 * @lazy
 */
export const dateFunctions: FunctionTable = {
  now: define([], (context) => makeTime(context.clock.now('now'), localZone(context.clock.zone))),
  date,
  dateInZone: inZone('dateInZone'),
  date_in_zone: inZone('date_in_zone'),
  htmlDate: define(['any'], (time, context) => dateInZone('htmlDate', HTML_LAYOUT, time, 'Local', context)),
  htmlDateInZone: define(['any', 'string'], (time, zone, context) =>
    dateInZone('htmlDateInZone', HTML_LAYOUT, time, zone, context),
  ),
  dateModify: modify,
  date_modify: modify,
  mustDateModify: mustModify,
  must_date_modify: mustModify,
  toDate: define(['string', 'string'], (layout, text, context) =>
    orElse(zeroTime(context), () => readDate(layout, text, context)),
  ),
  mustToDate: define(['string', 'string'], readDate),
  ago: define(['any'], (time, context) => {
    const moment = momentFrom('ago', time, ['int', 'int64'], context);
    return formatDuration(roundDuration(elapsed('ago', moment, context), SECOND));
  }),
  duration: define(['any'], (seconds) => formatDuration(BigInt.asIntN(64, secondsFrom(seconds) * SECOND))),
  durationRound: define(['any'], (value, context) => roundToUnit(lengthFrom(value, context))),
  unixEpoch: define(['time.Time'], (time, context) => String(epochSeconds(expectMoment(time, context)))),
};

function zeroTime(context: RenderContext): Value {
  return makeTime(-SECONDS_BEFORE_1970 * SECOND, utc, localZone(context.clock.zone));
}

function expectMoment(value: Value, context: RenderContext): Moment {
  const time = value instanceof Timestamp ? timeFromTimestamp(value, context.clock.zone) : value;
  const moment = momentOf(time);
  if (moment === undefined) throw new FunctionError(`expected time.Time; got ${typeName(value)}`);
  return moment;
}

// Parity: what is neither a time nor a number of seconds of the right type stands for now.
function momentFrom(by: string, value: Value, integerTypes: readonly string[], context: RenderContext): Moment {
  if (value instanceof Timestamp || momentOf(value) !== undefined) return expectMoment(value, context);
  const zone = localZone(context.clock.zone);
  const seconds = integerTypes.includes(typeName(value)) ? toBigInt(value) : undefined;
  return makeMoment(seconds === undefined ? context.clock.now(by) : seconds * SECOND, zone, zone);
}

function dateInZone(by: string, layout: string, value: Value, zoneName: string, context: RenderContext): string {
  const moment = momentFrom(by, value, ['int', 'int32', 'int64'], context);
  return formatTime({ ...moment, zone: zoneFrom(zoneName, context) }, layout);
}

function zoneFrom(name: string, context: RenderContext): Zone {
  return name === 'Local' ? localZone(context.clock.zone) : (findZone(name) ?? utc);
}

function addDuration(duration: string, time: Value, context: RenderContext): Value {
  const moment = expectMoment(time, context);
  const nanoseconds = moment.epochNanoseconds + parse(() => parseDuration(duration));
  return timeFromMoment(makeMoment(nanoseconds, moment.zone, moment.local));
}

function readDate(layout: string, text: string, context: RenderContext): Value {
  return timeFromMoment(parse(() => parseTime(layout, text, localZone(context.clock.zone))));
}

function parse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DurationError || error instanceof TimeParseError) throw new FunctionError(error.message);
    throw error;
  }
}

function orElse<T>(fallback: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FunctionError) return fallback;
    throw error;
  }
}

function elapsed(by: string, moment: Moment, context: RenderContext): bigint {
  return clampDuration(context.clock.now(by) - moment.epochNanoseconds);
}

// Parity: text and int64 count, an int (every number written in a template or in YAML) does not.
function secondsFrom(value: Value): bigint {
  if (typeof value !== 'string') return typeName(value) === 'int64' ? (toBigInt(value) ?? 0n) : 0n;
  const seconds = parseDigits(value, 10);
  if (typeof seconds === 'bigint') return seconds;
  return seconds === 'syntax' ? 0n : clampDuration(seconds === 'too large' ? BEYOND : -BEYOND);
}

function lengthFrom(value: Value, context: RenderContext): bigint {
  if (typeof value === 'string') return orElse(0n, () => parse(() => parseDuration(value)));
  if (value instanceof Timestamp || momentOf(value) !== undefined)
    return elapsed('durationRound', expectMoment(value, context), context);
  return typeName(value) === 'int64' ? (toBigInt(value) ?? 0n) : 0n;
}

/** More than 64 bits hold. */
const BEYOND = 2n ** 64n;

const ROUNDING: readonly (readonly [string, bigint])[] = [
  ['y', 365n * 24n * HOUR],
  ['mo', 30n * 24n * HOUR],
  ['d', 24n * HOUR],
  ['h', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
];

// Parity: a unit counts only when there is more than one of it, and the sign is lost.
function roundToUnit(nanoseconds: bigint): string {
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  for (const [unit, length] of ROUNDING) {
    if (size > length) return `${size / length}${unit}`;
  }
  return '0s';
}
