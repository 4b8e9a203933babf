import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../util/sha256';
import { followLinks } from './follow-links';
import { hasEnded, startOf } from './living-process';
import { randomName } from './random-name';
import { removeFile } from './remove-file';

/** `.NAME.PID-START.RANDOM.tmp`: whose it is, and for which file. */
const PATTERN = /^\.(.+)\.(\d+)-(\d*)\.[0-9a-f]{16}\.tmp$/;

/** File systems take names of 255 bytes, of which the rest of the pattern needs some fifty. */
const LONGEST_NAME = 200;

let ownStart: string | undefined;

/** A new name beside a file, under which its content is written before it takes the file's place. */
export function temporaryPath(target: string): string {
  ownStart ??= startOf(process.pid);
  const mark = `${process.pid}-${ownStart}.${randomName()}`;
  return join(dirname(target), `.${labelOf(target)}.${mark}.tmp`);
}

/**
 * Removes the temporary files that writes of a path, or of any file in a directory, have left there when their process was
 * killed. One whose process runs is left alone. What cannot be removed stays: it is in nobody's way.
 */
export function clearLeftovers(path: string): void {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    const isDirectory = status?.isDirectory() === true;
    if (status !== undefined && !isDirectory && !status.isFile()) return;
    const target = followLinks(path);
    const directory = isDirectory ? target : dirname(target);
    for (const name of readdirSync(directory)) {
      if (!name.startsWith('.') || !name.endsWith('.tmp')) continue;
      const [, label, pid, started = ''] = PATTERN.exec(name) ?? [];
      if (label === undefined || (!isDirectory && label !== labelOf(target))) continue;
      if (hasEnded(Number(pid), started)) removeFile(join(directory, name));
    }
  } catch {
    // A directory that is not there, or closed to us.
  }
}

function labelOf(target: string): string {
  const name = basename(target);
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  return sha256(name).toString('hex');
}
