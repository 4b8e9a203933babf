import type { Manifest } from '../k8s/manifest';
import { secretsIn } from '../provisioners/secrets-in';
import type { State } from '../state/state';

/** Every text that manifests and a project's state tell to be secret. */
export function knownSecrets(manifests: readonly Manifest[], state: State | undefined): ReadonlySet<string> {
  const resources = Object.values(state?.resources ?? {});
  const data = resources.flatMap(({ state: own, params, outputs }) => [own, params, outputs]);
  return secretsIn({ manifests, data: [...data, state?.sharedState] });
}
