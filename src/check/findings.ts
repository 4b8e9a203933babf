import type { Problem } from '../errors/problem';

/** What a check found: errors make it fail, warnings only when they are asked to, notes never. */
export interface Findings {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** All findings of several checks, in order. */
export function joinFindings(all: readonly Findings[]): Findings {
  return {
    errors: all.flatMap(({ errors }) => errors),
    warnings: all.flatMap(({ warnings }) => warnings),
    notes: all.flatMap(({ notes }) => notes),
  };
}
