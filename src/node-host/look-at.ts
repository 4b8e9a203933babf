import { lstatSync, type Stats, statSync } from 'node:fs';

/** What is found at a path. */
interface Found {
  readonly isLink: boolean;
  /** Of what links lead to; undefined where there is nothing. */
  readonly status: Stats | undefined;
}

/** Looks at a path, links followed. Most paths are no links, and the disk is asked once. */
export function lookAt(path: string): Found {
  const own = lstatSync(path, { throwIfNoEntry: false });
  if (!own?.isSymbolicLink()) return { isLink: false, status: own };
  return { isLink: true, status: statSync(path, { throwIfNoEntry: false }) };
}
