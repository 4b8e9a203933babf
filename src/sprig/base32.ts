const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BITS = 5;
const GROUP = 8;

/** Standard base32 with padding. */
export function encodeBase32(bytes: Uint8Array): string {
  const out: string[] = [];
  let held = 0;
  let count = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (count += 8; count >= BITS; count -= BITS) out.push(ALPHABET[(held >> (count - BITS)) & 31] ?? '');
  }
  if (count > 0) out.push(ALPHABET[(held << (BITS - count)) & 31] ?? '');
  while (out.length % GROUP !== 0) out.push('=');
  return out.join('');
}

/** The bytes that standard base32 stands for; the text is one character per byte. Newlines are skipped. */
export function decodeBase32(binary: string): Uint8Array | { readonly badByte: number } {
  const text = binary.replace(/[\r\n]/g, '');
  const badByte = findBadByte(text);
  if (badByte !== undefined) return { badByte };
  const bytes: number[] = [];
  let held = 0;
  let count = 0;
  for (const character of text.slice(0, endOfData(text))) {
    held = ((held << BITS) | ALPHABET.indexOf(character)) & 0xfff;
    count += BITS;
    if (count < 8) continue;
    count -= 8;
    bytes.push((held >> count) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The message that Go gives for such a place. */
export function base32Complaint(badByte: number): string {
  return `illegal base32 data at input byte ${badByte}`;
}

function endOfData(text: string): number {
  const padding = text.indexOf('=');
  return padding < 0 ? text.length : padding;
}

function findBadByte(text: string): number | undefined {
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '=' && at % GROUP >= 2 && text.length - at - 1 < GROUP) return findBadPadding(text, at);
    if (!ALPHABET.includes(character)) return at;
  }
  const inGroup = text.length % GROUP;
  return inGroup === 0 ? undefined : text.length - inGroup;
}

/** The first padding character stands there; the rest of its group has to be padding, and some lengths stand for no bytes. */
function findBadPadding(text: string, start: number): number | undefined {
  const end = start - (start % GROUP) + GROUP;
  if (text.length < end) return text.length;
  for (let at = start + 1; at < end; at++) if (text[at] !== '=') return at - 1;
  return [1, 3, 6].includes(start % GROUP) ? start : undefined;
}
