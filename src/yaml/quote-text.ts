import { narrowText } from '../util/narrow-text';
import { remember } from '../util/remember';

const TO_ESCAPE = /["\\\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]+/g;

/** Signs that stand together are as few as the markers of secrets. */
const escapes = remember((found) => Array.from(found, escapeCharacter).join(''), 100);

/** Writes a text in double quotes with escapes, as Go's yaml.v3 does. */
export function quoteDouble(text: string): string {
  const written = `"${text.replace(TO_ESCAPE, escapes)}"`;
  return written.length > text.length + 2 ? narrowText(written) : written;
}

/** Writes a text in single quotes; it must be one that they can hold. */
export function quoteSingle(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const short = shortEscape(code);
  if (short !== undefined) return `\\${short}`;
  const hex = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** The letter behind the backslash, for characters that have one. */
export function shortEscape(code: number): string | undefined {
  if (code >= 7 && code <= 13) return 'abtnvfr'[code - 7];
  switch (code) {
    case 0:
      return '0';
    case 0x1b:
      return 'e';
    case 0x22:
      return '"';
    case 0x5c:
      return '\\';
    case 0x85:
      return 'N';
    case 0x2028:
      return 'L';
    case 0x2029:
      return 'P';
    default:
      return undefined;
  }
}
