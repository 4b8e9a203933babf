import { SIZE_LIMIT } from '../fetched-file';
import type { Member } from './member';

const kinds: Readonly<Record<string, Member['kind']>> = {
  file: 'file',
  directory: 'directory',
  symlink: 'link',
  link: 'link',
  'character-device': 'device',
  'block-device': 'device',
  fifo: 'device',
};

/**
 * The members of a tar archive, gzipped or not, in their order.
 * @lazy
 */
export async function* readTar(archive: Uint8Array): AsyncIterable<Member> {
  const { gunzipSync } = require('node:zlib') as typeof import('node:zlib');
  const { unpackTar } = await import('modern-tar');
  const packed = archive[0] === 0x1f && archive[1] === 0x8b;
  const tar = packed ? gunzipSync(archive, { maxOutputLength: SIZE_LIMIT }) : archive;
  for (const { header, data = new Uint8Array() } of await unpackTar(tar, { strict: true })) {
    const kind = kinds[header.type ?? 'file'] ?? 'other';
    yield { name: header.name, kind, size: data.length, read: async () => data };
  }
}
