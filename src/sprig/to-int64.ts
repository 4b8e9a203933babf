import { toBigInt, toFloat, type Value } from '../gotemplate';
import { parseIntegerLiteral } from './parse-integer';

const SMALLEST = -0x8000000000000000n;

/**
 * The int64 that a value stands for: floats are cut, larger integers wrap around, text is read as a literal of Go with
 * an optional fraction; zero for every other value.
 */
export function toInt64(value: Value): bigint {
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value === 'string') return parseIntegerLiteral(withoutFraction(value)) ?? 0n;
  const float = toFloat(value);
  return float === undefined ? BigInt.asIntN(64, toBigInt(value) ?? 0n) : cutFloat(float);
}

function withoutFraction(text: string): string {
  const match = /^([-+]?)(\d*)(?:\.\d*)?$/.exec(text);
  return match ? `${match[1]}${match[2] || '0'}` : text;
}

/** Parity: what int64 cannot hold becomes its smallest number, as on the processors that Go is mostly built for. */
function cutFloat(float: number): bigint {
  return float >= -(2 ** 63) && float < 2 ** 63 ? BigInt(Math.trunc(float)) : SMALLEST;
}
