import { toBytes } from '../util/utf8';

/** Bits of a limb: 315 times one still is an integer of 32 bits. The last of the six has the 18 bits that are left of 128. */
const BITS = 22;
const LIMB = (1 << BITS) - 1;
const LAST = (1 << (128 - 5 * BITS)) - 1;

/** The prime is 2^88 + 315; 88 bits are four limbs. */
const FACTOR = 0x13b;

/** The offset basis, 0x6c62272e07bb014262b821756295c58d, from its lowest limb. */
const basis = [0x15c58d, 0x05d58a, 0x262b82, 0x2ec050, 0x272e07, 0x01b188];

/** FNV-1 of 128 bits, of a text in UTF-8 (draft-eastlake-fnv). */
export function fnv128(text: string): Buffer {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = basis;
  for (const byte of toBytes(text)) {
    f = (f * FACTOR + b) & LAST;
    e = e * FACTOR + a;
    d *= FACTOR;
    c *= FACTOR;
    b *= FACTOR;
    a *= FACTOR;
    b += a >>> BITS;
    c += b >>> BITS;
    d += c >>> BITS;
    e += d >>> BITS;
    f = (f + (e >>> BITS)) & LAST;
    a = (a & LIMB) ^ byte;
    b &= LIMB;
    c &= LIMB;
    d &= LIMB;
    e &= LIMB;
  }
  return join([f, e, d, c, b, a]);
}

/** The 128 bits of limbs, the highest first. */
function join(limbs: readonly number[]): Buffer {
  let value = 0n;
  for (const limb of limbs) value = (value << BigInt(BITS)) | BigInt(limb);
  return Buffer.from(value.toString(16).padStart(32, '0'), 'hex');
}
