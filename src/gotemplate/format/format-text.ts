import { toBytes } from '../../util/utf8';
import type { Directive } from './directive';
import { pad, truncate } from './pad';
import { canBackquote, quoteText } from './quote';

/** A text under one of the verbs v s q x X; undefined for other verbs. */
export function formatText(text: string, directive: Directive): string | undefined {
  switch (directive.verb) {
    case 'v':
      return directive.sharpV ? formatQuoted(text, directive) : pad(truncate(text, directive.precision), directive);
    case 's':
      return pad(truncate(text, directive.precision), directive);
    case 'q':
      return formatQuoted(text, directive);
    case 'x':
    case 'X':
      return formatHex(toBytes(text), directive);
    default:
      return undefined;
  }
}

function formatQuoted(text: string, directive: Directive): string {
  const shown = truncate(text, directive.precision);
  if (directive.sharp && canBackquote(shown)) return pad(`\`${shown}\``, directive);
  return pad(quoteText(shown, directive.plus), directive);
}

/** Bytes in hexadecimal: `% x` puts spaces between them, `%#x` a prefix before the first or, with spaces, before each. */
function formatHex(bytes: Uint8Array, directive: Directive): string {
  const shown = bytes.subarray(0, directive.precision ?? bytes.length);
  const digits = Array.from(shown, (byte) => byte.toString(16).padStart(2, '0'));
  const prefix = directive.sharp && digits.length > 0 ? '0x' : '';
  const text = prefix + digits.join(directive.space ? ` ${prefix}` : '');
  return pad(directive.verb === 'X' ? text.toUpperCase() : text, directive);
}
