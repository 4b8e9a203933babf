import { Float, Timestamp } from '../yaml/values';
import { shortenText } from './shorten-text';

/**
 * Says in words what a value is, for the end of "…; found": `the number 8080`, `a list`, `nothing (null)`. Numbers are
 * shown as they are spelled in the file, where that is known (`0644`, not 420).
 */
export function describeValue(value: unknown, spelling?: string): string {
  if (value === null) return 'nothing (null)';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text '${shortenText(value)}'`;
  if (typeof value === 'boolean') return `the boolean ${value}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${spelling ?? value}`;
  if (value instanceof Float) return `the number ${spelling ?? value.value.toFixed(1)}`;
  if (value instanceof Timestamp) return `the date ${value.text}`;
  return Array.isArray(value) ? 'a list' : 'a map';
}
