import type { Entry, ZipFile } from 'yauzl';
import type { Member } from './member';

/** Systems by whose rules the upper half of a member's attributes is a Unix mode. */
const unixSystems = [3, 19];

const unixKinds: ReadonlyMap<number, Member['kind']> = new Map([
  [0o120000, 'link'],
  [0o020000, 'device'],
  [0o060000, 'device'],
  [0o010000, 'device'],
  [0o140000, 'device'],
]);

/**
 * The members of a zip archive, in the order of its directory. A member that unpacks to another size or checksum than the directory says is
 * an error.
 * @lazy
 */
export async function* readZip(archive: Uint8Array): AsyncIterable<Member> {
  const { fromBufferPromise, getFileNameLowLevel } = require('yauzl') as typeof import('yauzl');
  // Names are decoded here, since the library refuses those that climb in words of its own.
  const zip = await fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength), {
    lazyEntries: true,
    decodeStrings: false,
  });
  for await (const entry of zip.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields, uncompressedSize } = entry;
    const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
    yield { name, kind: kindOf(entry, name), size: uncompressedSize, read: () => readEntry(zip, entry) };
  }
}

function kindOf(entry: Entry, name: string): Member['kind'] {
  if (entry.isEncrypted()) return 'encrypted';
  const mode = unixSystems.includes(entry.versionMadeBy >> 8) ? entry.externalFileAttributes >>> 16 : 0;
  return unixKinds.get(mode & 0o170000) ?? (name.endsWith('/') ? 'directory' : 'file');
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
  const bytes = Buffer.concat(chunks);
  const { crc32 } = require('node:zlib') as typeof import('node:zlib');
  // The library leaves this to us.
  if (crc32(bytes) !== entry.crc32)
    throw new Error(`the content of ${JSON.stringify(entry.fileNameRaw.toString())} is damaged (CRC-32)`);
  return bytes;
}
