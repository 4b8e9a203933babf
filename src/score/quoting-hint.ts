import { Float, Timestamp } from '../yaml/values';
import type { SchemaNode } from './schema';

/** Writes a value at its place: `port: 80`, `- 80`, or `--override-property 'service.ports.web.port=80'`. */
export type WriteValue = (value: string) => string;

/** Makes the function that shows how a value is written under a key, in a list, or on the command line. */
export function writer(key: string | number, property: string | undefined): WriteValue {
  if (property !== undefined) return (value) => `--override-property '${property}=${value}'`;
  return typeof key === 'number' ? (value) => `- ${value}` : (value) => `${key}: ${value}`;
}

/** Shows how a value that YAML reads as a number, boolean or date is written as text, when the text would do. */
export function quoteHint(
  value: unknown,
  node: SchemaNode,
  spelling: string | undefined,
  write: WriteValue,
): string | undefined {
  const plain = spelling ?? plainText(value);
  if (plain === undefined || (node.pattern !== undefined && !new RegExp(node.pattern, 'u').test(plain)))
    return undefined;
  return `Put it in quotes: ${write(`"${plain}"`)}`;
}

/** Shows how a number or boolean in quotes is written without them. */
export function unquoteHint(type: 'integer' | 'boolean', value: unknown, write: WriteValue): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  if (type === 'integer') return /^[1-9]\d{0,4}$/.test(text) ? `Write it without quotes: ${write(text)}` : undefined;
  const truth = /^(?:true|yes|on|y)$/.test(text) ? 'true' : /^(?:false|no|off|n)$/.test(text) ? 'false' : undefined;
  return truth === undefined ? undefined : `Write it so: ${write(truth)}`;
}

function plainText(value: unknown): string | undefined {
  if (value instanceof Timestamp) return value.text;
  if (value instanceof Float) return value.value.toFixed(1);
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}
