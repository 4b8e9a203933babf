import { join } from 'node:path';
import { userError } from '../errors/user-error';
import { isArchive, unpackArchive } from './archive/unpack-archive';
import { sha256Of } from './digest';
import { type FetchedFile, type FetchHost, type FetchRequest, SIZE_LIMIT } from './fetched-file';
import { verifyPin } from './pin';

/** Reads a file, an archive, or every file that lies directly in a directory (sorted by name), by path or file:// URI. */
export async function fetchFromDisk(request: FetchRequest, host: FetchHost): Promise<readonly FetchedFile[]> {
  const path = pathOf(request.uri, host);
  const status = host.files.status(path);
  if (status === undefined) throw userError('nothing-fetched', `cannot read ${request.uri}: no such file or directory`);
  if (status.kind === 'directory' && request.sha256 !== undefined) {
    throw userError('bad-uri', `the directory ${request.uri} cannot be pinned: pin each file in it`);
  }
  if (status.kind === 'directory') return readDirectory(path, request, host);
  checkSize(status.size, request);
  const bytes = host.files.readBytes(path, { anyKind: true });
  verifyPin(bytes, request.sha256, request.uri);
  if (isArchive(path)) return unpackArchive(bytes, request.uri, request);
  return [{ uri: request.uri, bytes, sha256: sha256Of(bytes) }];
}

function readDirectory(path: string, request: FetchRequest, host: FetchHost): readonly FetchedFile[] {
  const names = host.files.list(path).filter((name) => host.files.status(join(path, name))?.kind === 'file');
  if (names.length === 0) throw userError('nothing-fetched', `the directory ${request.uri} has no files`);
  const sizes = names.map((name) => host.files.status(join(path, name))?.size ?? 0);
  checkSize(
    sizes.reduce((sum, size) => sum + size, 0),
    request,
  );
  const base = request.uri.replace(/\/+$/, '');
  return names.map((name) => {
    const bytes = host.files.readBytes(join(path, name));
    return { uri: `${base}!${name}`, member: name, bytes, sha256: sha256Of(bytes) };
  });
}

function checkSize(size: number, { uri }: FetchRequest): void {
  if (size > SIZE_LIMIT) throw userError('too-large', `${uri} is larger than the limit of ${SIZE_LIMIT} bytes`);
}

function pathOf(uri: string, { home, environment }: Pick<FetchHost, 'home' | 'environment'>): string {
  const path = /^file:\/\//i.test(uri) ? decodeFileUri(uri, environment.platform) : uri;
  if (path !== '~' && !path.startsWith('~/')) return path;
  if (home === undefined)
    throw userError('bad-uri', `${uri} starts with ~, but there is no home directory (HOME is not set)`);
  return join(home, path.slice(1));
}

function decodeFileUri(uri: string, platform: string): string {
  const rest = uri.slice('file://'.length).replace(/^localhost(?=\/)/, '');
  try {
    const path = decodeURIComponent(rest);
    // file:///C:/lib
    return platform === 'win32' ? path.replace(/^\/(?=[A-Za-z]:)/, '') : path;
  } catch {
    throw userError('bad-uri', `${uri} has a % that is not followed by two hexadecimal digits`);
  }
}
