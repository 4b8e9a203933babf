import { toBigInt } from '../gotemplate/integers';
import { Integer, Slice } from '../gotemplate/value';

/** The value of type []uint8 that stands for some bytes. */
export function byteList(bytes: Iterable<number>): Slice {
  return new Slice(
    'uint8',
    Array.from(bytes, (byte) => new Integer('uint8', BigInt(byte))),
  );
}

/** The bytes of a list of type []uint8. */
export function bytesOf({ items = [] }: Slice): Buffer {
  return Buffer.from(items.map((item) => Number(toBigInt(item))));
}
