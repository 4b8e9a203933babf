import type { Problem } from '../../errors/problem';
import type { Cluster } from '../../host/host';
import type { Manifest } from '../../k8s/manifest';
import { isPlainMap } from '../../util/plain-map';
import type { CheckedManifest } from '../checked-manifest';
import { type Findings, joinFindings } from '../findings';
import { makeFindApiResource } from './api-resources';
import { type DryRunFindings, dryRunManifest } from './dry-run-manifest';

/** Requests that are under way at once. */
const AT_ONCE = 8;

/**
 * Asks a cluster's API server what it would say of each manifest, by server-side dry-run; findings come in the order of
 * the manifests. What these manifests make themselves and the server does not know yet is noted: a kind is not asked about, a namespace is
 * taken for that of the context.
 */
export async function dryRunManifests(all: readonly CheckedManifest[], cluster: Cluster): Promise<Findings> {
  const made = madeBy(all.map(({ manifest }) => manifest));
  const run = { cluster, made, findApiResource: makeFindApiResource(cluster) };
  const found: DryRunFindings[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) {
      const checked = all[index];
      if (checked !== undefined) found[index] = await dryRunManifest(checked, run);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { errors, warnings, notes } = joinFindings(found);
  return { errors, warnings, notes: [...notes, ...noteMoved(found, cluster.namespace)] };
}

function noteMoved(found: readonly DryRunFindings[], to: string): readonly Problem[] {
  const namespaces = new Set(found.flatMap(({ movedFrom }) => movedFrom ?? []));
  return [...namespaces].sort().map((name) => {
    const message = `the server was asked as if namespace '${name}' were '${to}': it does not exist before these manifests make it`;
    return { code: 'other-namespace', message };
  });
}

function madeBy(manifests: readonly Manifest[]) {
  const namespaces = new Set<string>();
  const kinds = new Set<string>();
  for (const manifest of manifests) {
    if (manifest.kind === 'Namespace') namespaces.add(String(manifest.metadata?.name));
    if (manifest.kind === 'CustomResourceDefinition') for (const kind of kindsOf(manifest['spec'])) kinds.add(kind);
  }
  return { namespaces, kinds };
}

/** The kinds of a CustomResourceDefinition's spec, as `group/version/Kind`. */
function kindsOf(spec: unknown): readonly string[] {
  if (!isPlainMap(spec) || !isPlainMap(spec['names']) || !Array.isArray(spec['versions'])) return [];
  const { group, names, versions } = spec as { group: unknown; names: { kind?: unknown }; versions: unknown[] };
  return versions.filter(isPlainMap).map((version) => `${group}/${version['name']}/${names.kind}`);
}
