import { lstatSync, readlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { userError } from '../errors/user-error';

const MOST_LINKS = 40;

/** The path that a chain of symbolic links ends at, whether or not something is there. */
export function followLinks(path: string): string {
  let current = resolve(path);
  for (let step = 0; step < MOST_LINKS; step++) {
    if (!lstatSync(current, { throwIfNoEntry: false })?.isSymbolicLink()) return current;
    current = resolve(dirname(current), readlinkSync(current));
  }
  throw userError('file-system', `cannot write ${path}: too many levels of symbolic links`);
}
