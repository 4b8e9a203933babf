import { flattenLists, isList } from './flatten-lists';
import type { Manifest } from './manifest';

/** Manifests of which some hold secrets in clear. */
export interface SplitManifests {
  readonly secrets: readonly Manifest[];
  readonly others: readonly Manifest[];
}

/**
 * Takes the Secrets out of manifests, also out of Lists; a List that has one is taken apart.
 * @lazy
 */
export function splitSecrets(manifests: readonly Manifest[]): SplitManifests {
  const loose = manifests.flatMap((manifest) => {
    const objects = isList(manifest) ? flattenLists([manifest]) : [manifest];
    return objects.some(isSecret) ? objects : [manifest];
  });
  return { secrets: loose.filter(isSecret), others: loose.filter((manifest) => !isSecret(manifest)) };
}

function isSecret({ apiVersion, kind }: Manifest): boolean {
  return apiVersion === 'v1' && kind === 'Secret';
}
