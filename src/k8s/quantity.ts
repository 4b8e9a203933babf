import { userError } from '../errors/user-error';
import { remember } from '../util/remember';

/** A resource quantity such as `500m` or `1Gi`, as parsed. */
interface Quantity {
  readonly negative: boolean;
  /** The amount in units of 1e-9, without its sign; what is finer has been rounded up. */
  readonly nanos: bigint;
  readonly form: 'decimal' | 'binary' | 'exponent';
  /** The spelling, where Kubernetes keeps it though a shorter one may exist. */
  readonly kept: string | undefined;
}

const LONGEST_TEXT = 100;
const NANOS = 1_000_000_000n;
/** Larger amounts with a binary suffix are cut to the largest int64. */
const LARGEST = 9_223_372_036_854_775_807n * NANOS;
const MOST_DIGITS = 18;
/** A step from one binary suffix to the next counts for three digits. */
const MOST_BINARY_DIGITS = 14;

const PATTERN = /^([+-]?)(\d*)(?:\.(\d*))?(n|u|m|[kKMGTPE]|[KMGTPE]i|[eE][+-]?\d{1,2})?$/;
const DECIMAL_SUFFIXES = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY_SUFFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** Would an API server take the text as a quantity? It ignores spaces around it, and knows no suffix `K`. */
export function isQuantity(text: string): boolean {
  const trimmed = text.trim();
  return (
    trimmed.length <= LONGEST_TEXT && PATTERN.test(trimmed) && /^[+-]?\.?\d/.test(trimmed) && !trimmed.endsWith('K')
  );
}

/** Orders two quantities by amount: negative, zero or positive, as `sort` wants it. */
export function compareQuantities(a: string, b: string): number {
  const left = signedNanos(parseQuantity(a));
  const right = signedNanos(parseQuantity(b));
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function signedNanos(quantity: Quantity): bigint {
  return quantity.negative ? -quantity.nanos : quantity.nanos;
}

/** Quantities that were read before: a project uses few, over and over. No more than so many are kept. */
const MOST_KNOWN = 1000;

const parseQuantity = remember(readQuantity, MOST_KNOWN);

/**
 * The spelling that Kubernetes gives a quantity: `1000m` is `1`, `0.5` is `500m`, `1024Mi` is `1Gi`. The suffix `K` of the
 * Score specification becomes `k`. Throws a `UserError` for what is no quantity.
 */
export const canonicalQuantity = remember(spellCanonically, MOST_KNOWN);

function spellCanonically(text: string): string {
  const quantity = readQuantity(text);
  if (quantity.nanos === 0n) return '0';
  if (quantity.kept !== undefined) return quantity.kept;
  return (quantity.negative ? '-' : '') + formatAmount(quantity);
}

function readQuantity(text: string): Quantity {
  const match = text.length <= LONGEST_TEXT ? PATTERN.exec(text) : null;
  const [, sign = '', whole = '', fraction = '', written = ''] = match ?? [];
  if (match === null || whole + fraction === '') throw notAQuantity(text);
  const suffix = written === 'K' ? 'k' : written;
  const digits = BigInt(whole + fraction);
  const negative = sign === '-' && digits !== 0n;
  const spelling = suffix === written ? text : `${text.slice(0, -1)}${suffix}`;
  const significant = withoutLeadingZeros(whole);
  const binary = BINARY_SUFFIXES.indexOf(suffix);
  if (binary > 0) {
    const nanos = smaller(scaled(digits << BigInt(10 * binary), 9 - fraction.length), LARGEST);
    const isKept = fraction === '' && significant.length + 3 * binary <= MOST_BINARY_DIGITS && digits % 8n !== 0n;
    return { negative, nanos, form: 'binary', kept: isKept ? spelling : undefined };
  }
  const exponential = /\d/.test(suffix);
  const exponent = exponential ? Number(suffix.slice(1)) : 3 * (DECIMAL_SUFFIXES.indexOf(suffix) - 3);
  const scale = exponent - fraction.length;
  const kept = isKept(significant, fraction, scale) ? spelling : undefined;
  return { negative, nanos: scaled(digits, 9 + scale), form: exponential ? 'exponent' : 'decimal', kept };
}

// Parity: these spellings stay as they are, with their sign and zeros before them, though they are not the shortest.
function isKept(significant: string, fraction: string, scale: number): boolean {
  const digits = significant + fraction;
  return (
    significant !== '' && digits.length <= MOST_DIGITS && scale % 3 === 0 && scale >= -9 && !digits.endsWith('000')
  );
}

function withoutLeadingZeros(digits: string): string {
  let at = 0;
  while (digits[at] === '0') at++;
  return digits.slice(at);
}

function formatAmount({ nanos, form }: Quantity): string {
  if (form === 'binary' && nanos % NANOS === 0n && nanos >= 1024n * NANOS) {
    const [number, steps] = reduced(nanos / NANOS, 1024n, BINARY_SUFFIXES.length - 1);
    return `${number}${BINARY_SUFFIXES[steps]}`;
  }
  if (form === 'exponent') {
    const [number, steps] = reduced(nanos, 1000n, LONGEST_TEXT);
    return steps === 3 ? String(number) : `${number}e${3 * (steps - 3)}`;
  }
  const [number, steps] = reduced(nanos, 1000n, DECIMAL_SUFFIXES.length - 1);
  return `${number}${DECIMAL_SUFFIXES[steps]}`;
}

/** Divides by `base` as often as it goes without a rest, at most `limit` times. */
function reduced(amount: bigint, base: bigint, limit: number): [number: bigint, steps: number] {
  let number = amount;
  let steps = 0;
  while (steps < limit && number % base === 0n) {
    number /= base;
    steps++;
  }
  return [number, steps];
}

/** `digits` times ten to the power of `exponent`, rounded up. */
function scaled(digits: bigint, exponent: number): bigint {
  if (exponent >= 0) return digits * 10n ** BigInt(exponent);
  const divisor = 10n ** BigInt(-exponent);
  return (digits + divisor - 1n) / divisor;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function notAQuantity(text: string): Error {
  return userError('invalid-quantity', describeNoQuantity(text));
}

/** Says that a text is no quantity, and what would be one. */
export function describeNoQuantity(text: string): string {
  const shown = text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
  return `'${shown}' is no quantity: write a number with an optional suffix, such as 500m, 2, 1.5, 64M or 1Gi`;
}
