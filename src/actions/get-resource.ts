import { nearestName } from '../errors/nearest-name';
import { userError } from '../errors/user-error';
import type { ResourceState, ResourceUid, State } from '../state/state';

/** The resource of a uid; an error that names the nearest one where the project has none of it. */
export function getResource(uid: string, { resources }: State): ResourceState {
  const found = resources[uid as ResourceUid];
  if (found !== undefined) return found;
  const nearest = nearestName(uid, Object.keys(resources));
  const meant = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  throw userError('no-such-resource', `no such resource '${uid}'${meant}`, {
    hint: 'score-k8s resources list shows the resources of this project (TYPE.CLASS#ID).',
  });
}
