import { Float, Timestamp } from '../yaml/values';

/** Says what was found; of texts and numbers never the value itself, which may be a secret. */
export function describeFound(value: unknown): string {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Float) return 'a number';
  if (value instanceof Timestamp) return 'a date';
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'a map';
}
