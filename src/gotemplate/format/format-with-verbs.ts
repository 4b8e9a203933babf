import { toBigInt } from '../integers';
import { typeName } from '../type-name';
import type { Value } from '../value';
import { type Directive, plainDirective } from './directive';
import { formatValue } from './format-value';
import { printArgument } from './print-value';

const LARGEST_NUMBER = 1_000_000;

interface Cursor {
  readonly format: string;
  readonly args: readonly Value[];
  /** Position in the format. */
  at: number;
  /** The argument that comes next. */
  next: number;
  /** Has an index such as [2] been used? Then nobody counts the arguments that are left. */
  reordered: boolean;
  /** Has an index of this directive been bad? */
  badIndex: boolean;
  /** Has this directive's last index come right before the place that is read? */
  afterIndex: boolean;
  out: string;
}

/** Formats the arguments by a format text as Go's Sprintf, with its complaints (`%!d(string=hi)`) in the output. */
export function formatWithVerbs(format: string, args: readonly Value[]): string {
  const cursor: Cursor = {
    format,
    args,
    at: 0,
    next: 0,
    reordered: false,
    badIndex: false,
    afterIndex: false,
    out: '',
  };
  for (;;) {
    const percent = format.indexOf('%', cursor.at);
    if (percent < 0) break;
    cursor.out += format.slice(cursor.at, percent);
    cursor.at = percent + 1;
    if (formatText(cursor)) continue;
    cursor.badIndex = false;
    cursor.afterIndex = false;
    formatDirective(cursor);
  }
  cursor.out += format.slice(cursor.at);
  return cursor.out + (cursor.reordered ? '' : extraArguments(args.slice(cursor.next)));
}

/** Most directives are texts as they are. */
function formatText(cursor: Cursor): boolean {
  const verb = cursor.format[cursor.at];
  const value = cursor.args[cursor.next];
  if ((verb !== 's' && verb !== 'v') || typeof value !== 'string') return false;
  cursor.out += value;
  cursor.at += 1;
  cursor.next += 1;
  return true;
}

function formatDirective(cursor: Cursor): void {
  const flags = readFlags(cursor);
  readIndex(cursor);
  const measured = readPrecision(cursor, readWidth(cursor, flags));
  if (!cursor.afterIndex) readIndex(cursor);
  const code = cursor.format.codePointAt(cursor.at);
  if (code === undefined) {
    cursor.out += '%!(NOVERB)';
    return;
  }
  const verb = String.fromCodePoint(code);
  cursor.at += verb.length;
  cursor.out += formatNext(cursor, measured, verb);
}

function formatNext(cursor: Cursor, flags: Directive, verb: string): string {
  if (verb === '%') return '%';
  if (cursor.badIndex) return `%!${verb}(BADINDEX)`;
  if (cursor.next >= cursor.args.length) return `%!${verb}(MISSING)`;
  const value = cursor.args[cursor.next++];
  // Parity: %w is no verb here, but takes its flags as %v does.
  if (verb !== 'v' && verb !== 'w') return printArgument(value, { ...flags, verb });
  return printArgument(value, { ...flags, verb, sharpV: flags.sharp, sharp: false, plusV: flags.plus, plus: false });
}

function readFlags(cursor: Cursor): Directive {
  const start = cursor.at;
  while ('#0+- '.includes(cursor.format[cursor.at] ?? 'end')) cursor.at++;
  if (start === cursor.at) return plainDirective;
  const flags = cursor.format.slice(start, cursor.at);
  return {
    verb: 'v',
    minus: flags.includes('-'),
    plus: flags.includes('+'),
    sharp: flags.includes('#'),
    space: flags.includes(' '),
    zero: flags.includes('0'),
  };
}

function readWidth(cursor: Cursor, flags: Directive): Directive {
  if (cursor.format[cursor.at] === '*') {
    cursor.at++;
    cursor.afterIndex = false;
    const width = takeInteger(cursor);
    if (width === undefined) cursor.out += '%!(BADWIDTH)';
    if (width === undefined || width >= 0) return { ...flags, width };
    return { ...flags, width: -width, minus: true, zero: false };
  }
  const width = readNumber(cursor);
  if (width === undefined) return flags;
  // An index must come right before the star or the verb: %[3]2d is no directive.
  if (cursor.afterIndex) cursor.badIndex = true;
  return { ...flags, width };
}

function readPrecision(cursor: Cursor, flags: Directive): Directive {
  // Parity: a point that ends the format is taken for the verb.
  if (cursor.format[cursor.at] !== '.' || cursor.at + 1 === cursor.format.length) return flags;
  cursor.at++;
  if (cursor.afterIndex) cursor.badIndex = true;
  readIndex(cursor);
  if (cursor.format[cursor.at] !== '*') return { ...flags, precision: readNumber(cursor) ?? 0 };
  cursor.at++;
  cursor.afterIndex = false;
  const precision = takeInteger(cursor);
  // Parity: a negative precision is as good as none, and is complained about like one that is no integer.
  if (precision !== undefined && precision >= 0) return { ...flags, precision };
  cursor.out += '%!(BADPREC)';
  return flags;
}

/** An explicit argument index: [n]. */
function readIndex(cursor: Cursor): void {
  cursor.afterIndex = false;
  const { format, at } = cursor;
  if (format[at] !== '[') return;
  cursor.reordered = true;
  const end = format.indexOf(']', at);
  // Parity: two characters at the very end are too few to be looked at.
  if (end < 0 || format.length - at < 3) {
    cursor.badIndex = true;
    cursor.at = at + 1;
    return;
  }
  cursor.at = end + 1;
  const digits = format.slice(at + 1, end);
  const index = /^\d+$/.test(digits) && !isTooLarge(digits) ? Number(digits) - 1 : undefined;
  cursor.afterIndex = index !== undefined;
  if (index !== undefined && index >= 0 && index < cursor.args.length) cursor.next = index;
  else cursor.badIndex = true;
}

function readNumber(cursor: Cursor): number | undefined {
  const start = cursor.at;
  while (/[0-9]/.test(cursor.format[cursor.at] ?? '')) cursor.at++;
  if (start === cursor.at) return undefined;
  const digits = cursor.format.slice(start, cursor.at);
  if (!isTooLarge(digits)) return Number(digits);
  // Parity: an absurd number swallows the rest of the format.
  cursor.at = cursor.format.length;
  return undefined;
}

/** Parity: the limit is checked before each digit but not behind the last one. */
function isTooLarge(digits: string): boolean {
  return Number(digits.slice(0, -1)) > LARGEST_NUMBER;
}

function takeInteger(cursor: Cursor): number | undefined {
  if (cursor.next >= cursor.args.length) return undefined;
  const integer = toBigInt(cursor.args[cursor.next++]);
  return integer !== undefined && integer <= LARGEST_NUMBER && integer >= -LARGEST_NUMBER ? Number(integer) : undefined;
}

function extraArguments(args: readonly Value[]): string {
  if (args.length === 0) return '';
  const shown = args.map((value) => {
    return value === undefined || value === null ? '<nil>' : `${typeName(value)}=${formatValue(value)}`;
  });
  return `%!(EXTRA ${shown.join(', ')})`;
}
