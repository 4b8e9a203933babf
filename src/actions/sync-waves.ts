import { flattenLists } from '../k8s/flatten-lists';
import type { Manifest } from '../k8s/manifest';
import { manifestIdKey } from '../k8s/manifest-id';
import type { SourcedManifest } from '../k8s/merge-manifests';
import { placedManifestId } from '../k8s/namespaces';
import { declaredScopes } from '../k8s/scopes';
import { addSyncWave, kindOrder, makesPods } from '../k8s/sync-wave';
import type { Provisioned } from '../provisioners/provision-resources';
import { resourceHeights } from '../state/resource-heights';

/** Argo CD's order in which what a run has made is applied. */
export interface SyncWaves {
  /** The manifests, each with its wave, unless it had one. */
  readonly all: readonly SourcedManifest[];
  /** The same for a Namespace that comes later: it is the first of all. */
  readonly annotateNamespaces: (manifests: readonly Manifest[]) => readonly Manifest[];
}

/** Those of resources have a uid. */
type Sourced = SourcedManifest & { readonly uid?: string };

const OF_WORKLOADS = 0;

/**
 * Workloads are in wave 0, what they use in -1, what that needs in -2, and so on; Namespaces and the definitions of custom kinds
 * before all. Of an object that several resources make the earliest wave counts.
 * @lazy
 */
export function makeSyncWaves(
  all: readonly SourcedManifest[],
  order: Pick<Provisioned, 'uids' | 'needs'>,
  namespace: string,
): SyncWaves {
  const { first, waveIn } = planWaves(all, order);
  const scopes = declaredScopes(all.map(({ manifest }) => manifest));
  const keyOf = (object: Manifest): string => manifestIdKey(placedManifestId(object, namespace, scopes));
  const earliest = new Map<string, number>();
  for (const entry of all) {
    for (const object of flattenLists([entry.manifest])) {
      const key = keyOf(object);
      const wave = waveIn(entry, object);
      earliest.set(key, Math.min(wave, earliest.get(key) ?? wave));
    }
  }
  const waveOf = (entry: Sourced, object: Manifest): number =>
    (object.metadata?.name === undefined ? undefined : earliest.get(keyOf(object))) ?? waveIn(entry, object);
  const isNamespace = ({ apiVersion, kind }: Manifest): boolean => apiVersion === 'v1' && kind === 'Namespace';
  return {
    all: all.map((entry) => ({ ...entry, manifest: addSyncWave(entry.manifest, (object) => waveOf(entry, object)) })),
    annotateNamespaces: (manifests) =>
      manifests.map((manifest) => (isNamespace(manifest) ? addSyncWave(manifest, () => first) : manifest)),
  };
}

interface WavePlan {
  readonly first: number;
  readonly waveIn: (entry: Sourced, object: Manifest) => number;
}

function planWaves(all: readonly Sourced[], order: Pick<Provisioned, 'uids' | 'needs'>): WavePlan {
  const heights: ReadonlyMap<string, number> = resourceHeights(order);
  const first = -1 - Math.max(0, ...new Set(heights.values()));
  const withPods = new Set(
    all.filter(({ manifest }) => flattenLists([manifest]).some(makesPods)).map(({ uid }) => uid),
  );
  const waveIn = ({ uid }: Sourced, object: Manifest): number => {
    const kind = kindOrder(object);
    if (kind === 'first') return first;
    // A claim may wait for the first pod that uses it: one of its own resource, or else that of a workload.
    const isEarly = kind === 'as-resource' || (kind === 'claim' && withPods.has(uid));
    return uid !== undefined && isEarly ? -(heights.get(uid) ?? 1) : OF_WORKLOADS;
  };
  return { first, waveIn };
}
