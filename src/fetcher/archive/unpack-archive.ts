import { UserError, userError } from '../../errors/user-error';
import { sha256Of } from '../digest';
import { type FetchedFile, type FetchRequest, SIZE_LIMIT } from '../fetched-file';
import { checkMember, type Member } from './member';

const MOST_MEMBERS = 10_000;

/** Does the path name an archive that can be unpacked? */
export function isArchive(path: string): boolean {
  return /\.(tar\.gz|tgz|tar|zip)$/i.test(path);
}

/**
 * Takes the wanted files out of a zip or tar archive, the latter gzipped or not, at any depth, sorted by path. Nothing is written to
 * disk. Members whose path is absolute or climbs, links, devices and what is encrypted are refused by name, and so are archives of too
 * many or too large members.
 */
export async function unpackArchive(
  archive: Uint8Array,
  uri: string,
  request: Pick<FetchRequest, 'wanted' | 'wantedName'>,
): Promise<readonly FetchedFile[]> {
  let files: readonly (readonly [string, Uint8Array])[];
  try {
    files = await readAll(await chooseMembers(archive, uri, request.wanted), uri);
  } catch (error) {
    throw unpackingError(error, uri);
  }
  if (files.length === 0) throw userError('nothing-fetched', `${uri} holds no file named ${request.wantedName}`);
  const sha256 = sha256Of(archive);
  return files.map(([path, bytes]) => ({ uri: `${uri}!${path}`, member: path, bytes, sha256 }));
}

/** The wanted members by their path; as everywhere, the later of one path wins. All members are checked. */
async function chooseMembers(
  archive: Uint8Array,
  uri: string,
  wanted: FetchRequest['wanted'],
): Promise<ReadonlyMap<string, Member>> {
  const chosen = new Map<string, Member>();
  let count = 0;
  for await (const member of readMembers(archive)) {
    if (++count > MOST_MEMBERS) throw userError('bad-archive', `${uri} holds more than ${MOST_MEMBERS} members`);
    const path = checkMember(member, uri);
    if (member.kind === 'file' && wanted(path) && !isCompanion(path)) chosen.set(path, member);
  }
  return chosen;
}

/** What macOS lays beside each file that it packs: not the file but its attributes, under nearly the same name. */
function isCompanion(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).startsWith('._');
}

/** Reads nothing of what would become too large. */
async function readAll(
  members: ReadonlyMap<string, Member>,
  uri: string,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const sorted = [...members].sort(byPath);
  if (sorted.reduce((sum, [, { size }]) => sum + size, 0) > SIZE_LIMIT) throw tooLarge(uri);
  const files: [string, Uint8Array][] = [];
  for (const [path, member] of sorted) files.push([path, await member.read()]);
  return files;
}

/** The kind is told by the content: registries and links to releases need not name it. */
function readMembers(archive: Uint8Array): AsyncIterable<Member> {
  const isZip = archive[0] === 0x50 && archive[1] === 0x4b && archive[2] !== undefined && archive[2] < 0x20;
  if (isZip) return (require('./read-zip') as typeof import('./read-zip')).readZip(archive);
  return (require('./read-tar') as typeof import('./read-tar')).readTar(archive);
}

function unpackingError(error: unknown, uri: string): Error {
  if (error instanceof UserError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(uri);
  return userError('bad-archive', `${uri} is no sound archive (.tar.gz, .tar, .zip): ${message}`);
}

function tooLarge(uri: string): UserError {
  return userError('too-large', `${uri} unpacks to more than the limit of ${SIZE_LIMIT} bytes`);
}

function byPath(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
