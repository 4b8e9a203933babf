import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isOwn, isSafeDirectory, makeSafeDirectory } from './cache-directory';
import { type CacheEntry, decodeEntry, encodeEntry } from './cache-entry';

const MOST_BYTES = 64 << 20;
/** Builds whose entries stay: this one, and those last written of others that are installed beside it. */
const KEPT_BUILDS = 3;
const MILLISECONDS_OF_A_WRITE = 60_000;
const OURS = /^[0-9a-f]{16}-v[\w.-]+\.(cache|[0-9]+\.tmp)$/;

/** Where an entry is: of which build, and of which kind of command line. */
export interface EntryPlace {
  readonly directory: string;
  readonly build: string;
  readonly kind: string;
}

const fileName = ({ build, kind }: EntryPlace): string => `${build}-${kind}.cache`;

/** Reads an entry that this user has written and nobody else could have changed; undefined when there is no such one. */
export function readEntry(place: EntryPlace): CacheEntry | undefined {
  try {
    if (!isSafeDirectory(place.directory)) return undefined;
    // O_NONBLOCK: a pipe of that name must not make us wait.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const descriptor = openSync(join(place.directory, fileName(place)), flags);
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile() || !isOwn(stats) || stats.size > MOST_BYTES) return undefined;
      return decodeEntry(stats.size, (into) => readSync(descriptor, into));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Writes what `make` gives as a whole or not at all; where nothing can be written `make` is not called, and nobody is told. */
export function writeEntry(place: EntryPlace, make: () => CacheEntry): void {
  try {
    if (!makeSafeDirectory(place.directory)) return;
    const path = join(place.directory, fileName(place));
    const temporary = path.replace(/cache$/, `${process.pid}${process.hrtime.bigint()}.tmp`);
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(descriptor, encodeEntry(make()));
      renameSync(temporary, path);
    } catch (error) {
      unlinkSync(temporary);
      throw error;
    } finally {
      closeSync(descriptor);
    }
    removeOld(place);
  } catch {
    // Without a cache the next start is slower: no reason to trouble anybody.
  }
}

/** Removes the entries of builds that others have followed, and what is left of writes that were cut off. */
function removeOld({ directory, build }: EntryPlace): void {
  const files = readdirSync(directory)
    .filter((name) => OURS.test(name))
    .map((name) => ({ name, path: join(directory, name), written: writtenAt(join(directory, name)) }));
  const others = files.filter(({ name }) => !name.startsWith(`${build}-`)).sort((a, b) => b.written - a.written);
  const kept = [...new Set(others.map(({ name }) => buildOf(name)))].slice(0, KEPT_BUILDS - 1);
  const cutOff = Date.now() - MILLISECONDS_OF_A_WRITE;
  for (const { name, path, written } of files) {
    const isLeftover = name.endsWith('.tmp') && written < cutOff;
    if (isLeftover || (!name.startsWith(`${build}-`) && !kept.includes(buildOf(name)))) unlinkSync(path);
  }
}

const buildOf = (name: string): string => name.slice(0, name.lastIndexOf('-'));

function writtenAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
