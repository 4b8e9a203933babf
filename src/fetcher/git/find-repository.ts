import { dirname } from 'node:path';
import type { Files } from '../../host/host';

/** The nearest directory, from an absolute path upwards, that holds `.git` or is a bare repository; undefined when there is none. */
export function findRepository(path: string, files: Pick<Files, 'status'>): string | undefined {
  for (let directory = path; ; directory = dirname(directory)) {
    if (isDirectory(directory, files) && isRepository(directory, files)) return directory;
    if (directory === dirname(directory)) return undefined;
  }
}

/** In a worktree or submodule `.git` is a file. */
function isRepository(directory: string, files: Pick<Files, 'status'>): boolean {
  if (files.status(`${directory}/.git`) !== undefined) return true;
  const bare = isDirectory(`${directory}/objects`, files) && isDirectory(`${directory}/refs`, files);
  return bare && files.status(`${directory}/HEAD`)?.kind === 'file';
}

function isDirectory(path: string, files: Pick<Files, 'status'>): boolean {
  try {
    return files.status(path)?.kind === 'directory';
  } catch {
    // The path goes on below a file: its nearest directory is further up.
    return false;
  }
}
