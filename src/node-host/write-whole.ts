import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { userError } from '../errors/user-error';
import type { WriteOptions } from '../host/host';
import { followLinks } from './follow-links';
import { isSameContent } from './is-same-content';
import { lookAt } from './look-at';
import { removeFile } from './remove-file';
import { temporaryPath } from './temporary-files';

/**
 * Writes a file so that at every moment its path holds either all of the old content or all of the new: an exclusive
 * temporary file of a random name in the same directory, renamed. Links are followed and stay; pipes and devices are
 * written through. A file that holds the content already is kept, and gets a new time.
 */
export function writeWhole(path: string, content: string | Uint8Array, options: WriteOptions): 'written' | 'kept' {
  const { isLink, status: existing } = lookAt(path);
  if (existing?.isDirectory()) throw userError('file-system', `cannot write ${path}: is a directory`);
  if (existing && !existing.isFile()) {
    // By its own name: /dev/stdout leads to a pipe that has no other.
    writeFileSync(path, content);
    return 'written';
  }
  const target = isLink ? followLinks(path) : resolve(path);
  const mode = options.forceMode ?? (existing ? existing.mode & 0o7777 : (options.mode ?? 0o644));
  // Replacing a file costs most file systems more than reading it. What must be on the medium may not be there yet.
  const unchanged = existing !== undefined && !options.durable && mode === (existing.mode & 0o7777);
  if (unchanged && isSameContent(target, existing.size, content)) return 'kept';
  const temporary = temporaryPath(target);
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(descriptor, content);
      fchmodSync(descriptor, mode);
      if (options.durable) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
    return 'written';
  } catch (error) {
    removeFile(temporary);
    throw error;
  }
}
