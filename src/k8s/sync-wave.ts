import { isPlainMap, plainMapFrom } from '../util/plain-map';
import { isList } from './flatten-lists';
import type { Manifest } from './manifest';
import { manifestId } from './manifest-id';
import { apiGroup } from './scopes';

/** What Argo CD goes by: objects of a lower number are applied, and healthy, before those of a higher one. */
const SYNC_WAVE = 'argocd.argoproj.io/sync-wave';

/** Where an object stands in the order by its kind: before all others, with the workloads, where its resource stands, or as a claim does. */
export type KindOrder = 'first' | 'with-workloads' | 'as-resource' | 'claim';

/** By group: kinds that are healthy only when a workload is there that they lead to, watch or scale. */
const aboutWorkloads: Readonly<Record<string, RegExp>> = {
  'networking.k8s.io': /^Ingress$/,
  'gateway.networking.k8s.io': /Route$/,
  'route.openshift.io': /^Route$/,
  autoscaling: /^HorizontalPodAutoscaler$/,
  'keda.sh': /^Scaled/,
};

/** Says where a kind stands in the order. */
export function kindOrder(manifest: Manifest): KindOrder {
  const { apiVersion, kind } = manifestId(manifest);
  const group = apiGroup(apiVersion);
  if (kind === 'CustomResourceDefinition' || (kind === 'Namespace' && group === 'core')) return 'first';
  if (kind === 'PersistentVolumeClaim') return 'claim';
  const isAbout = Object.hasOwn(aboutWorkloads, group) && aboutWorkloads[group]?.test(kind);
  return isAbout ? 'with-workloads' : 'as-resource';
}

/** Does an object start pods? */
export function makesPods({ kind, spec }: Manifest): boolean {
  if (!isPlainMap(spec)) return false;
  const { template, containers, jobTemplate } = spec;
  const isTemplate =
    isPlainMap(template) && isPlainMap(template['spec']) && Array.isArray(template['spec']['containers']);
  return isTemplate || isPlainMap(jobTemplate) || (kind === 'Pod' && Array.isArray(containers));
}

/** Puts a wave on an object, or on those in a List; one that is there stays. Objects without metadata stay as they are. */
export function addSyncWave(manifest: Manifest, waveOf: (object: Manifest) => number): Manifest {
  const { items, metadata } = manifest;
  if (isList(manifest) && Array.isArray(items)) {
    const waved = items.map((item: unknown) => (isPlainMap(item) ? addSyncWave(item as Manifest, waveOf) : item));
    return withEntry(manifest, 'items', waved);
  }
  if (!isPlainMap(metadata)) return manifest;
  const { annotations } = metadata;
  const before = isPlainMap(annotations) ? annotations : {};
  if (Object.hasOwn(before, SYNC_WAVE)) return manifest;
  const after = withEntry(before, SYNC_WAVE, String(waveOf(manifest)));
  return withEntry(manifest, 'metadata', withEntry(metadata, 'annotations', after));
}

function withEntry<T extends object>(map: T, key: string, value: unknown): T {
  return plainMapFrom([...Object.entries(map), [key, value]]) as T;
}
