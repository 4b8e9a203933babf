import { toBytes } from '../../util/utf8';

/** Quotes a text as Go's time package does in its errors: bytes beyond printable ASCII as \xNN. */
export function quoteForTime(text: string): string {
  const escaped = text.replace(/["\\]|[^ -\u007f]+/g, (part) => {
    if (part === '"' || part === '\\') return `\\${part}`;
    return [...toBytes(part)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  });
  return `"${escaped}"`;
}
