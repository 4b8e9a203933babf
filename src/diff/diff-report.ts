import type { Comparison } from './change';

/** What a difference is told with, besides the objects. */
export interface DiffReport {
  readonly comparison: Comparison;
  /** What the objects do not tell, one sentence each. */
  readonly remarks: readonly string[];
  /** The files that differ, where files are what is compared. */
  readonly files?: readonly FileDifference[];
  /** All that differs is drawn anew in each run. */
  readonly onlyDrawn?: boolean;
  /** The command that makes the difference go away. */
  readonly fix?: string;
}

/** How a file on disk differs from what would be written. */
export interface FileDifference {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
}

/** Is there any difference at all? */
export function differs({ comparison, files = [] }: DiffReport): boolean {
  return comparison.changes.length > 0 || files.length > 0;
}
