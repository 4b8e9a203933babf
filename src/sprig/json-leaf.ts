import { FunctionError, Slice, Struct, Timestamp, TypedMap, toBigInt, toFloat, type Value } from '../gotemplate';
import { bytesOf } from './byte-list';
import { jsonString } from './json-string';

/**
 * The JSON of a value without parts: text, number, bool, nil, bytes (as base64) and what knows its own JSON; undefined
 * for lists, maps and structs. Throws `FunctionError` for NaN and infinities.
 */
export function jsonLeaf(value: Value, escapesHtml: boolean): string | undefined {
  if (typeof value === 'string') return jsonString(value, escapesHtml);
  if (value === null || value === undefined) return 'null';
  return typeof value === 'object' ? objectLeaf(value) : scalarText(value);
}

function objectLeaf(value: Value & object): string | undefined {
  const number = toFloat(value) ?? toBigInt(value);
  if (number !== undefined) return scalarText(number);
  if (value instanceof Timestamp) {
    const { timeFromTimestamp } = require('./time') as typeof import('./time');
    return objectLeaf(timeFromTimestamp(value));
  }
  if (value instanceof Struct) return ownJson(value);
  if (value instanceof TypedMap) return value.entries === undefined ? 'null' : undefined;
  if (!(value instanceof Slice)) return undefined;
  if (value.items === undefined) return 'null';
  return value.elementType === 'uint8' ? `"${bytesOf(value).toString('base64')}"` : undefined;
}

/** Numbers look in JSON as they do in JavaScript, but for minus zero. */
function scalarText(value: number | bigint | boolean): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new FunctionError(`json: unsupported value: ${Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'}`);
  }
  return Object.is(value, -0) ? '-0' : String(value);
}

function ownJson(struct: Struct): string | undefined {
  const json = struct.methods['MarshalJSON']?.call(struct, []);
  return json instanceof Slice ? bytesOf(json).toString('utf8') : undefined;
}
