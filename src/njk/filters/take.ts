import { NunjucksFunctionError } from '../template-error';
import type { PlainMap, Value } from '../value';
import { asText, describeValue, isList, isMap, isScalar } from '../value-kinds';
import type { Filtering } from './filter';

/** Bytes that an element of a list counts for. */
const BYTES_OF_ELEMENT = 8;

function refuseKind(wanted: string, value: Value, { foreign }: Filtering): never {
  throw new NunjucksFunctionError(`it takes ${wanted}, but this is ${describeValue(value, foreign)}`);
}

/** A value that must be text. */
export function takeText(value: Value, filtering: Filtering): string {
  return asText(value) ?? refuseKind('text', value, filtering);
}

/** A value that must be text, a number, true or false, as text. */
export function takeScalar(value: Value, filtering: Filtering): string {
  return isScalar(value) ? String(asText(value) ?? value) : refuseKind('text or a number', value, filtering);
}

export function takeNumber(value: Value, filtering: Filtering): number {
  return typeof value === 'number' ? value : refuseKind('a number', value, filtering);
}

export function takeList(value: Value, filtering: Filtering): readonly Value[] {
  return isList(value) ? value : refuseKind('a list', value, filtering);
}

export function takeMap(value: Value, filtering: Filtering): PlainMap {
  return isMap(value) ? value : refuseKind('a map', value, filtering);
}

/** The elements of a list, or the characters of a text. */
export function takeElements(value: Value, filtering: Filtering): readonly Value[] | string {
  return isList(value) ? value : (asText(value) ?? refuseKind('a list or text', value, filtering));
}

/** An argument that may be absent, or null. */
export function orAbsent<T>(
  value: Value,
  take: (value: Value, filtering: Filtering) => T,
  filtering: Filtering,
): T | undefined {
  return value === undefined || value === null ? undefined : take(value, filtering);
}

/** Throws when a text of that length would be too long. */
export function ensureLength(length: number, { most }: Filtering): void {
  if (length > most) throw new NunjucksFunctionError(`the result would be longer than ${most} bytes`);
}

/** Throws when a list of so many elements would be too long. */
export function ensureElements(count: number, { most }: Filtering): void {
  const allowed = Math.floor(most / BYTES_OF_ELEMENT);
  if (count > allowed) throw new NunjucksFunctionError(`the result would have more than ${allowed} elements`);
}
