import { dirname, join } from 'node:path';
import type { Files } from '../host/host';

/** Where a path leads, links followed, as far as there is something already: equal for two paths of one place. */
export function placeOf(path: string, files: Files): string {
  const absolute = files.absolutePath(path);
  const status = files.status(absolute);
  if (status === undefined) {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(placeOf(parent, files), absolute.slice(parent.length));
  }
  return status.kind === 'other' ? absolute : files.realPath(absolute);
}
