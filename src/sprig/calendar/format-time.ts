import { dayOfYear } from './civil-date';
import { type LayoutElement, nextChunk, type OffsetForm, type PlainKind } from './layout';
import { type Moment, type WallClock, wallClockOf, zoneStateOf } from './moment';
import { longMonths, longWeekdays } from './names';
import type { ZoneState } from './zone';

/** Writes a moment by a Go layout, whose elements are parts of the reference time Mon Jan 2 15:04:05 MST 2006. */
export function formatTime(moment: Moment, layout: string): string {
  const clock = wallClockOf(moment);
  const zone = zoneStateOf(moment);
  const parts: string[] = [];
  for (let rest = layout; rest !== ''; ) {
    const chunk = nextChunk(rest);
    parts.push(chunk.prefix);
    if (chunk.element !== undefined) parts.push(formatElement(chunk.element, clock, zone));
    rest = chunk.rest;
  }
  return parts.join('');
}

/** The text of a time when it is printed. */
export function timeText(moment: Moment): string {
  return formatTime(moment, '2006-01-02 15:04:05.999999999 -0700 MST');
}

function formatElement(element: LayoutElement, clock: WallClock, zone: ZoneState): string {
  if (element.kind === 'zone-offset') return formatOffset(zone.offset, element.form);
  if (element.kind === 'fraction') {
    const digits = String(clock.nanosecond).padStart(9, '0').slice(0, element.digits);
    const kept = element.trimmed ? digits.replace(/0+$/, '') : digits;
    return kept === '' ? '' : element.separator + kept;
  }
  if (element.kind === 'MST') return zone.abbreviation === '' ? namelessZone(zone.offset) : zone.abbreviation;
  return plainWriters[element.kind](clock);
}

const plainWriters: Record<Exclude<PlainKind, 'MST'>, (clock: WallClock) => string> = {
  '2006': ({ year }) => pad(year, 4),
  '06': ({ year }) => pad(Math.abs(year) % 100, 2),
  January: ({ month }) => longMonths[month - 1] ?? '',
  Jan: ({ month }) => (longMonths[month - 1] ?? '').slice(0, 3),
  '1': ({ month }) => String(month),
  '01': ({ month }) => pad(month, 2),
  Monday: ({ weekday }) => longWeekdays[weekday] ?? '',
  Mon: ({ weekday }) => (longWeekdays[weekday] ?? '').slice(0, 3),
  '2': ({ day }) => String(day),
  _2: ({ day }) => String(day).padStart(2),
  '02': ({ day }) => pad(day, 2),
  __2: (clock) => String(dayOfYear(clock)).padStart(3),
  '002': (clock) => pad(dayOfYear(clock), 3),
  '15': ({ hour }) => pad(hour, 2),
  '3': ({ hour }) => String(hour % 12 || 12),
  '03': ({ hour }) => pad(hour % 12 || 12, 2),
  '4': ({ minute }) => String(minute),
  '04': ({ minute }) => pad(minute, 2),
  '5': ({ second }) => String(second),
  '05': ({ second }) => pad(second, 2),
  PM: ({ hour }) => (hour >= 12 ? 'PM' : 'AM'),
  pm: ({ hour }) => (hour >= 12 ? 'pm' : 'am'),
};

function formatOffset(offset: number, form: OffsetForm): string {
  if (form.z && offset === 0) return 'Z';
  // Parity: the sign is that of the whole minutes, so 30 seconds west of UTC have a plus.
  const sign = Math.trunc(offset / 60) < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
  const count = { hours: 1, minutes: 2, seconds: 3 }[form.parts];
  const texts = parts.slice(0, count).map((part) => pad(part, 2));
  return sign + texts.join(form.colon ? ':' : '');
}

function namelessZone(offset: number): string {
  return formatOffset(offset, { z: false, colon: false, parts: 'minutes' });
}

function pad(value: number, width: number): string {
  return (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(width, '0');
}
