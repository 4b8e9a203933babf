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
    for (const [index, change] of changes.entries()) {
      const isLast = index === changes.length - 1;
      // Nothing comes after the last change that could fail: what it replaces need not be read.
      const restore = isLast ? undefined : planRestore(change.path, files);
      apply(change, files, undo);
      if (restore !== undefined) undo.push(restore);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function apply(change: FileChange, files: Files, undo: (() => void)[]): void {
  const { path } = change;
  if (change.kind === 'remove') {
    files.remove(path);
    return;
  }
  const { content, mode, forceMode, durable } = change;
  for (const directory of missingDirectories(dirname(path), files)) {
    files.makeDirectory(directory);
    undo.push(() => files.removeDirectory(directory));
  }
  files.write(path, content, {
    ...(mode === undefined ? {} : { mode }),
    ...(forceMode === undefined ? {} : { forceMode }),
    ...(durable === undefined ? {} : { durable }),
  });
}

/** What brings a path back to how it is now; nothing can for a pipe or device. */
function planRestore(path: string, files: Files): (() => void) | undefined {
  const before = files.status(path);
  if (before === undefined) return () => files.remove(path);
  if (before.kind === 'other') return undefined;
  const old = before.kind === 'file' ? files.readBytes(path) : undefined;
  return () => (old === undefined ? files.remove(path) : files.write(path, old, { forceMode: before.mode }));
}

/** The directories of a path that do not exist, outermost first. */
function missingDirectories(path: string, files: Files): readonly string[] {
  const missing: string[] = [];
  for (let at = path; files.status(at) === undefined; at = dirname(at)) missing.unshift(at);
  return missing;
}
