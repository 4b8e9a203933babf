import { userError } from '../errors/user-error';
import { sha256Of } from './digest';
import { type FetchedFile, type FetchRequest, SIZE_LIMIT } from './fetched-file';

const MOST_MEMBERS = 10_000;

/** Does the path name an archive that can be unpacked? */
export function isArchive(path: string): boolean {
  return /\.(tar\.gz|tgz|tar)$/i.test(path);
}

/**
 * Takes the wanted files out of a tar archive, gzipped or not, at any depth, sorted by path. Nothing is written to disk. Members
 * whose path is absolute or climbs, links and devices are refused by name, and so are archives of too many or too large members.
 */
export async function unpackArchive(
  archive: Uint8Array,
  uri: string,
  request: Pick<FetchRequest, 'wanted' | 'wantedName'>,
): Promise<readonly FetchedFile[]> {
  const members = await readMembers(archive, uri);
  if (members.length > MOST_MEMBERS) throw userError('bad-archive', `${uri} holds more than ${MOST_MEMBERS} members`);
  const files = new Map<string, Uint8Array>();
  for (const { header, data } of members) {
    const problem = memberProblem(header.name, header.type ?? 'file');
    if (problem !== undefined)
      throw userError('bad-archive', `${uri} holds ${JSON.stringify(header.name)}, ${problem}: refused`);
    const path = header.name.replace(/^(\.\/)+/, '');
    if ((header.type ?? 'file') === 'file' && request.wanted(path)) files.set(path, data ?? new Uint8Array());
  }
  if (files.size === 0) throw userError('nothing-fetched', `${uri} holds no file named ${request.wantedName}`);
  const sha256 = sha256Of(archive);
  return [...files.entries()]
    .sort(byPath)
    .map(([path, bytes]) => ({ uri: `${uri}!${path}`, member: path, bytes, sha256 }));
}

async function readMembers(archive: Uint8Array, uri: string) {
  const { gunzipSync } = require('node:zlib') as typeof import('node:zlib');
  const { unpackTar } = await import('modern-tar');
  try {
    const packed = archive[0] === 0x1f && archive[1] === 0x8b;
    return await unpackTar(packed ? gunzipSync(archive, { maxOutputLength: SIZE_LIMIT }) : archive, { strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw userError('too-large', `${uri} unpacks to more than the limit of ${SIZE_LIMIT} bytes`);
    throw userError('bad-archive', `${uri} is no sound archive (.tar.gz, .tar): ${message}`);
  }
}

function memberProblem(name: string, type: string): string | undefined {
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\\')) return 'an absolute path';
  if (name.split('/').includes('..')) return 'a path that leaves the archive';
  if (type === 'symlink' || type === 'link') return 'a link';
  if (type === 'character-device' || type === 'block-device' || type === 'fifo') return 'a device or pipe';
  return undefined;
}

function byPath(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
