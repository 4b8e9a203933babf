import { toBigInt } from '../gotemplate/integers';
import { Integer, type Method, type Value } from '../gotemplate/value';
import { makeFloat } from '../yaml/values';
import { clampDuration, formatDuration, HOUR, MINUTE, roundDuration, SECOND } from './calendar/duration';

/** A length of time as Go's time.Duration: 64 bits of nanoseconds that print as `1h2m3s`. */
export function makeDuration(nanoseconds: bigint): Integer {
  return new Integer('time.Duration', nanoseconds, 'int64', formatDuration(nanoseconds), methods, makeDuration);
}

/** Nanoseconds of an argument of type time.Duration. */
export function nanosecondsOf(value: Value): bigint {
  return toBigInt(value) ?? 0n;
}

/** The part of a length that is left when whole steps are taken away, as Go's Truncate; steps below 1 change nothing. */
function truncateDuration(value: bigint, step: bigint): bigint {
  return step <= 0n ? value : value - (value % step);
}

const methods: Readonly<Record<string, Method>> = {
  String: method((value) => formatDuration(value)),
  Hours: method((value) => inUnits(value, HOUR)),
  Minutes: method((value) => inUnits(value, MINUTE)),
  Seconds: method((value) => inUnits(value, SECOND)),
  Milliseconds: method((value) => new Integer('int64', value / 1_000_000n)),
  Microseconds: method((value) => new Integer('int64', value / 1000n)),
  Nanoseconds: method((value) => new Integer('int64', value)),
  Abs: method((value) => makeDuration(clampDuration(value < 0n ? -value : value))),
  Round: stepMethod(roundDuration),
  Truncate: stepMethod(truncateDuration),
};

function method(body: (nanoseconds: bigint) => Value): Method {
  return { parameters: [], call: (self) => body(nanosecondsOf(self)) };
}

function stepMethod(body: (nanoseconds: bigint, step: bigint) => bigint): Method {
  return {
    parameters: ['time.Duration'],
    call: (self, [step]) => makeDuration(body(nanosecondsOf(self), nanosecondsOf(step))),
  };
}

// Whole units and the rest are added as floats, which is how Go keeps the digits of long durations.
function inUnits(nanoseconds: bigint, unit: bigint): Value {
  return makeFloat(Number(nanoseconds / unit) + Number(nanoseconds % unit) / Number(unit));
}
