import { userError } from '../../errors/user-error';
import { sourceIdentity } from '../../fetcher/shown-uri';
import { STANDARD_INPUT } from '../../fetcher/source-uri';
import { sha256 } from '../../util/sha256';

/*
 * Downloaded provisioners are saved as `Y<8 digits>.<hash of the uri>.provisioners.yaml`: after files whose names begin with a
 * digit, before those that begin with a lower-case letter. The lower the number, the earlier the file is asked.
 */
const FIRST_NUMBER = 99_999_999;
const savedName = /^Y(\d{8})\.([A-Za-z0-9_-]{22})\.provisioners\.yaml$/;
const peerName = /^[A-Za-z0-9_-]{11}\.([A-Za-z0-9_-]{22})\.provisioners\.yaml$/;

export interface SavedFile {
  readonly name: string;
  readonly hash: string;
  /** Undefined for a file that the peer saved. */
  readonly number: number | undefined;
}

/** The first 16 bytes of the SHA-256 of a source's identity, in base64url: the part of a saved file's name that tells its source. */
export function sourceHash(uri: string): string {
  // Parity: the peer's name for what is piped in.
  const identity = uri === STANDARD_INPUT ? `${STANDARD_INPUT}.provisioners.yaml` : sourceIdentity(uri);
  return sha256(identity).subarray(0, 16).toString('base64url');
}

/** Reads the name of a saved file, ours or the peer's; undefined for a file that was not downloaded. */
export function parseSavedName(name: string): SavedFile | undefined {
  if (!name.endsWith('.provisioners.yaml')) return undefined;
  const ours = savedName.exec(name);
  if (ours) return { name, number: Number(ours[1]), hash: ours[2] ?? '' };
  const peers = peerName.exec(name);
  return peers ? { name, number: undefined, hash: peers[1] ?? '' } : undefined;
}

/** Names for sources that are to stand before all files saved earlier, in the order given. */
export function makeSavedNames(hashes: readonly string[], earlier: readonly SavedFile[]): readonly string[] {
  const taken = earlier.flatMap((file) => (file.number === undefined ? [] : [file.number]));
  const first = Math.min(FIRST_NUMBER + 1, ...taken) - hashes.length;
  if (first < 0) {
    const lowest = earlier.find(({ number }) => number === first + hashes.length)?.name ?? '';
    throw userError('no-number', `no number is left before ${lowest}: give that file a higher one`, { file: lowest });
  }
  return hashes.map((hash, index) => `Y${String(first + index).padStart(8, '0')}.${hash}.provisioners.yaml`);
}
