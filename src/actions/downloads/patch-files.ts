import { join } from 'node:path';
import type { Files } from '../../host/host';
import { PROJECT_DIRECTORY } from '../project';

/** Where patch templates in nunjucks are saved, in the project's directory. */
export const PATCHES = 'patches';

const savedName = /^\d{2,}-[A-Za-z\d_][A-Za-z\d._-]*\.njk$/;

/** Is this where init saves a patch template in nunjucks, as the lock names it? */
export function isSavedPatch(saved: string): boolean {
  return saved.startsWith(`${PATCHES}/`) && savedName.test(saved.slice(PATCHES.length + 1));
}

/** What a file was called before it was saved as a patch template. */
export function givenName(saved: string): string {
  return saved.replace(/^.*\/\d+-/, '');
}

/** The patch templates in nunjucks that the project has, in the order in which they are applied: by name. */
export function patchFiles(files: Pick<Files, 'status' | 'list'>): readonly string[] {
  const directory = join(PROJECT_DIRECTORY, PATCHES);
  if (files.status(directory)?.kind !== 'directory') return [];
  return files
    .list(directory)
    .filter((name) => name.endsWith('.njk'))
    .map((name) => join(directory, name))
    .filter((path) => files.status(path)?.kind !== 'directory');
}
