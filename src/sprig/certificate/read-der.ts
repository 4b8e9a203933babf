/** A DER value: its tag, its contents, and the whole of it. */
export interface DerValue {
  readonly tag: number;
  readonly contents: Uint8Array;
  readonly whole: Uint8Array;
}

/** The values that stand one behind the other in some bytes; undefined when the bytes are no DER. */
export function readValues(bytes: Uint8Array): DerValue[] | undefined {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = readValue(bytes, at);
    if (value === undefined) return undefined;
    values.push(value);
    at += value.whole.length;
  }
  return values;
}

function readValue(bytes: Uint8Array, start: number): DerValue | undefined {
  const tag = bytes[start];
  const short = bytes[start + 1];
  if (tag === undefined || short === undefined) return undefined;
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f;
  if (lengthBytes > 4) return undefined;
  const from = start + 2 + lengthBytes;
  const written = bytes.subarray(start + 2, from).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = from + (lengthBytes === 0 ? short : written);
  if (end > bytes.length) return undefined;
  return { tag, contents: bytes.subarray(from, end), whole: bytes.subarray(start, end) };
}
