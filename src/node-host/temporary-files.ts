import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { sha256 } from '../util/sha256';
import { followLinks } from './follow-links';
import { hasEnded, ownStart } from './living-process';
import { lookAt } from './look-at';
import { randomName } from './random-name';
import { removeFile } from './remove-file';

/** `.NAME.PID-START.RANDOM.tmp`: whose it is, and for which file. */
const PATTERN = /^\.(.+)\.(\d+)-(\d*)\.[0-9a-f]{16}\.tmp$/;

/** File systems take names of 255 bytes, of which the rest of the pattern needs some fifty. */
const LONGEST_NAME = 200;

/** A new name beside a file, under which its content is written before it takes the file's place. */
export function temporaryPath(target: string): string {
  const mark = `${process.pid}-${ownStart()}.${randomName()}`;
  return join(dirname(target), `.${labelOf(target)}.${mark}.tmp`);
}

/**
 * Removes the temporary files that writes of a path, or of any file in a directory, have left there when their process was
 * killed. One whose process runs is left alone. What cannot be removed stays: it is in nobody's way.
 */
export function clearLeftovers(path: string): void {
  try {
    const { isLink, status } = lookAt(path);
    const isDirectory = status?.isDirectory() === true;
    if (status !== undefined && !isDirectory && !status.isFile()) return;
    const target = isLink ? followLinks(path) : resolve(path);
    const directory = isDirectory ? target : dirname(target);
    clearLeftoversAmong(readdirSync(directory), directory, isDirectory ? undefined : labelOf(target));
  } catch {
    // A directory that is not there, or closed to us.
  }
}

/** As `clearLeftovers` of a directory that holds these names; with a label, only those of one file. */
export function clearLeftoversAmong(names: readonly string[], directory: string, wanted?: string): void {
  try {
    for (const name of names) {
      if (!mayBeTemporary(name)) continue;
      const [, label, pid, started = ''] = PATTERN.exec(name) ?? [];
      if (label === undefined || (wanted !== undefined && label !== wanted)) continue;
      if (hasEnded(Number(pid), started)) removeFile(join(directory, name));
    }
  } catch {
    // Closed to us.
  }
}

/** Does a file have the look of those that `temporaryPath` names? That is told without the whole pattern. */
export function mayBeTemporary(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.tmp');
}

function labelOf(target: string): string {
  const name = basename(target);
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  return sha256(name).toString('hex');
}
