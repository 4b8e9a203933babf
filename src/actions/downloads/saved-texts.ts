import { join } from 'node:path';
import type { Files } from '../../host/host';
import { PROJECT_DIRECTORY } from '../project';
import { fileUri, IN_STATE, type LockedFile, type ProvisionersLock } from './provisioners-lock';
import { findDownloads, type PlacedDownload, withoutHeading } from './saved-downloads';
import { sourceHash } from './saved-name';

/** The parts of a disk that are looked at. */
export type ReadableFiles = Pick<Files, 'status' | 'list' | 'readText'>;

/**
 * Reads what is saved in the project of each file that the lock lists; undefined where nothing is. The peer's file of the same
 * source stands for ours. `templates` are the patch templates of the state, `downloads` what was found there.
 */
export function readSavedTexts(
  lock: ProvisionersLock,
  templates: readonly string[],
  files: ReadableFiles,
  downloads: readonly PlacedDownload[] = findDownloads(files),
): ReadonlyMap<LockedFile, string | undefined> {
  const byPeer = new Map(
    downloads
      .filter(({ number }) => number === undefined)
      .map(({ hash, path }) => [hash, withoutHeading(files.readText(path))] as const),
  );
  let inState = 0;
  const read = (uri: string, saved: string): string | undefined => {
    if (saved === IN_STATE) return templates[inState++];
    const path = join(PROJECT_DIRECTORY, saved);
    if (files.status(path)?.kind === 'file') return withoutHeading(files.readText(path));
    return byPeer.get(sourceHash(uri));
  };
  return new Map(
    lock.flatMap((source) => source.files.map((file) => [file, read(fileUri(source, file), file.saved)] as const)),
  );
}
