import type { LockedSource, Origin, SourceKind } from './provisioners-lock';

/** A file that a source gave, decoded. */
export interface FetchedText {
  /** Its path in the archive or directory; absent where the source is the file. */
  readonly member?: string;
  /** What the file is called. */
  readonly name: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** SHA-256 of the text, in hex. */
  readonly sha256: string;
}

/** A source with what it gave. */
export interface FetchedSource extends Origin {
  readonly files: readonly FetchedText[];
}

/** What is to be fetched: from a URI as it was given, with its credentials; and the URI that the source is stored with. */
export interface SourceRequest {
  readonly given: string;
  readonly uri: string;
  readonly kind: SourceKind;
  /** What the lock says of it, where exactly that is wanted. */
  readonly locked?: LockedSource;
  /** Take what is saved of it, and fetch nothing. */
  readonly saved?: LockedSource;
}

/** The text of one file of a source. */
export function textOf(source: FetchedSource | undefined, file: { readonly member?: string }): string {
  return source?.files.find(({ member }) => member === file.member)?.text ?? '';
}
