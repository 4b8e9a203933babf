import { formatTimestamp, parseTimestamp } from '../yaml/timestamp';
import { Float, Timestamp } from '../yaml/values';
import { describeFound } from './describe-found';
import { describeNoQuantity, isQuantity } from './quantity';

interface ScalarType {
  /** What a right value is, to stand behind "must be". */
  readonly wanted: string;
  readonly fits: (value: unknown) => boolean;
  /** The size of a whole number. */
  readonly bits?: 32 | 64;
}

const SCALARS: Readonly<Record<string, ScalarType>> = {
  string: { wanted: 'text', fits: isText },
  bool: { wanted: 'true or false', fits: (value) => typeof value === 'boolean' },
  int: { wanted: 'a whole number', fits: (value) => isWhole(value, 64), bits: 64 },
  int32: { wanted: 'a whole number', fits: (value) => isWhole(value, 32), bits: 32 },
  int64: { wanted: 'a whole number', fits: (value) => isWhole(value, 64), bits: 64 },
  double: { wanted: 'a number', fits: (value) => isNumber(value) && Number.isFinite(Number(value)) },
  bytes: { wanted: 'text in base64', fits: (value) => isText(value) && isBase64(value) },
  time: { wanted: 'a time such as 2026-01-31T12:00:00Z', fits: (value) => isText(value) && isTime(value) },
  microTime: {
    wanted: 'a time such as 2026-01-31T12:00:00.000000Z',
    fits: (value) => isText(value) && isTime(value) && /\.\d{6}(?!\d)/.test(value),
  },
  quantity: {
    wanted: 'a quantity such as 500m or 1Gi',
    fits: (value) => (isText(value) || isNumber(value)) && isQuantity(String(value)),
  },
  intOrString: { wanted: 'text or a whole number', fits: (value) => isText(value) || isWhole(value, 32), bits: 32 },
};

const LONGEST_SHOWN = 40;
/** Whole numbers below fit into every size. */
const SMALL_END = 2 ** 31;

/** Does a value fit a scalar type of the type table? See `findScalarProblem`. */
export function fitsScalar(value: unknown, type: string): boolean {
  const scalar = SCALARS[type];
  return scalar === undefined || scalar.fits(asInJson(value));
}

/**
 * What is wrong with a value for a scalar type of the type table, to stand behind its path; undefined when it fits, as
 * everything does for `any`. As in JSON, whole floats are whole numbers, and dates are text.
 */
export function findScalarProblem(value: unknown, type: string): string | undefined {
  const scalar = SCALARS[type];
  const plain = asInJson(value);
  if (scalar === undefined || scalar.fits(plain)) return undefined;
  if (type === 'quantity' && isText(plain)) return describeNoQuantity(plain);
  return `must be ${scalar.wanted}${contrast(plain, type, scalar)}${quotingHint(plain, scalar)}`;
}

function asInJson(value: unknown): unknown {
  if (value instanceof Float) return value.value;
  return value instanceof Timestamp ? formatTimestamp(value) : value;
}

/** What was found. Texts are shown only where they can be no secret. */
function contrast(found: unknown, type: string, { bits }: ScalarType): string {
  if (isText(found) && (type === 'time' || type === 'microTime')) return `, not '${shortened(found)}'`;
  if (isText(found) && type === 'bytes') return '';
  if (isNumber(found) && bits !== undefined) return ` of ${bits} bits, not ${found}`;
  return `, not ${describeFound(found)}`;
}

function quotingHint(found: unknown, { wanted, fits }: ScalarType): string {
  if (wanted === 'text' && (isNumber(found) || typeof found === 'boolean')) return ': put it in quotes';
  if (!isText(found) || found === '') return '';
  const bare = found === 'true' || found === 'false' ? found === 'true' : Number(found);
  return fits(bare) ? ': leave out the quotes' : '';
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function isWhole(value: unknown, bits: number): boolean {
  if (Number.isInteger(value) && Math.abs(value as number) < SMALL_END) return true;
  if (typeof value === 'number' && !Number.isInteger(value)) return false;
  return isNumber(value) && BigInt.asIntN(bits, BigInt(value)) === BigInt(value);
}

function isBase64(text: string): boolean {
  const digits = text.replace(/[\r\n]+/g, '');
  return digits.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(digits);
}

function isTime(text: string): boolean {
  // Parity: an hour may have one digit.
  return /^\d{4}-\d\d-\d\dT\d\d?:\d\d:\d\d/.test(text) && parseTimestamp(text) !== undefined;
}
