import { join } from 'node:path';
import { userError } from '../errors/user-error';
import { sourceIdentity } from '../fetcher/shown-uri';
import type { Files } from '../host/host';
import type { FileChange } from './apply-changes';
import { PROJECT_DIRECTORY } from './project';
import { makeSavedNames, parseSavedName, type SavedFile, type Source, sourceHash } from './saved-name';

const header = /^# Downloaded from (.*) at \S+\n/;

/** A saved file with what it says of where it came from. */
interface Download extends SavedFile {
  readonly path: string;
  readonly uri: string | undefined;
  readonly text: string;
}

/** What to save, and the URIs as they were given (by which the peer named its files). */
export interface SaveRequest {
  readonly sources: readonly Source[];
  readonly givenUris: readonly string[];
  /** Goes into the heading of each file, in the form of RFC 3339. */
  readonly time: string;
}

/**
 * Plans how fetched provisioners get into the project: new ones stand before all earlier ones in the order given; what an
 * earlier run saved from the same source goes; sources that already stand first with the same text are left alone.
 */
export function planDownloads(request: SaveRequest, files: Files): readonly FileChange[] {
  if (request.sources.length === 0) return [];
  const hashes = request.sources.map((source) => sourceHash(source.uri));
  refuseTwins(request.sources, hashes);
  const saved = readDownloads(files);
  const replaced = new Set([...hashes, ...request.givenUris.map(sourceHash)]);
  const stale = saved.filter((file) => replaced.has(file.hash) || isMemberOf(file, request.givenUris, request.sources));
  if (alreadyFirst(request.sources, hashes, saved) && stale.length === hashes.length) return [];
  const kept = saved.filter((file) => !stale.includes(file));
  const names = makeSavedNames(hashes, kept);
  const writes = request.sources.map((source, index): FileChange => {
    const path = join(PROJECT_DIRECTORY, names[index] ?? '');
    return {
      kind: 'write',
      path,
      content: `# Downloaded from ${source.uri} at ${request.time}\n${source.text}`,
      forceMode: 0o600,
    };
  });
  const written = new Set(writes.map((change) => change.path));
  const removals = stale
    .filter((file) => !written.has(file.path))
    .map((file): FileChange => ({ kind: 'remove', path: file.path }));
  return [...writes, ...removals];
}

function readDownloads(files: Files): readonly Download[] {
  if (files.status(PROJECT_DIRECTORY)?.kind !== 'directory') return [];
  return files.list(PROJECT_DIRECTORY).flatMap((name) => {
    const saved = parseSavedName(name);
    if (saved === undefined) return [];
    const path = join(PROJECT_DIRECTORY, name);
    const content = files.readText(path);
    return [{ ...saved, path, uri: header.exec(content)?.[1], text: content.replace(header, '') }];
  });
}

function refuseTwins(sources: readonly Source[], hashes: readonly string[]): void {
  hashes.forEach((hash, index) => {
    if (hashes.indexOf(hash) === index) return;
    const uri = sources[index]?.uri ?? '';
    throw userError('source-twice', `--provisioners names ${uri} twice: give each source once`);
  });
}

/** Is the file a member of an archive or directory that is fetched again now? */
function isMemberOf(file: Download, given: readonly string[], sources: readonly Source[]): boolean {
  const uri = file.uri && sourceIdentity(file.uri);
  const base = uri?.slice(0, uri.indexOf('!'));
  if (uri === undefined || base === undefined || !uri.includes('!')) return false;
  return given.includes(base) || sources.some((source) => sourceIdentity(source.uri).startsWith(`${base}!`));
}

function alreadyFirst(sources: readonly Source[], hashes: readonly string[], saved: readonly Download[]): boolean {
  const first = saved.slice(0, hashes.length);
  return (
    first.length === hashes.length &&
    first.every((file, i) => file.number !== undefined && file.hash === hashes[i] && file.text === sources[i]?.text)
  );
}
