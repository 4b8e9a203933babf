import type { Complex } from '../value';
import type { Directive } from './directive';
import { floatText } from './float-text';
import { pad, padWithSpaces } from './pad';

/** A float under one of the verbs v b e E f F g G x X; undefined for other verbs. */
export function formatFloat(value: number, directive: Directive): string | undefined {
  const verb = directive.verb === 'v' ? 'g' : directive.verb;
  if (!'begGEfFxX'.includes(verb)) return undefined;
  const precision = directive.precision ?? ('eEfF'.includes(verb) ? 6 : undefined);
  const text = floatText(value, verb, precision);
  const sign = text.startsWith('-') ? '-' : directive.plus ? '+' : directive.space ? ' ' : '';
  const size = text.replace(/^[-+]/, '');
  if (!Number.isFinite(value)) return padInfinite(value, sign, size, directive);
  const digits = directive.sharp && verb !== 'b' ? withAllDigits(size, verb, precision) : size;
  const { width } = directive;
  if (sign !== '' && directive.zero && !directive.minus && width !== undefined) {
    return sign + digits.padStart(width - 1, '0');
  }
  return pad(sign + digits, directive);
}

/** A complex number: both parts under the directive, the second always with its sign. */
export function formatComplex(value: Complex, directive: Directive): string | undefined {
  const real = formatFloat(value.real, directive);
  const imaginary = formatFloat(value.imaginary, { ...directive, plus: true });
  return real === undefined || imaginary === undefined ? undefined : `(${real}${imaginary}i)`;
}

/** Infinities always show a sign, except for a plain space; NaN only when asked. Zeros never pad them. */
function padInfinite(value: number, sign: string, name: string, directive: Directive): string {
  const shown = Number.isNaN(value) || sign !== '' ? sign : '+';
  return padWithSpaces(shown + name, directive);
}

/** The # flag: a decimal point always, and for g the zeros that fill up the precision (six when there is none). */
function withAllDigits(text: string, verb: string, precision: number | undefined): string {
  const hexadecimal = verb === 'x' || verb === 'X';
  const tailAt = text.search(hexadecimal ? /[pP]/ : /[eE]/);
  const body = tailAt < 0 ? text : text.slice(0, tailAt);
  const tail = tailAt < 0 ? '' : text.slice(tailAt);
  const wanted = verb === 'g' || verb === 'G' || verb === 'x' ? (precision ?? 6) : 0;
  // Parity: the x of a 0x prefix counts as a significant digit.
  const significant = body.replace('.', '').replace(/^0+/, '').length;
  const missing = wanted - significant - (body === '0' ? 1 : 0);
  const pointed = body.includes('.') ? body : `${body}.`;
  return pointed + '0'.repeat(Math.max(missing, 0)) + tail;
}
