import type { Directive } from './directive';
import { pad, padWithSpaces } from './pad';
import { isPrintable, quoteCharacter } from './quote';

const LARGEST_CHARACTER = 0x10ffffn;

const bases: Readonly<Record<string, 2 | 8 | 10 | 16>> = { v: 10, d: 10, b: 2, o: 8, O: 8, x: 16, X: 16 };

/** An integer under one of the verbs v d b o O x X c q U; undefined for other verbs. */
export function formatInteger(value: bigint, directive: Directive, unsigned = false): string | undefined {
  const { verb } = directive;
  if (verb === 'v' && directive.sharpV && unsigned) return formatDigits(value, 16, { ...directive, sharp: true });
  const base = bases[verb];
  if (base !== undefined) return formatDigits(value, base, directive);
  if (verb === 'c') return pad(characterOf(value), directive);
  if (verb === 'q') return pad(quoteCharacter(characterOf(value), directive.plus), directive);
  return verb === 'U' ? formatUnicode(value, directive) : undefined;
}

function formatDigits(value: bigint, base: 2 | 8 | 10 | 16, directive: Directive): string {
  if (directive.precision === 0 && value === 0n) return ' '.repeat(directive.width ?? 0);
  const sign = value < 0n ? '-' : directive.plus ? '+' : directive.space ? ' ' : '';
  const digits = (value < 0n ? -value : value).toString(base);
  const padded = digits.padStart(leastDigits(directive, sign), '0');
  const text = sign + prefixOf(padded, base, directive) + padded;
  return padWithSpaces(directive.verb === 'X' ? text.toUpperCase() : text, directive);
}

function leastDigits({ precision, zero, minus, width }: Directive, sign: string): number {
  if (precision !== undefined) return precision;
  return zero && !minus && width !== undefined ? width - sign.length : 0;
}

function prefixOf(digits: string, base: number, { verb, sharp }: Directive): string {
  const octal = sharp && base === 8 && !digits.startsWith('0') ? '0' : '';
  if (verb === 'O') return `0o${octal}`;
  if (!sharp || base === 10) return '';
  return base === 8 ? octal : base === 2 ? '0b' : '0x';
}

function characterOf(value: bigint): string {
  if (value < 0n || value > LARGEST_CHARACTER || (value >= 0xd800n && value <= 0xdfffn)) return '\ufffd';
  return String.fromCodePoint(Number(value));
}

function formatUnicode(value: bigint, directive: Directive): string {
  const digits = BigInt.asUintN(64, value).toString(16).toUpperCase();
  const text = `U+${digits.padStart(Math.max(directive.precision ?? 4, 4), '0')}`;
  const known = value >= 0n && value <= LARGEST_CHARACTER && isPrintable(characterOf(value));
  return padWithSpaces(directive.sharp && known ? `${text} '${characterOf(value)}'` : text, directive);
}
