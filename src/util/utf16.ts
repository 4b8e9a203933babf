/**
 * The text of bytes that begin with the byte order mark of UTF-16, without it; undefined for others, and where the rest is none.
 * Windows PowerShell writes such files; yaml.v3 reads them.
 */
export function textOfUtf16(bytes: Uint8Array): string | undefined {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if ((!isLittle && !isBig) || bytes.length % 2 !== 0) return undefined;
  const units = Buffer.from(bytes.subarray(2));
  const text = (isLittle ? units : units.swap16()).toString('utf16le');
  return text.isWellFormed() ? text : undefined;
}
