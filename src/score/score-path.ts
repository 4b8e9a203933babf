/** A path inside a Score document, outermost first: keys of maps and indices of lists. */
export type ScorePath = readonly (string | number)[];

/** Where a part of a Score document was written. */
export interface ScorePlace {
  /** The file as the user named it. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** What the value came from, when that is no file: e.g. `--override-property metadata.team=x`. */
  readonly origin?: string | undefined;
  /** The path of the override property that set exactly this value, as the user wrote it. */
  readonly property?: string | undefined;
  /** How a value without quotes was spelled there. */
  readonly spelling?: string | undefined;
}

/**
 * Finds where a part of a document was written: the value at a path, or its key. A path that is not there is found at
 * what is nearest around it.
 */
export type LocateScore = (path: ScorePath, part?: 'key' | 'value') => ScorePlace | undefined;
