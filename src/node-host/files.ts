import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  rmdirSync,
  unlinkSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { userError } from '../errors/user-error';
import type { FileStatus, Files, ReadOptions, WriteOptions } from '../host/host';
import { textOfFile } from '../util/text-of-file';
import { fromBytes } from '../util/utf8';
import { noteChange } from './changes';
import { lookAt } from './look-at';
import { readToEnd } from './read-to-end';
import { systemError } from './system-error';
import { makeTemporaryDirectory } from './temporary-directories';
import { clearLeftovers } from './temporary-files';
import { writeWhole } from './write-whole';

const PERMISSIONS = 0o7777;

/** Larger files are left to Node, which knows what it can hold. */
const LARGEST = 1024 ** 3;

/** The disk. */
export const nodeFiles: Files = {
  status,
  realPath: (path) => attempt('resolve', path, () => realpathSync.native(path)),
  absolutePath: (path) => resolve(path),
  readBytes,
  readText,
  list: (directory) => attempt('read', directory, () => readdirSync(directory).sort()),
  makeDirectory: (path, mode) =>
    change(
      'create',
      path,
      () => void mkdirSync(path, mode === undefined ? { recursive: true } : { recursive: true, mode }),
    ),
  write,
  remove: (path) => change('remove', path, () => unlinkSync(path)),
  removeDirectory: (path) => change('remove', path, () => rmdirSync(path)),
  makeTemporaryDirectory,
  clearLeftovers,
};

function attempt<T>(action: string, path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw systemError(action, path, error);
  }
}

function change<T>(action: string, path: string, work: () => T): T {
  noteChange();
  return attempt(action, path, work);
}

function write(path: string, content: string | Uint8Array, options: WriteOptions = {}): 'written' | 'kept' {
  const result = attempt('write', path, () => writeWhole(path, content, options));
  if (result === 'written') noteChange();
  return result;
}

function status(path: string): FileStatus | undefined {
  return attempt('read', path, () => {
    const { isLink, status: found } = lookAt(path);
    // A link that leads nowhere is something, too.
    if (found === undefined) return isLink ? { kind: 'other', mode: 0, size: 0 } : undefined;
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    return { kind, mode: found.mode & PERMISSIONS, size: found.size };
  });
}

function readBytes(path: string, { anyKind = false }: ReadOptions = {}): Uint8Array {
  return attempt('read', path, () => {
    // Opened without blocking, so that a pipe or device in place of a file cannot hold us for ever.
    const flags = constants.O_RDONLY | (anyKind ? 0 : (constants.O_NONBLOCK ?? 0));
    const descriptor = openSync(path, flags);
    try {
      const opened = fstatSync(descriptor);
      if (opened.isDirectory()) throw userError('file-system', `cannot read ${path}: is a directory`);
      if (!anyKind && !opened.isFile()) throw userError('file-system', `cannot read ${path}: it is no regular file`);
      return opened.isFile() ? readFile(descriptor, opened.size) : readToEnd(descriptor, path);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** Reads a file of which the size is known, and so need not be asked for again; some say 0 for what they make up as it is read. */
function readFile(descriptor: number, size: number): Uint8Array {
  if (size === 0 || size > LARGEST) return readFileSync(descriptor);
  const bytes = Buffer.allocUnsafe(size);
  let total = 0;
  while (total < size) {
    const count = readSync(descriptor, bytes, total, size - total, null);
    if (count === 0) break;
    total += count;
  }
  return total === size ? bytes : bytes.subarray(0, total);
}

function readText(path: string, options?: ReadOptions): string {
  return textOf(readBytes(path, options), path);
}

/** The text that a file's bytes are, without a byte order mark; a `UserError` where they are no UTF-8, nor UTF-16 with such a mark. */
export function textOf(bytes: Uint8Array, path: string): string {
  const text = textOfFile(bytes);
  if (text !== undefined) return text;
  const line = lineOfBadByte(fromBytes(bytes));
  throw userError('not-utf8', `has bytes that are no UTF-8 text`, { file: path, line });
}

function lineOfBadByte(text: string): number {
  return text.slice(0, text.search(/\p{Surrogate}/u)).split('\n').length;
}
