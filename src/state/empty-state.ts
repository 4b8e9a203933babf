import { makePlainMap } from '../util/plain-map';
import type { State } from './state';

/** The state of a project in which nothing has been done yet. */
export function emptyState(): State {
  return { workloads: makePlainMap(), resources: makePlainMap(), sharedState: makePlainMap(), patchingTemplates: [] };
}
