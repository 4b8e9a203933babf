import { readSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type CacheEntry, decodeEntry, encodeEntry } from './cache-entry';
import { isCutOff, listOwnFiles, readOwnFile, writeOwnFile } from './own-files';

const MOST_BYTES = 64 << 20;
/** Builds whose entries stay: this one, and those last written of others that are installed beside it. */
const KEPT_BUILDS = 3;
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
  return readOwnFile({ directory: place.directory, name: fileName(place) }, MOST_BYTES, (descriptor, size) =>
    decodeEntry(size, (into) => readSync(descriptor, into)),
  );
}

/** Writes what `make` gives as a whole or not at all; where nothing can be written `make` is not called, and nobody is told. */
export function writeEntry(place: EntryPlace, make: () => CacheEntry): void {
  try {
    const file = { directory: place.directory, name: fileName(place) };
    if (writeOwnFile(file, () => encodeEntry(make()))) removeOld(place);
  } catch {
    // Without a cache the next start is slower: no reason to trouble anybody.
  }
}

/** Removes the entries of builds that others have followed, and what is left of writes that were cut off. */
function removeOld({ directory, build }: EntryPlace): void {
  const files = listOwnFiles(directory, OURS);
  const others = files.filter(({ name }) => !name.startsWith(`${build}-`));
  const latest = others.toSorted((a, b) => b.written - a.written).map(({ name }) => buildOf(name));
  const kept = [...new Set(latest)].slice(0, KEPT_BUILDS - 1);
  const old = others.filter(({ name }) => !kept.includes(buildOf(name)));
  for (const { name } of new Set([...files.filter(isCutOff), ...old])) unlinkSync(join(directory, name));
}

const buildOf = (name: string): string => name.slice(0, name.lastIndexOf('-'));
