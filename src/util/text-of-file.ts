import { fromBytes, isUtf8 } from './utf8';
import { textOfUtf16 } from './utf16';

/** The text of a file's bytes, without a byte order mark; undefined where they are no UTF-8, nor UTF-16 with such a mark. */
export function textOfFile(bytes: Uint8Array): string | undefined {
  const text = fromBytes(bytes);
  if (!isUtf8(text)) return textOfUtf16(bytes);
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
