import { Integer, type IntegerType, type Value } from './value';

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const LARGEST_INT64 = 0x7fffffffffffffffn;

const widths: Readonly<Record<string, number>> = {
  int: 64,
  int8: 8,
  int16: 16,
  int32: 32,
  int64: 64,
  uint: 64,
  uint8: 8,
  uint16: 16,
  uint32: 32,
  uint64: 64,
};

/** An integer of a Go type in the shape that `Value` prescribes for it; what is beyond the type's range wraps around. */
export function makeInteger(type: IntegerType, value: bigint): Value {
  const width = widths[type] ?? 64;
  const wrapped = type.startsWith('u') ? BigInt.asUintN(width, value) : BigInt.asIntN(width, value);
  if (type === 'int') return wrapped <= LARGEST_SAFE && wrapped >= -LARGEST_SAFE ? Number(wrapped) : wrapped;
  if (type === 'uint64' && wrapped > LARGEST_INT64) return wrapped;
  return new Integer(type, wrapped);
}

/** The number that a value of any integer type stands for; undefined for every other value. */
export function toBigInt(value: Value): bigint | undefined {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : undefined;
  if (typeof value === 'bigint') return value;
  return value instanceof Integer ? value.value : undefined;
}
