import type { ResourceOrder } from './sort-resources';
import type { ResourceUid } from './state';

/**
 * How far each resource lies below the workloads: 1 where only workloads need it, else one more than the highest that needs it,
 * so that what is needed always has a greater number than what needs it.
 */
export function resourceHeights({ uids, needs }: ResourceOrder): ReadonlyMap<ResourceUid, number> {
  const heights = new Map<ResourceUid, number>(uids.map((uid) => [uid, 1]));
  for (const uid of [...uids].reverse()) {
    const above = heights.get(uid) ?? 1;
    for (const needed of needs.get(uid) ?? []) heights.set(needed, Math.max(heights.get(needed) ?? 1, above + 1));
  }
  return heights;
}
