import { kindOf } from '../kind-of';
import type { Value } from '../value';

export type BasicKind = 'bool' | 'integer' | 'float' | 'complex' | 'string';

const kinds: Readonly<Record<string, BasicKind>> = {
  bool: 'bool',
  string: 'string',
  float32: 'float',
  float64: 'float',
  complex64: 'complex',
  complex128: 'complex',
};

/** The kind by which comparisons tell values apart: all integers are of one; undefined for lists, maps and structs. */
export function basicKind(value: Value): BasicKind | undefined {
  const kind = kindOf(value);
  return kinds[kind] ?? (/^u?int/.test(kind) ? 'integer' : undefined);
}
