import { makePlainMap } from '../util/plain-map';
import type { State } from './state';

/** The state file of a project in which nothing has been done yet. */
export const NOTHING = 'workloads: {}\nresources: {}\nshared_state: {}\npatching_templates: []\n';

/** The state of a project in which nothing has been done yet. */
export function emptyState(): State {
  return { workloads: makePlainMap(), resources: makePlainMap(), sharedState: makePlainMap(), patchingTemplates: [] };
}

/** Has nothing been done yet in a project, or is nothing left of it? */
export function isEmptyState({ workloads, resources, sharedState, patchingTemplates }: State): boolean {
  return patchingTemplates.length === 0 && [workloads, resources, sharedState].every(isEmpty);
}

function isEmpty(map: object): boolean {
  return Object.keys(map).length === 0;
}
