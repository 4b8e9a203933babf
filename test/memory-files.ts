import { dirname, resolve } from 'node:path';
import { userError } from '../src/errors/user-error';
import type { Files } from '../src/host/host';
import { fromBytes, isUtf8, toBytes } from '../src/util/utf8';

/** The working directory of a memory disk. */
const PROJECT = '/project';

interface MemoryFile {
  readonly content: Uint8Array;
  readonly mode: number;
}

/** Files by path: relative to the project where they lie in it, else absolute. */
export type MemoryDisk = Map<string, MemoryFile>;

/** The one key of a path, however it is written. */
export function memoryKey(path: string): string {
  const absolute = resolve(PROJECT, path);
  return absolute.startsWith(`${PROJECT}/`) ? absolute.slice(PROJECT.length + 1) : absolute;
}

/** Files in memory, with the answers that a real disk gives; a directory is there when a file is in it or it was made. */
export function memoryFiles(disk: MemoryDisk, failWrite?: number): Files {
  const directories = new Set([PROJECT]);
  let writes = 0;
  const isDirectory = (path: string): boolean => {
    const absolute = resolve(PROJECT, path);
    const prefix = absolute === '/' ? '/' : `${absolute}/`;
    if (disk.has(memoryKey(path))) return false;
    return [...directories, ...absolutePaths(disk)].some((each) => each === absolute || each.startsWith(prefix));
  };
  const get = (path: string): MemoryFile => {
    if (isDirectory(path)) throw fails('read', path, 'is a directory');
    const found = disk.get(memoryKey(path));
    if (!found) throw fails('read', path, 'no such file or directory');
    return found;
  };
  const refuseWrite = (path: string): void => {
    if (isDirectory(path)) throw fails('write', path, 'is a directory');
    const parent = dirname(resolve(PROJECT, path));
    if (!isDirectory(parent)) {
      throw fails('write', path, disk.has(memoryKey(parent)) ? 'not a directory' : 'no such file or directory');
    }
  };
  return {
    status: (path) => {
      const found = disk.get(memoryKey(path));
      if (found) return { kind: 'file', mode: found.mode, size: found.content.length };
      return isDirectory(path) ? { kind: 'directory', mode: 0o755, size: 0 } : undefined;
    },
    realPath: (path) => resolve(PROJECT, path),
    absolutePath: (path) => resolve(PROJECT, path),
    readBytes: (path) => get(path).content,
    readText: (path) => decode(path, get(path).content),
    list: (directory) => {
      if (!isDirectory(directory)) throw fails('read', directory, 'no such file or directory');
      const prefix = `${resolve(PROJECT, directory)}/`.replace(/^\/\/$/, '/');
      const inside = [...directories, ...absolutePaths(disk)].filter((each) => each.startsWith(prefix));
      return [...new Set(inside.map((each) => each.slice(prefix.length).split('/')[0] ?? ''))].sort();
    },
    makeDirectory: (path) => void directories.add(resolve(PROJECT, path)),
    write: (path, content, options = {}) => {
      writes += 1;
      if (writes === failWrite) throw fails('write', path, 'no space left on device');
      refuseWrite(path);
      const mode = options.forceMode ?? disk.get(memoryKey(path))?.mode ?? options.mode ?? 0o644;
      disk.set(memoryKey(path), { content: typeof content === 'string' ? toBytes(content) : content, mode });
      return 'written';
    },
    remove: (path) => {
      get(path);
      disk.delete(memoryKey(path));
    },
    removeDirectory: (path) => void directories.delete(resolve(PROJECT, path)),
    makeTemporaryDirectory: () => {
      const path = `/tmp/${directories.size}`;
      directories.add(path);
      return { path, remove: () => void directories.delete(path) };
    },
    clearLeftovers: () => undefined,
  };
}

function absolutePaths(disk: MemoryDisk): string[] {
  return [...disk.keys()].map((key) => resolve(PROJECT, key));
}

function decode(path: string, bytes: Uint8Array): string {
  const text = fromBytes(bytes);
  if (!isUtf8(text)) throw userError('not-utf8', 'has bytes that are no UTF-8 text', { file: path });
  return text.replace(/^\uFEFF/, '');
}

function fails(action: string, path: string, reason: string): Error {
  return userError('file-system', `cannot ${action} ${path}: ${reason}`);
}
