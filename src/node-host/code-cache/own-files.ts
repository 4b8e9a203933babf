import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isOwn, isSafeDirectory, makeSafeDirectory } from './cache-directory';

/** A file in the user's own cache directory. */
export interface OwnFile {
  readonly directory: string;
  readonly name: string;
}

/**
 * Reads a file that this user has written and nobody else could have changed, of so many bytes at most; undefined when there is no such
 * one.
 */
export function readOwnFile<T>(
  { directory, name }: OwnFile,
  mostBytes: number,
  read: (descriptor: number, size: number) => T,
): T | undefined {
  try {
    if (!isSafeDirectory(directory)) return undefined;
    // O_NONBLOCK: a pipe of that name must not make us wait.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const descriptor = openSync(join(directory, name), flags);
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile() || !isOwn(stats) || stats.size > mostBytes) return undefined;
      return read(descriptor, stats.size);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/**
 * Writes what `make` gives as a whole or not at all, first under a temporary name; where nothing can be written `make` is not called, and
 * nobody is told: what is in the cache is of no account. True when it is written.
 */
export function writeOwnFile({ directory, name }: OwnFile, make: () => string | Uint8Array): boolean {
  try {
    if (!makeSafeDirectory(directory)) return false;
    const path = join(directory, name);
    const temporary = path.replace(/\w+$/, `${process.pid}${process.hrtime.bigint()}.tmp`);
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      writeFileSync(descriptor, make());
      renameSync(temporary, path);
    } catch (error) {
      unlinkSync(temporary);
      throw error;
    } finally {
      closeSync(descriptor);
    }
    return true;
  } catch {
    return false;
  }
}

const MILLISECONDS_OF_A_WRITE = 60_000;

/** A file of the cache directory, and when it was written, in milliseconds since 1970. */
export interface WrittenFile {
  readonly name: string;
  readonly written: number;
}

/** The files of a directory whose names match; one that goes meanwhile is the oldest. */
export function listOwnFiles(directory: string, names: RegExp): readonly WrittenFile[] {
  return readdirSync(directory)
    .filter((name) => names.test(name))
    .map((name) => ({
      name,
      written: statSync(join(directory, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }));
}

/** Is a file what is left of a write that was cut off? */
export function isCutOff({ name, written }: WrittenFile): boolean {
  return name.endsWith('.tmp') && written < Date.now() - MILLISECONDS_OF_A_WRITE;
}
