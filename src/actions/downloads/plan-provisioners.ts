import { userError } from '../../errors/user-error';
import { splitPin } from '../../fetcher/pin';
import { shownUri, sourceIdentity } from '../../fetcher/shown-uri';
import type { Files } from '../../host/host';
import type { FileChange } from '../apply-changes';
import type { FetchedSource, FetchedText } from './fetched-source';
import { fileUri, type LockedSource, type ProvisionersLock } from './provisioners-lock';
import { type Download, readDownloads, writeDownload } from './saved-downloads';
import { makeSavedNames, sourceHash } from './saved-name';

/** What to save. */
export interface SaveRequest {
  readonly sources: readonly FetchedSource[];
  /** The URIs as they were given, by which the peer named its files. */
  readonly givenUris: readonly string[];
  /** What earlier runs saved. */
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
  const stale = downloads.filter(isStale);
  if (alreadyFirst(given, hashes, downloads) && stale.length === hashes.length) {
    return {
      changes: [],
      saved: withNames(
        sources,
        downloads.map(({ name }) => name),
      ),
    };
  }
  const names = makeSavedNames(
    hashes,
    downloads.filter((file) => !stale.includes(file)),
  );
  const writes = given.map(({ uri, file }, index) =>
    writeDownload({ name: names[index] ?? '', uri, text: file.text, time }),
  );
  const written = new Set(writes.map(({ path }) => path));
  const removals = stale
    .filter((file) => !written.has(file.path))
    .map((file): FileChange => ({ kind: 'remove', path: file.path }));
  return { changes: [...writes, ...removals], saved: withNames(sources, names) };
}

interface Given {
  readonly uri: string;
  readonly file: FetchedText;
}

function refuseTwins(given: readonly Given[], hashes: readonly string[]): void {
  hashes.forEach((hash, index) => {
    if (hashes.indexOf(hash) === index) return;
    const uri = given[index]?.uri ?? '';
    throw userError('source-twice', `--provisioners names ${uri} twice: give each source once`, {
      hint: 'User, password, query and ref do not tell sources apart.',
    });
  });
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

function alreadyFirst(given: readonly Given[], hashes: readonly string[], downloads: readonly Download[]): boolean {
  const first = downloads.slice(0, hashes.length);
  return (
    first.length === hashes.length &&
    first.every((each, i) => each.number !== undefined && each.hash === hashes[i] && each.text === given[i]?.file.text)
  );
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
