import type { Environment, Files, Network, Processes } from '../host/host';

/** One file that a URI gave. */
export interface FetchedFile {
  /** The URI as it may be shown and stored: without user, password and query (but for git's `ref`); of a member of an archive or directory, with `!` and its path. */
  readonly uri: string;
  /** Its path in the archive or directory that the URI names; absent where the URI names the file itself. */
  readonly member?: string;
  /** What the file is called, where the URI need not tell: the title of an artifact's file. */
  readonly title?: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of what was fetched, in hex: of the file, or of the archive that it is a member of. */
  readonly sha256: string;
  /** What a name that can move led to: the commit of a git source, the digest of an artifact's manifest. */
  readonly resolved?: string;
}

/** What to fetch and how much of it. */
export interface FetchRequest {
  readonly uri: string;
  /** What the bytes must hash to, as they are fetched; in hex. */
  readonly sha256?: string | undefined;
  /** Which members of an archive are wanted, by their path in it. */
  readonly wanted: (path: string) => boolean;
  /** What a wanted member is called in messages, e.g. `*.provisioners.yaml`. */
  readonly wantedName: string;
}

/** The parts of the world that fetching needs. */
export interface FetchHost {
  readonly files: Files;
  readonly network: Network;
  readonly processes: Pick<Processes, 'find' | 'run'>;
  readonly environment: Pick<Environment, 'get' | 'platform'>;
  readonly home: string | undefined;
  /** Reads all of standard input. */
  readonly readInput: () => Uint8Array;
  /** Shows how a fetch gets on that takes longer; undefined takes it away again. Absent where nobody looks on. */
  readonly showProgress?: ((line: string | undefined) => void) | undefined;
}

/** Bytes that one URI may give, before and after unpacking (the peer's limit). */
export const SIZE_LIMIT = 1024 ** 3;

/** Milliseconds that an http(s) server has for its answer. */
export const HTTP_TIMEOUT = 30_000;
