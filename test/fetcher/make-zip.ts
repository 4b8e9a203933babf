import { crc32, deflateRawSync } from 'node:zlib';

/** A member of a zip archive, also one that honest tools do not write. */
export interface ZipMember {
  readonly name: string;
  readonly body?: string | Uint8Array;
  /** Unix mode with the kind of file, e.g. 0o120777 for a link. */
  readonly mode?: number;
  readonly encrypted?: boolean;
  /** What the archive says that the body has, where that is not the truth. */
  readonly claimedSize?: number;
}

const UTF_8 = 0x800;
const ENCRYPTED = 1;

/** Packs members as they are given, refusing nothing. */
export function makeZip(...members: readonly ZipMember[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body = '', mode = 0o100644, encrypted = false, claimedSize } of members) {
    const bytes = Buffer.from(body);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(UTF_8 | (encrypted ? ENCRYPTED : 0), 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 3]), fields, rest, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\x05\x06'), end]);
}
