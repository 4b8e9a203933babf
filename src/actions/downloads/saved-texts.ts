import { join } from 'node:path';
import type { Files } from '../../host/host';
import { PROJECT_DIRECTORY } from '../project';
import type { Texts } from '../provisioners-files';
import { fileUri, IN_STATE, type LockedFile, type ProvisionersLock } from './provisioners-lock';
import { findDownloads, type PlacedDownload, withoutHeading } from './saved-downloads';
import { sourceHash } from './saved-name';

/** The parts of a disk that are looked at. */
export type ReadableFiles = Pick<Files, 'status' | 'list' | 'readText'>;

/** What is saved in a project of the files that its lock lists. */
export interface SavedTexts {
  /** Of each file; undefined where nothing is. */
  readonly ofFiles: ReadonlyMap<LockedFile, string | undefined>;
  /** What was read for it, by path: whole, with the headings of downloads. */
  readonly read: Texts;
}

/**
 * Reads what is saved in the project of each file that the lock lists. The peer's file of the same source stands for ours.
 * `templates` are the patch templates of the state, `downloads` what was found there.
 */
export function readSavedTexts(
  lock: ProvisionersLock,
  templates: readonly string[],
  files: ReadableFiles,
  downloads: readonly PlacedDownload[] = findDownloads(files),
): SavedTexts {
  const read = new Map<string, string>();
  const readSaved = (path: string): string => {
    const text = files.readText(path);
    read.set(path, text);
    return withoutHeading(text);
  };
  const byPeer = new Map(
    downloads.filter(({ number }) => number === undefined).map(({ hash, path }) => [hash, readSaved(path)] as const),
  );
  const byName = new Map(downloads.map((download) => [download.name, download]));
  let inState = 0;
  const find = (uri: string, saved: string): string | undefined => {
    if (saved === IN_STATE) return templates[inState++];
    const found = byName.get(saved);
    if (found?.isFile) return readSaved(found.path);
    const path = join(PROJECT_DIRECTORY, saved);
    if (found === undefined && files.status(path)?.kind === 'file') return readSaved(path);
    return byPeer.get(sourceHash(uri));
  };
  const ofFiles = new Map(
    lock.flatMap((source) => source.files.map((file) => [file, find(fileUri(source, file), file.saved)] as const)),
  );
  return { ofFiles, read };
}
