import { formatTimestamp } from './timestamp';
import { Float, Timestamp } from './values';

/** Writes an integer in full: a whole number or a bigint. */
export function formatInteger(value: number | bigint): string {
  return typeof value === 'bigint' || Math.abs(value) < 1e21 ? String(value) : String(BigInt(value));
}

/**
 * Writes a float as Go does with `%g` and the fewest digits that read back: with an exponent of two digits at least when
 * it is less than -4 or more than 5; infinities and NaN as YAML has them.
 */
export function formatFloat(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', power = ''] = value.toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(value);
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${size}`;
}

/** Writes what is neither text nor a collection as Go's yaml.v3 does; undefined when the value is one of those. */
export function formatPlain(value: unknown): string | undefined {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? formatInteger(value) : formatFloat(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'null';
    default:
      if (value === null) return 'null';
      if (value instanceof Float) return formatFloat(value.value);
      return value instanceof Timestamp ? formatTimestamp(value) : undefined;
  }
}
