const BEYOND_ASCII = /[^\x00-\x7f]/;

/** Number of bytes that the text has in UTF-8; bytes kept as lone surrogates (see util/utf8) count one each. */
export function byteLength(text: string): number {
  let bytes = text.length;
  if (!BEYOND_ASCII.test(text)) return bytes;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit < 0x800) bytes += 1;
    else if (unit < 0xd800 || unit > 0xdfff) bytes += 2;
    else if (unit < 0xdc00) {
      // A pair is two units and four bytes.
      bytes += 2;
      at++;
    }
  }
  return bytes;
}
