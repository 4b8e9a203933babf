import { compareText } from '../compare-text';
import { deepEqual } from '../deep-equal';
import { formatWithVerbs } from '../format/format-with-verbs';
import { FunctionError, type TemplateFunction } from '../function';
import { toBigInt } from '../integers';
import { kindOf } from '../kind-of';
import { RAW } from '../parameter-type';
import { toFloat } from '../to-float';
import { typeName } from '../type-name';
import { Slice, Struct, TypedMap, type Value } from '../value';
import { basicKind } from './basic-kind';
import { binary } from './fixed';

/** eq, ne, lt, le, gt, ge: values of the same basic kind; integers of all types are compared by what they stand for. */
export const comparisonFunctions: Readonly<Record<string, TemplateFunction>> = {
  eq: {
    parameters: [RAW, RAW],
    variadic: true,
    call: ([first, ...others]) => equalsAny(first, others),
    call2: equals,
  },
  ne: binary((a, b) => !equals(a, b)),
  lt: binary(isLess),
  le: binary((a, b) => isLess(a, b) || equals(a, b)),
  gt: binary((a, b) => !isLess(a, b) && !equals(a, b)),
  ge: binary((a, b) => !isLess(a, b)),
};

/** Stops at the first that is equal; only what comes before it can be an error. */
function equalsAny(first: Value, others: readonly Value[]): boolean {
  if (others.length === 0) throw new FunctionError('missing argument for comparison');
  return others.some((other) => equals(first, other));
}

function equals(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  const left = basicKind(a);
  const right = basicKind(b);
  if (left !== right) {
    if (isAbsent(a) || isAbsent(b)) return isAbsent(a) && isAbsent(b);
    throw incompatible(a, b);
  }
  if (left === 'integer') return toBigInt(a) === toBigInt(b);
  if (left === 'float') return toFloat(a) === toFloat(b);
  if (left === 'complex') return deepEqual(a, b);
  if (left === 'string' || left === 'bool') return a === b;
  return equalsOther(a, b);
}

/** Values of no basic kind: lists and maps equal nothing, not even themselves, and to compare them is an error. */
function equalsOther(a: Value, b: Value): boolean {
  if (isAbsent(a) || isAbsent(b)) return isNil(a) && isNil(b);
  if (kindOf(a) !== kindOf(b)) {
    const operands = [a, typeName(a), typeName(b), b];
    throw new FunctionError(formatWithVerbs('non-comparable types %s: %v, %s: %v', operands));
  }
  if (isNil(a) || isNil(b)) return isNil(a) && isNil(b);
  if (!isComparable(b)) throw new FunctionError(formatWithVerbs('non-comparable type %s: %v', [b, typeName(b)]));
  return a === b || (kindOf(b) !== 'ptr' && deepEqual(a, b));
}

/** Lists, maps and structs that hold one cannot be compared; pointers can. */
function isComparable(value: Value): boolean {
  if (!(value instanceof Struct)) return false;
  return kindOf(value) === 'ptr' || [...value.fields.values()].every(hasComparableType);
}

function hasComparableType(field: Value): boolean {
  const kind = kindOf(field);
  return kind === 'struct' ? isComparable(field) : kind !== 'map' && kind !== 'slice';
}

function isLess(a: Value, b: Value): boolean {
  if (Number.isInteger(a) && Number.isInteger(b)) return (a as number) < (b as number);
  const left = basicKind(a);
  const right = basicKind(b);
  if (left === undefined || right === undefined) throw new FunctionError('invalid type for comparison');
  if (left !== right) throw incompatible(a, b);
  if (left === 'integer') return (toBigInt(a) ?? 0n) < (toBigInt(b) ?? 0n);
  if (left === 'float') return (toFloat(a) ?? 0) < (toFloat(b) ?? 0);
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b) < 0;
  throw new FunctionError('invalid type for comparison');
}

function isAbsent(value: Value): boolean {
  return value === undefined || value === null;
}

/** Nothing at all, or a nil map or slice. */
function isNil(value: Value): boolean {
  if (value instanceof TypedMap) return value.entries === undefined;
  return isAbsent(value) || (value instanceof Slice && value.items === undefined);
}

function incompatible(a: Value, b: Value): FunctionError {
  return new FunctionError(`incompatible types for comparison: ${typeName(a)} and ${typeName(b)}`);
}
