import { dateOfYearDay, daysInMonth, isLeapYear } from './civil-date';
import { type LayoutChunk, type LayoutElement, nextChunk, type OffsetForm, type PlainKind } from './layout';
import { type Moment, makeMoment, momentFromParts, zoneStateOf } from './moment';
import { longMonths, longWeekdays } from './names';
import { quoteForTime } from './quote';
import { type Scanned, scanFraction, scanName, scanNumber, scanYearDay, scanZoneName } from './scan';
import { offsetOfAbbreviation, utc, type Zone } from './zone';

/** What is wrong with the text of a time, in Go's words. */
export class TimeParseError extends Error {}

/** What has been read so far; parts that have not are undefined. */
interface Draft {
  year: number;
  month?: number;
  day?: number;
  yearDay?: number;
  hour: number;
  minute: number;
  second: number;
  nanosecond: number;
  half?: 'am' | 'pm';
  isUtc: boolean;
  offset?: number;
  zoneName?: string;
}

/** A part of the text did not fit (`bad`), or was a number outside of the range of what it stands for. */
type Step = { readonly rest: string; readonly range?: string } | 'bad';

/**
 * Reads a time by a Go layout. A text that names no zone is meant in the local zone. Throws `TimeParseError`.
 */
export function parseTime(layout: string, text: string, local: Zone): Moment {
  const draft: Draft = { year: 0, hour: 0, minute: 0, second: 0, nanosecond: 0, isUtc: false };
  const fail = (message: string) => new TimeParseError(`parsing time ${quoteForTime(text)}${message}`);
  const cannot = (source: string, value: string) =>
    fail(` as ${quoteForTime(layout)}: cannot parse ${quoteForTime(value)} as ${quoteForTime(source)}`);
  let rest = text;
  let chunk = nextChunk(layout);
  for (; ; chunk = nextChunk(chunk.rest)) {
    const skipped = skipPrefix(rest, chunk.prefix);
    if (!skipped.complete) throw cannot(chunk.prefix, skipped.rest);
    rest = skipped.rest;
    if (chunk.element === undefined) break;
    const step = readElement(chunk.element, rest, draft, chunk);
    if (step === 'bad') throw cannot(chunk.source, rest);
    if (step.range !== undefined) throw fail(`: ${step.range} out of range`);
    rest = step.rest;
  }
  if (rest !== '') throw fail(`: extra text: ${quoteForTime(rest)}`);
  const problem = settleDate(draft);
  if (problem !== undefined) throw fail(`: ${problem}`);
  return locate(draft, local);
}

/** Skips literal text; a run of spaces in it stands for any number of spaces, none only at the end of the text. */
function skipPrefix(text: string, prefix: string): { readonly complete: boolean; readonly rest: string } {
  let at = 0;
  for (let index = 0; index < prefix.length; ) {
    const isSpace = prefix[index] === ' ';
    if (text[at] !== prefix[index] && !(isSpace && at === text.length))
      return { complete: false, rest: text.slice(at) };
    if (isSpace) {
      while (prefix[index] === ' ') index++;
      while (text[at] === ' ') at++;
    } else {
      index++;
      at++;
    }
  }
  return { complete: true, rest: text.slice(at) };
}

function readElement(element: LayoutElement, text: string, draft: Draft, chunk: LayoutChunk): Step {
  if (element.kind === 'zone-offset') return readOffset(element.form, text, draft);
  if (element.kind === 'fraction') return readFraction(element, text, draft);
  return readPlain(element.kind, text, draft, chunk);
}

function readPlain(kind: PlainKind, text: string, draft: Draft, chunk: LayoutChunk): Step {
  switch (kind) {
    case '2006':
      return take(
        /^[0-9]{4}/.test(text) ? { value: Number(text.slice(0, 4)), rest: text.slice(4) } : undefined,
        (year) => {
          draft.year = year;
        },
      );
    case '06':
      return take(scanNumber(text, true), (year) => {
        draft.year = year >= 69 ? year + 1900 : year + 2000;
      });
    case 'Jan':
    case 'January':
      return take(scanName(text, kind === 'Jan' ? longMonths.map(short) : longMonths), (month) => {
        draft.month = month + 1;
      });
    case '1':
    case '01':
      draft.month = scanNumber(text, kind === '01')?.value ?? 0;
      return takeWithin(scanNumber(text, kind === '01'), 'month', [1, 12]);
    case 'Mon':
    case 'Monday':
      return take(scanName(text, kind === 'Mon' ? longWeekdays.map(short) : longWeekdays), () => {});
    case '2':
    case '_2':
    case '02':
      return take(scanNumber(kind === '_2' ? text.replace(/^ /, '') : text, kind === '02'), (day) => {
        draft.day = day;
      });
    case '__2':
    case '002':
      return take(scanYearDay(text, kind === '002'), (yearDay) => {
        draft.yearDay = yearDay;
      });
    case 'PM':
    case 'pm':
      return readHalf(kind, text, draft);
    case 'MST':
      return readZoneName(text, draft);
    default:
      return readClock(kind, text, draft, chunk);
  }
}

function short(name: string): string {
  return name.slice(0, 3);
}

function take<T>(scanned: Scanned<T>, store: (value: T) => void): Step {
  if (scanned === undefined) return 'bad';
  store(scanned.value);
  return { rest: scanned.rest };
}

function takeWithin(scanned: Scanned<number>, what: string, [low, high]: readonly [number, number]): Step {
  if (scanned === undefined) return 'bad';
  return scanned.value < low || scanned.value > high ? { rest: scanned.rest, range: what } : { rest: scanned.rest };
}

