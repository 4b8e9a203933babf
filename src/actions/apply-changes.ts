import { dirname } from 'node:path';
import type { Files, WriteOptions } from '../host/host';

/** One change of the disk, decided before any is made. */
export type FileChange =
  | ({ readonly kind: 'write'; readonly path: string; readonly content: string } & WriteOptions)
  | { readonly kind: 'remove'; readonly path: string };

/** Makes the changes in order; when one fails, those made before are undone, so that a failed run changes nothing. */
export function applyChanges(changes: readonly FileChange[], files: Files): void {
  const undo: (() => void)[] = [];
  try {
    for (const change of changes) apply(change, files, undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function apply(change: FileChange, files: Files, undo: (() => void)[]): void {
  const { path } = change;
  const before = files.status(path);
  const old = before?.kind === 'file' ? files.readBytes(path) : undefined;
  if (change.kind === 'remove') {
    files.remove(path);
  } else {
    const { content, mode, forceMode } = change;
    for (const directory of missingDirectories(dirname(path), files)) {
      files.makeDirectory(directory);
      undo.push(() => files.removeDirectory(directory));
    }
    files.write(path, content, {
      ...(mode === undefined ? {} : { mode }),
      ...(forceMode === undefined ? {} : { forceMode }),
    });
  }
  if (before?.kind === 'other') return;
  undo.push(() => {
    if (old !== undefined) files.write(path, old, { mode: before?.mode ?? 0o644 });
    else files.remove(path);
  });
}

/** The directories of a path that do not exist, outermost first. */
function missingDirectories(path: string, files: Files): readonly string[] {
  const missing: string[] = [];
  for (let at = path; files.status(at) === undefined; at = dirname(at)) missing.unshift(at);
  return missing;
}
