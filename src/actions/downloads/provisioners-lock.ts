/** Where files of patch templates in Go's language are saved: in the state, as the peer does. */
export const IN_STATE = 'state.yaml';

/** What a source is fetched for, in the words of the flags that name sources. */
export type SourceKind = 'provisioners' | 'patch-templates';

/** What identifies a source and what it gave. */
export interface Origin {
  /** Without anything that may be a secret. */
  readonly uri: string;
  readonly kind: SourceKind;
  /** The commit that a git source led to. */
  readonly commit?: string;
  /** The digest of the manifest that an OCI source led to. */
  readonly digest?: string;
  /** SHA-256 of what was fetched, in hex; absent where each file was fetched by itself. */
  readonly sha256?: string;
}

/** A file that a source gave. */
export interface LockedFile {
  /** Its path in the archive or directory; absent where the source is the file. */
  readonly member?: string;
  /** Its path in the project's directory, or that of the state. */
  readonly saved: string;
  /** SHA-256 of its text, in hex, without the heading that saved provisioners have. */
  readonly sha256: string;
}

export interface LockedSource extends Origin {
  readonly files: readonly LockedFile[];
}

/** Provisioners in the order in which they are asked, then patch templates in the order in which they are applied. */
export type ProvisionersLock = readonly LockedSource[];

/** The URI of one file of a source, as messages, headings and names of saved files have it. */
export function fileUri({ uri }: Pick<Origin, 'uri'>, { member }: { readonly member?: string }): string {
  return member === undefined ? uri : `${uri}!${member}`;
}
