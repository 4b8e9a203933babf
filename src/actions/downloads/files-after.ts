import { basename, dirname, join } from 'node:path';
import type { FileStatus } from '../../host/host';
import type { FileChange } from '../apply-changes';
import type { ReadableFiles } from './saved-texts';

/** The disk as it would be after the changes. */
export function filesAfter(changes: readonly FileChange[], files: ReadableFiles): ReadableFiles {
  const changed = new Map(changes.map((change) => [change.path, change]));
  const written = changes.filter((change) => change.kind === 'write').map(({ path }) => path);
  return {
    status: (path) => {
      const change = changed.get(path);
      if (change?.kind === 'write') return { kind: 'file', mode: 0o644, size: change.content.length };
      if (change !== undefined) return undefined;
      return files.status(path) ?? (written.some((each) => dirname(each) === path) ? newDirectory : undefined);
    },
    list: (directory) => {
      const before = files.status(directory) === undefined ? [] : files.list(directory);
      const added = written.filter((path) => dirname(path) === directory).map((path) => basename(path));
      const names = [...new Set([...before, ...added])].sort();
      return names.filter((name) => changed.get(join(directory, name))?.kind !== 'remove');
    },
    readText: (path, options) => {
      const change = changed.get(path);
      return change?.kind === 'write' ? change.content : files.readText(path, options);
    },
  };
}

const newDirectory: FileStatus = { kind: 'directory', mode: 0o755, size: 0 };
