import { nearestName } from '../errors/nearest-name';
import { UserError } from '../errors/user-error';
import { isPlainMap, plainMapFrom } from '../util/plain-map';
import { Float } from '../yaml/values';
import { canonicalQuantity } from './quantity';
import { VOLUME_TYPES } from './volume-types';

/** Something in a value that Kubernetes would not take; the path begins below the value. */
export interface DecodeProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string | undefined;
}

export interface Decoded {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly DecodeProblem[];
}

/**
 * Reads a value as a volume source or a claim's spec as Kubernetes does: unknown fields and wrong types are problems,
 * quantities become canonical, and what is empty (null, `""`, `false`, no items) is left out where it means nothing.
 */
export function decodeVolume(value: unknown, type: 'VolumeSource' | 'ClaimSpec'): Decoded {
  const problems: DecodeProblem[] = [];
  const result = decode(value, type, [], problems);
  return { value: isPlainMap(result) ? result : {}, problems };
}

type Path = readonly (string | number)[];

/** Structs that Kubernetes leaves out when nothing is in them; an empty one of any other type says something. */
const LEFT_OUT_EMPTY = ['ClaimResources', 'ClaimMetadata'];

/** The decoded value; undefined where there is nothing to write. */
function decode(value: unknown, type: string, path: Path, problems: DecodeProblem[]): unknown {
  if (value === null || value === undefined) return undefined;
  const fail = (expected: string): undefined => {
    problems.push({ path, message: `must be ${expected}` });
    return undefined;
  };
  if (type.endsWith('?')) return decodeScalar(value, type.slice(0, -1), path, problems);
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) return fail('a list');
    const items = value.map((item: unknown, at) => decode(item, type.slice(0, -2), [...path, at], problems) ?? item);
    return items.length === 0 ? undefined : items;
  }
  if (type.endsWith('{}')) {
    if (!isPlainMap(value)) return fail('a map');
    const entries = Object.entries(value).map(
      ([key, item]) => [key, decode(item, type.slice(0, -2), [...path, key], problems) ?? ''] as const,
    );
    return entries.length === 0 ? undefined : plainMapFrom(entries);
  }
  if (VOLUME_TYPES[type] !== undefined) {
    if (!isPlainMap(value)) return fail('a map');
    const struct = decodeStruct(value, type, path, problems);
    return LEFT_OUT_EMPTY.includes(type) && Object.keys(struct).length === 0 ? undefined : struct;
  }
  const scalar = decodeScalar(value, type, path, problems);
  return scalar === '' || scalar === 0 || scalar === false ? undefined : scalar;
}

function decodeStruct(
  map: Readonly<Record<string, unknown>>,
  type: string,
  path: Path,
  problems: DecodeProblem[],
): Record<string, unknown> {
  const fields = new Map((VOLUME_TYPES[type] ?? '').split(' ').map((field) => field.split(':') as [string, string]));
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(map).sort()) {
    const fieldType = fields.get(key);
    if (fieldType === undefined) {
      const nearest = nearestName(key, fields.keys());
      const hint =
        nearest === undefined ? `There are: ${[...fields.keys()].join(', ')}.` : `Did you mean '${nearest}'?`;
      problems.push({ path, message: `has the unknown field '${key}'`, hint });
      continue;
    }
    const value = decode(map[key], fieldType, [...path, key], problems);
    if (value !== undefined) entries.push([key, value]);
  }
  return plainMapFrom(entries);
}

function decodeScalar(value: unknown, type: string, path: Path, problems: DecodeProblem[]): unknown {
  const plain = value instanceof Float ? value.value : value;
  const isNumber = typeof plain === 'number' || typeof plain === 'bigint';
  if (type === 'quantity' && (isNumber || typeof plain === 'string')) {
    return decodeQuantity(String(plain), path, problems);
  }
  if (type === 'string' && typeof plain === 'string') return plain;
  if (type === 'bool' && typeof plain === 'boolean') return plain;
  if (type === 'int' && (typeof plain === 'bigint' || Number.isInteger(plain))) return plain;
  const expected =
    { string: 'text', bool: 'true or false', int: 'a whole number', quantity: 'a quantity' }[type] ?? type;
  problems.push({ path, message: `must be ${expected}` });
  return undefined;
}

function decodeQuantity(text: string, path: Path, problems: DecodeProblem[]): string | undefined {
  try {
    return canonicalQuantity(text);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push({ path, message: error.problems.map((problem) => problem.message).join('; ') });
    return undefined;
  }
}
