import type { Problem } from '../errors/problem';
import type { State } from '../state/state';
import { unusedResources } from '../state/unused-resources';
import { hintOnce } from './report-problems';

/** Notes for the resources that are in the state though no workload of the project asks for them any more. */
export function noteUnusedResources(state: State): readonly Problem[] {
  const notes = unusedResources(state).map((uid) => {
    return { code: 'unused-resource', message: `resource '${uid}' is kept in the state, though no workload uses it` };
  });
  return hintOnce(notes, 'To take them out of the state: score-k8s resources prune');
}
