import { userError } from '../../errors/user-error';
import { splitPin } from '../../fetcher/pin';
import { shownUri, sourceIdentity } from '../../fetcher/shown-uri';
import type { Files } from '../../host/host';
import type { FileChange } from '../apply-changes';
import type { FetchedSource, FetchedText } from './fetched-source';
import { fileUri, type LockedSource, type ProvisionersLock } from './provisioners-lock';
import { type Download, readDownloads, writeDownload } from './saved-downloads';
import { makeSavedNames, sourceHash } from './saved-name';

/** What was fetched, and what is there. */
export interface SaveRequest {
  readonly sources: readonly FetchedSource[];
  /** URIs of provisioners as they were given, by which the peer named its files. */
  readonly givenUris: readonly string[];
  /** What earlier runs fetched. */
  readonly lock: ProvisionersLock;
  /** Goes into the heading of each file, in the form of RFC 3339. */
  readonly time: string;
}

/** Changes of the disk, and the sources with where their files are saved then. */
export interface SavePlan {
  readonly changes: readonly FileChange[];
  readonly saved: readonly LockedSource[];
}

/**
 * Plans how fetched provisioners get into the project: new ones stand before all earlier ones in the order given; what an
 * earlier run saved from the same source goes; sources that already stand first with the same text are left alone.
 */
export function planProvisioners(request: SaveRequest, files: Files): SavePlan {
  const { sources, time } = request;
  if (sources.length === 0) return { changes: [], saved: [] };
  const given = sources.flatMap((source) => source.files.map((file) => ({ uri: fileUri(source, file), file })));
  const hashes = given.map(({ uri }) => sourceHash(uri));
  refuseTwins(given, hashes);
  const downloads = readDownloads(files);
  const isStale = makeStaleTest(request, hashes);
  const inPlace = findInPlace(given, hashes, downloads, isStale);
  const names =
    inPlace?.map(({ name }) => name) ??
    makeSavedNames(
      hashes,
      downloads.filter((file) => !isStale(file)),
    );
  const writes =
    inPlace === undefined
      ? given.map(({ uri, file }, index) => writeDownload({ name: names[index] ?? '', uri, text: file.text, time }))
      : [];
  const used = new Set(names);
  const removals = downloads
    .filter((file) => isStale(file) && !used.has(file.name))
    .map(({ path }): FileChange => ({ kind: 'remove', path }));
  return { changes: [...writes, ...removals], saved: withNames(sources, names) };
}

interface Given {
  readonly uri: string;
  readonly file: FetchedText;
}

function refuseTwins(given: readonly Given[], hashes: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, hash] of hashes.entries()) {
    if (seen.has(hash)) {
      const message = `--provisioners names ${given[index]?.uri ?? ''} twice: give each source once`;
      throw userError('source-twice', message, { hint: 'User, password, query and ref do not tell sources apart.' });
    }
    seen.add(hash);
  }
}

/**
 * Was a file saved from a source that is fetched again now? By its name; by the lock or its heading where it is a member that its
 * archive or directory may not have any more, or where the peer saved it by a URI with other credentials.
 */
function makeStaleTest({ sources, givenUris, lock }: SaveRequest, hashes: readonly string[]) {
  const identities = new Set(sources.map(({ uri }) => sourceIdentity(uri)));
  const ofPeer = givenUris.map((uri) => sourceHash(splitPin(uri).uri));
  const replaced = new Set([...hashes, ...ofPeer]);
  const recorded = new Map(lock.flatMap(({ uri, files }) => files.map(({ saved }) => [saved, uri] as const)));
  return ({ name, hash, uri }: Download): boolean => {
    if (replaced.has(hash)) return true;
    const source = recorded.get(name);
    if (source !== undefined) return identities.has(sourceIdentity(source));
    return uri !== undefined && prefixes(sourceIdentity(shownUri(uri))).some((prefix) => identities.has(prefix));
  };
}

/** The URI itself, and what stands before each `!` in it. */
function prefixes(uri: string): readonly string[] {
  const parts = uri.split('!');
  return parts.map((_, index) => parts.slice(0, index + 1).join('!'));
}

/** Our files of the sources, where they stand before all others that stay, in their order and with the same text. */
function findInPlace(
  given: readonly Given[],
  hashes: readonly string[],
  downloads: readonly Download[],
  isStale: (file: Download) => boolean,
): readonly Download[] | undefined {
  const wanted = new Set(hashes);
  const first = downloads
    .filter((file) => !isStale(file) || (file.number !== undefined && wanted.has(file.hash)))
    .slice(0, hashes.length);
  const isRight = (file: Download, index: number): boolean =>
    file.number !== undefined && file.hash === hashes[index] && file.text === given[index]?.file.text;
  return first.length === hashes.length && first.every(isRight) ? first : undefined;
}

/** Gives the files of sources names, in their order. */
function withNames(sources: readonly FetchedSource[], names: readonly string[]): readonly LockedSource[] {
  let next = 0;
  return sources.map((source) => ({
    ...source,
    files: source.files.map(({ member, sha256 }) => ({
      ...(member === undefined ? {} : { member }),
      saved: names[next++] ?? '',
      sha256,
    })),
  }));
}
