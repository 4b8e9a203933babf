import { sortResources } from '../state/sort-resources';
import type { State } from '../state/state';

/** A resource as it is listed: its uid and the names of its outputs, sorted. */
export interface ListedResource {
  readonly uid: string;
  readonly outputs: readonly string[];
}

/** The resources that the project's workloads ask for, in the order in which they are provisioned. */
export function listResources(state: State): readonly ListedResource[] {
  return sortResources(state).uids.map((uid) => ({
    uid,
    outputs: Object.keys(state.resources[uid]?.outputs ?? {}).sort(),
  }));
}
