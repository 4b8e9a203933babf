import { zoneNameTable } from './zone-names';

/** What holds in a zone at an instant: seconds east of UTC, and the name of that offset ('' when it has none). */
export interface ZoneState {
  readonly offset: number;
  readonly abbreviation: string;
}

/** A time zone; plain data, so that times compare. `kind` says how Go would call it: UTC itself, the local one, others. */
export interface Zone {
  readonly kind: 'utc' | 'local' | 'other';
  readonly name: string;
  /** Seconds east of UTC of a zone that never changes, whose name is also that of the offset; else the name is IANA's. */
  readonly offset?: number;
}

interface NamedOffset {
  readonly abbreviation: string;
  readonly offset: number;
  /** Seconds since 1970; undefined: from the beginning. */
  readonly since: number | undefined;
}

export const utc: Zone = { kind: 'utc', name: 'UTC', offset: 0 };

/** The zone of an IANA name, letter case included; undefined when there is no such zone. */
export function findZone(name: string): Zone | undefined {
  if (name === '' || name === 'UTC') return utc;
  return namesByZone().has(name) ? { kind: 'other', name } : undefined;
}

/** The local zone by the clock's word for it; UTC when the name is unknown. */
export function localZone(name: string): Zone {
  return name !== 'UTC' && namesByZone().has(name)
    ? { kind: 'local', name }
    : { kind: 'local', name: 'UTC', offset: 0 };
}

/** What holds in a zone at an instant, in seconds since 1970. */
export function zoneStateAt(zone: Zone, epochSeconds: bigint): ZoneState {
  if (zone.offset !== undefined) return { offset: zone.offset, abbreviation: zone.name };
  const offset = offsetAt(zone.name, epochSeconds);
  return { offset, abbreviation: abbreviationFor(namesOf(zone), offset, epochSeconds) };
}

/** Are a zone's clocks ahead of what they show at another time of that year? */
export function isSummerTime(zone: Zone, epochSeconds: bigint): boolean {
  const offset = (seconds: bigint): number => zoneStateAt(zone, seconds).offset;
  return offset(epochSeconds) > Math.min(offset(epochSeconds - HALF_A_YEAR), offset(epochSeconds + HALF_A_YEAR));
}

/** The offset that an abbreviation stands for in a zone, preferably one in force at the time that its clocks show. */
export function offsetOfAbbreviation(zone: Zone, abbreviation: string, wallSeconds: bigint): number | undefined {
  if (zone.offset !== undefined) return undefined;
  const listed = namesOf(zone).filter((entry) => entry.abbreviation === abbreviation);
  const first = zoneStateAt(zone, EARLIEST);
  const offsets = [...listed, ...(first.abbreviation === abbreviation ? [first] : [])].map((entry) => entry.offset);
  const inForce = (offset: number) => zoneStateAt(zone, wallSeconds - BigInt(offset)).abbreviation === abbreviation;
  return offsets.find(inForce) ?? offsets[0];
}

function namesOf(zone: Zone): readonly NamedOffset[] {
  return zone.offset === undefined ? (namesByZone().get(zone.name) ?? []) : [];
}

function abbreviationFor(names: readonly NamedOffset[], offset: number, epochSeconds: bigint): string {
  let found: string | undefined;
  for (const entry of names) {
    if (entry.offset !== offset) continue;
    if (entry.since === undefined || epochSeconds >= BigInt(entry.since)) found = entry.abbreviation;
  }
  return found ?? defaultAbbreviation(offset);
}

function defaultAbbreviation(offset: number): string {
  if (offset % 900 !== 0) return 'LMT';
  const minutes = Math.abs(offset) / 60;
  const digits = (value: number) => String(value).padStart(2, '0');
  const rest = minutes % 60 === 0 ? '' : digits(minutes % 60);
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60))}${rest}`;
}

const EARLIEST = BigInt(Date.UTC(1800, 0, 1) / 1000);
const LATEST = BigInt(Date.UTC(2500, 0, 1) / 1000);
const HALF_A_YEAR = 182n * 86_400n;
const FOUR_CENTURIES = 146_097n * 86_400n;

/**
 * Seconds east of UTC. Nothing changed before 1800, and from 2100 on the rules repeat with the calendar's 400 years, so
 * Intl is only asked about years that it and the calendar agree on.
 */
function offsetAt(zone: string, epochSeconds: bigint): number {
  let asked = epochSeconds < EARLIEST ? EARLIEST : epochSeconds;
  if (asked >= LATEST) asked = LATEST - FOUR_CENTURIES + ((asked - LATEST) % FOUR_CENTURIES);
  const seconds = Number(asked);
  const [month, day, year, hour, minute, second] = wallClock(zone)
    .format(seconds * 1000)
    .split(/\D+/)
    .map(Number);
  const wall = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, second ?? 0);
  return wall / 1000 - seconds;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

// Making a formatter takes a millisecond, using it a microsecond.
function wallClock(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    const numeric = 'numeric';
    const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
    clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields } as Intl.DateTimeFormatOptions);
    clocks.set(timeZone, clock);
  }
  return clock;
}

let table: Map<string, readonly NamedOffset[]> | undefined;

function namesByZone(): ReadonlyMap<string, readonly NamedOffset[]> {
  table ??= new Map(zoneNameTable.trim().split('\n').flatMap(parseLine));
  return table;
}

function parseLine(line: string): (readonly [string, readonly NamedOffset[]])[] {
  const colon = line.lastIndexOf(': ');
  const names = line.slice(0, colon).split(' ').filter(Boolean).map(parseEntry);
  return line
    .slice(colon + 2)
    .split(' ')
    .map((zone) => [zone, names] as const);
}

function parseEntry(entry: string): NamedOffset {
  const match = /^([A-Za-z]+|[-+]\d+=)(-?)([\d:]+)(?:@(-?\d+))?$/.exec(entry);
  const [hours = 0, minutes = 0, seconds = 0] = (match?.[3] ?? '').split(':').map(Number);
  const size = hours * 3600 + minutes * 60 + seconds;
  return {
    abbreviation: (match?.[1] ?? '').replace('=', ''),
    offset: match?.[2] === '-' ? -size : size,
    since: match?.[4] === undefined ? undefined : Number(match[4]),
  };
}
