import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { userError } from '../errors/user-error';
import type { WriteOptions } from '../host/host';
import { randomName } from './random-name';

const MOST_LINKS = 40;

/**
 * Writes a file so that at every moment its path holds either all of the old content or all of the new: an exclusive
 * temporary file of a random name in the same directory, renamed. Links are followed and stay; pipes and devices are
 * written through.
 */
export function writeWhole(path: string, content: string | Uint8Array, options: WriteOptions): void {
  const existing = statSync(path, { throwIfNoEntry: false });
  if (existing?.isDirectory()) throw userError('file-system', `cannot write ${path}: is a directory`);
  if (existing && !existing.isFile()) {
    // By its own name: /dev/stdout leads to a pipe that has no other.
    writeFileSync(path, content);
    return;
  }
  const target = followLinks(path);
  const mode = options.forceMode ?? (existing ? existing.mode & 0o7777 : (options.mode ?? 0o644));
  const temporary = join(dirname(target), `.${basename(target)}.${randomName()}.tmp`);
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(descriptor, content);
      fchmodSync(descriptor, mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    unlinkSync(temporary);
    throw error;
  }
}

/** The path that a chain of symbolic links ends at, whether or not something is there. */
function followLinks(path: string): string {
  let current = resolve(path);
  for (let step = 0; step < MOST_LINKS; step++) {
    if (!lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink()) return current;
    current = resolve(dirname(current), readlinkSync(current));
  }
  throw userError('file-system', `cannot write ${path}: too many levels of symbolic links`);
}
