import { FunctionError, type FunctionTable, makeInteger, type TemplateFunction, toBigInt } from '../gotemplate';
import type { Dice } from '../host/host';
import { define } from './define';
import { ensureRoom } from './room';

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PRINTABLE = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index));

/**
 * sprig's functions of random values; the same dice give the same values.
 * @lazy
 */
export const randomFunctions: FunctionTable = {
  randAlphaNum: charactersOf('randAlphaNum', LETTERS + DIGITS),
  randAlpha: charactersOf('randAlpha', LETTERS),
  randNumeric: charactersOf('randNumeric', DIGITS),
  randAscii: charactersOf('randAscii', PRINTABLE),
  randBytes: define(['int'], (count, context) => {
    if (count < 0) throw new FunctionError('runtime error: makeslice: len out of range');
    ensureRoom(Math.ceil(Number(count) / 3) * 4, context);
    return Buffer.from(context.draw('randBytes').bytes(Number(count))).toString('base64');
  }),
  randInt: define(['int', 'int'], (minimum, maximum, context) => {
    const low = toBigInt(minimum) ?? 0n;
    const range = BigInt.asIntN(64, (toBigInt(maximum) ?? 0n) - low);
    if (range <= 0n) throw new FunctionError('invalid argument to Intn');
    return makeInteger('int', low + rollWide(range, context.draw('randInt')));
  }),
  uuidv4: define([], (context) => formatUuid(context.draw('uuidv4').bytes(16))),
};

/** A function of a count that gives so many characters of an alphabet, each equally likely; none for a count below 1. */
function charactersOf(by: string, alphabet: string): TemplateFunction {
  return define(['int'], (count, context) => {
    const length = Math.max(0, Number(count));
    ensureRoom(length, context);
    return pickCharacters(alphabet, length, context.draw(by));
  });
}

// A byte beyond the last whole multiple of the alphabet's length would favour the first characters and is thrown away.
function pickCharacters(alphabet: string, count: number, dice: Dice): string {
  const fair = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < count) {
    const bytes = dice.bytes(Math.min(count - text.length, 4096));
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte < fair) text += alphabet.charAt(byte % alphabet.length);
    }
  }
  return text;
}

function rollWide(limit: bigint, dice: Dice): bigint {
  const sides = 1n << 64n;
  const fair = sides - (sides % limit);
  for (;;) {
    const rolled = dice.bytes(8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    if (rolled < fair) return rolled % limit;
  }
}

/** The text of a random UUID: 16 bytes with the marks of version 4. */
function formatUuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  }).map((byte) => byte.toString(16).padStart(2, '0'));
  const parts = [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)];
  return parts.map((part) => part.join('')).join('-');
}