function readClock(
  kind: '15' | '3' | '03' | '4' | '04' | '5' | '05',
  text: string,
  draft: Draft,
  chunk: LayoutChunk,
): Step {
  const scanned = scanNumber(text, kind.startsWith('0'));
  const value = scanned?.value ?? 0;
  switch (kind) {
    case '15':
    case '3':
    case '03':
      draft.hour = value;
      return takeWithin(scanned, 'hour', [0, kind === '15' ? 23 : 12]);
    case '4':
    case '04':
      draft.minute = value;
      return takeWithin(scanned, 'minute', [0, 59]);
    default:
      draft.second = value;
      return readSecondFraction(takeWithin(scanned, 'second', [0, 59]), draft, chunk);
  }
}

// Digits behind the seconds are taken as a fraction, also where the layout has none.
function readSecondFraction(step: Step, draft: Draft, chunk: LayoutChunk): Step {
  if (step === 'bad' || step.range !== undefined) return step;
  const length = /^[.,][0-9]+/.exec(step.rest)?.[0].length;
  if (length === undefined || nextChunk(chunk.rest).element?.kind === 'fraction') return step;
  return take(scanFraction(step.rest, length), (nanosecond) => {
    draft.nanosecond = nanosecond;
  });
}

function readFraction(element: { digits: number; trimmed: boolean }, text: string, draft: Draft): Step {
  const length = element.trimmed ? /^[.,][0-9]+/.exec(text)?.[0].length : 1 + element.digits;
  if (length === undefined) return { rest: text };
  return take(scanFraction(text, length), (nanosecond) => {
    draft.nanosecond = nanosecond;
  });
}

function readHalf(kind: 'PM' | 'pm', text: string, draft: Draft): Step {
  const half = text.slice(0, 2);
  if (half !== kind && half !== (kind === 'PM' ? 'AM' : 'am')) return 'bad';
  draft.half = half.toLowerCase() as 'am' | 'pm';
  return { rest: text.slice(2) };
}

function readZoneName(text: string, draft: Draft): Step {
  if (text.startsWith('UTC')) {
    draft.isUtc = true;
    return { rest: text.slice(3) };
  }
  return take(scanZoneName(text), (name) => {
    draft.zoneName = name;
  });
}

const OFFSETS = {
  hours: { plain: /^([\s\S])([0-9]{2})/, colon: /^([\s\S])([0-9]{2})/ },
  minutes: { plain: /^([\s\S])([0-9]{2})([0-9]{2})/, colon: /^([\s\S])([0-9]{2}):([0-9]{2})/ },
  seconds: { plain: /^([\s\S])([0-9]{2})([0-9]{2})([0-9]{2})/, colon: /^([\s\S])([0-9]{2}):([0-9]{2}):([0-9]{2})/ },
};

function readOffset(form: OffsetForm, text: string, draft: Draft): Step {
  if (form.z && text.startsWith('Z')) {
    draft.isUtc = true;
    return { rest: text.slice(1) };
  }
  const match = OFFSETS[form.parts][form.colon ? 'colon' : 'plain'].exec(text);
  if (match === null) return 'bad';
  const rest = text.slice(match[0].length);
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2).map(Number);
  // Parity: 24 hours and 60 minutes are let through.
  if (hours > 24) return { rest, range: 'time zone offset hour' };
  if (minutes > 60) return { rest, range: 'time zone offset minute' };
  if (seconds > 60) return { rest, range: 'time zone offset second' };
  if (match[1] !== '+' && match[1] !== '-') return 'bad';
  const size = hours * 3600 + minutes * 60 + seconds;
  draft.offset = match[1] === '-' ? -size : size;
  return { rest };
}

/** Brings hour, month and day into their final form; says what is wrong with the date. */
function settleDate(draft: Draft): string | undefined {
  if (draft.half === 'pm' && draft.hour < 12) draft.hour += 12;
  if (draft.half === 'am' && draft.hour === 12) draft.hour = 0;
  if (draft.yearDay !== undefined) {
    if (draft.yearDay < 1 || draft.yearDay > (isLeapYear(draft.year) ? 366 : 365)) return 'day-of-year out of range';
    const { month, day } = dateOfYearDay(draft.year, draft.yearDay);
    if (draft.month !== undefined && draft.month !== month) return 'day-of-year does not match month';
    if (draft.day !== undefined && draft.day !== day) return 'day-of-year does not match day';
    draft.month = month;
    draft.day = day;
  }
  draft.month ??= 1;
  draft.day ??= 1;
  return draft.day < 1 || draft.day > daysInMonth(draft.year, draft.month) ? 'day out of range' : undefined;
}

function locate(draft: Draft, local: Zone): Moment {
  const parts = { ...draft, month: draft.month ?? 1, day: draft.day ?? 1 };
  const inUtc = momentFromParts(parts, utc, local);
  if (draft.isUtc) return inUtc;
  const at = (zone: Zone, offset: number) =>
    makeMoment(inUtc.epochNanoseconds - BigInt(offset) * 1_000_000_000n, zone, local);
  const name = draft.zoneName ?? '';
  if (draft.offset !== undefined) {
    const here = at(local, draft.offset);
    const { offset, abbreviation } = zoneStateOf(here);
    const fits = offset === draft.offset && (name === '' || name === abbreviation);
    return fits ? here : at({ kind: 'other', name, offset: draft.offset }, draft.offset);
  }
  if (name === '') return momentFromParts(parts, local, local);
  const known = offsetOfAbbreviation(local, name, inUtc.epochNanoseconds / 1_000_000_000n);
  if (known !== undefined) return at(local, known);
  // Parity: a name that is unknown here stands for UTC with a strange name; only GMT+3 and the like tell their offset.
  const hours = /^GMT([-+][0-9]+)$/.exec(name)?.[1];
  return { ...inUtc, zone: { kind: 'other', name, offset: hours === undefined ? 0 : Number(hours) * 3600 } };
}
