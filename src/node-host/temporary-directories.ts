import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TemporaryDirectory } from '../host/host';
import { systemError } from './system-error';

const present = new Set<string>();

/** Makes a directory of a random name with mode 0700 where the system keeps temporary files. */
export function makeTemporaryDirectory(): TemporaryDirectory {
  const { tmpdir } = require('node:os') as typeof import('node:os');
  const base = tmpdir();
  try {
    const path = mkdtempSync(join(base, 'score-k8s-'));
    present.add(path);
    return { path, remove: () => remove(path) };
  } catch (error) {
    throw systemError('create a directory in', base, error);
  }
}

/** Removes what is left of temporary directories when a signal ends us. */
export function removeTemporaryDirectories(): void {
  for (const path of present) {
    try {
      remove(path);
    } catch {
      // We are ending, and must end whatever the disk says.
    }
  }
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  present.delete(path);
}
