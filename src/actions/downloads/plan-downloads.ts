import { sourceIdentity } from '../../fetcher/shown-uri';
import type { Files } from '../../host/host';
import type { FileChange } from '../apply-changes';
import { PROVISIONERS_LOCK } from '../project';
import { textOf } from './fetched-source';
import { placePatches, planPatches } from './plan-patches';
import { planProvisioners, type SaveRequest } from './plan-provisioners';
import { fileUri, type ProvisionersLock } from './provisioners-lock';
import { readDownloads, writeDownload } from './saved-downloads';
import { sourceHash } from './saved-name';

export interface DownloadPlan {
  /** The patch templates that the state gets; undefined where it keeps its own. */
  readonly templates: readonly string[] | undefined;
  readonly changes: readonly FileChange[];
  /** What the lock lists then. */
  readonly lock: ProvisionersLock;
}

/** Plans how new sources get into the project and its lock; patch templates replace those that are there. */
export function planDownloads(request: SaveRequest, files: Files): DownloadPlan {
  const { sources, lock } = request;
  const patches = planPatches(ofKind(sources, 'patch-templates'), files);
  const hasPatches = patches.saved.length > 0;
  const provisioners = planProvisioners({ ...request, sources: ofKind(sources, 'provisioners') }, files);
  const renewed = new Set(provisioners.saved.map(({ uri }) => sourceIdentity(uri)));
  const next = [
    ...provisioners.saved,
    ...ofKind(lock, 'provisioners').filter(({ uri }) => !renewed.has(sourceIdentity(uri))),
    ...(hasPatches ? patches.saved : ofKind(lock, 'patch-templates')),
  ];
  const changes = [...provisioners.changes, ...(hasPatches ? patches.changes : []), ...planLockFile(next, files)];
  return { templates: hasPatches ? patches.forState : undefined, changes, lock: next };
}

/** Plans that the project has exactly what the lock lists; `sources` are its sources, fetched, in its order. */
export function planLocked({ sources, lock, time }: SaveRequest, files: Files): DownloadPlan {
  const downloads = readDownloads(files);
  const texts = new Map(downloads.map(({ name, text }) => [name, text]));
  const provisioners = ofKind(sources, 'provisioners');
  const listed = ofKind(lock, 'provisioners').flatMap((source, index) =>
    source.files.map((file) => {
      const text = textOf(provisioners[index], file);
      return { name: file.saved, uri: fileUri(source, file), text };
    }),
  );
  const writes = listed
    .filter(({ name, text }) => texts.get(name) !== text)
    .map(({ name, uri, text }) => writeDownload({ name, uri, text, time }));
  const names = new Set(listed.map(({ name }) => name));
  const hashes = new Set(listed.map(({ uri }) => sourceHash(uri)));
  // What the peer saved from other sources is not ours to take away.
  const removals = downloads
    .filter(({ name, number, hash }) => !names.has(name) && (number !== undefined || hashes.has(hash)))
    .map(({ path }): FileChange => ({ kind: 'remove', path }));
  const patches = placePatches(ofKind(sources, 'patch-templates'), ofKind(lock, 'patch-templates'), files);
  const hasPatches = ofKind(lock, 'patch-templates').length > 0;
  return {
    templates: hasPatches ? patches.forState : undefined,
    changes: [...writes, ...removals, ...patches.changes],
    lock,
  };
}

function planLockFile(lock: ProvisionersLock, files: Files): readonly FileChange[] {
  const exists = files.status(PROVISIONERS_LOCK) !== undefined;
  if (!exists && lock.length === 0) return [];
  const content = (require('./encode-lock') as typeof import('./encode-lock')).encodeProvisionersLock(lock);
  if (exists && files.readText(PROVISIONERS_LOCK) === content) return [];
  return [{ kind: 'write', path: PROVISIONERS_LOCK, content }];
}

function ofKind<T extends { readonly kind: string }>(sources: readonly T[], kind: T['kind']): readonly T[] {
  return sources.filter((source) => source.kind === kind);
}
