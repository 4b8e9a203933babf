/** ASN.1 values in the distinguished encoding rules (DER, X.690), as far as certificates and keys need them. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A value of any tag, with its contents one behind the other. */
export function encode(tag: number, ...contents: Uint8Array[]): Uint8Array {
  const body = Buffer.concat(contents);
  return Buffer.concat([Uint8Array.of(tag), encodeLength(body.length), body]);
}

export function sequence(...contents: Uint8Array[]): Uint8Array {
  return encode(TAG.sequence, ...contents);
}

/** A number of any length that is not negative, most significant byte first. */
export function unsignedInteger(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  // A first bit that is set would mean a negative number.
  return encode(TAG.integer, Uint8Array.of(...((digits[0] ?? 0) & 0x80 ? [0] : [])), digits);
}

export function objectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return encode(TAG.objectIdentifier, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** Bits, of which the last `unused` of the last byte do not count. */
export function bitString(bytes: Uint8Array, unused = 0): Uint8Array {
  return encode(TAG.bitString, Uint8Array.of(unused), bytes);
}

/** A value that stands for a choice or an optional part: context-specific tag `number`. */
export function tagged(number: number, constructed: boolean, ...contents: Uint8Array[]): Uint8Array {
  return encode(0x80 | (constructed ? 0x20 : 0) | number, ...contents);
}

function encodeLength(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
