import { Float, Timestamp } from '../yaml/values';

const LONGEST_SHOWN = 60;

/**
 * Says in words what a value is, for the end of "…; found": `the number 8080`, `a list`, `nothing (null)`. Numbers are
 * shown as they are spelled in the file, where that is known (`0644`, not 420).
 */
export function describeValue(value: unknown, spelling?: string): string {
  if (value === null) return 'nothing (null)';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text '${shorten(value)}'`;
  if (typeof value === 'boolean') return `the boolean ${value}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${spelling ?? value}`;
  if (value instanceof Float) return `the number ${spelling ?? value.value.toFixed(1)}`;
  if (value instanceof Timestamp) return `the date ${value.text}`;
  return Array.isArray(value) ? 'a list' : 'a map';
}

function shorten(text: string): string {
  const begin = text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
  return begin.replaceAll('\n', '\\n');
}
