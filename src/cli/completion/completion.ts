/** A text that can stand where the cursor is. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What can stand where the cursor is. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  /** Names of files can stand there as well. */
  readonly files: boolean;
}
