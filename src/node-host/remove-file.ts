import { unlinkSync } from 'node:fs';

/** Removes a file; one that is not there is no error. `rmSync` looks at it twice before, and loads a module of Node for it. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
