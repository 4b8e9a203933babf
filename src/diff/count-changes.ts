import type { Comparison } from './change';

/** How many objects are added, changed, removed and the same. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** Counts the objects of a comparison by how they differ. */
export function countChanges({ changes, unchanged }: Comparison): ChangeCounts {
  const counts = { added: 0, changed: 0, removed: 0, unchanged };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}

/** The counts in words: `1 added, 2 changed, 5 unchanged`; what there is none of is left out. */
export function describeCounts(counts: ChangeCounts): string {
  const words = (['added', 'changed', 'removed', 'unchanged'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${kind}`);
  return words.length === 0 ? 'no objects' : words.join(', ');
}
