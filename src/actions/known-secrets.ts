import type { Manifest } from '../k8s/manifest';
import { secretsIn } from '../provisioners/secrets-in';
import type { State } from '../state/state';

/** Every text that manifests and states of the project tell to be secret. */
export function knownSecrets(manifests: readonly Manifest[], states: readonly State[]): ReadonlySet<string> {
  const data = states.flatMap(({ resources, sharedState }) => [
    ...Object.values(resources).flatMap(({ state, params, outputs }) => [state, params, outputs]),
    sharedState,
  ]);
  return secretsIn({ manifests, data });
}
