import { listDefinitions } from './resource-definitions';
import type { ResourceUid, State } from './state';

/** The resources of the state that no workload of the state asks for, sorted. */
export function unusedResources(state: State): readonly ResourceUid[] {
  const used = new Set(listDefinitions(state).map(({ uid }) => uid));
  return (Object.keys(state.resources) as ResourceUid[]).filter((uid) => !used.has(uid)).sort();
}
