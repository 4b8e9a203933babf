import type { Manifest } from '../k8s/manifest';
import { type ManifestId, manifestId, manifestIdKey } from '../k8s/manifest-id';
import type { Comparison, ObjectChange } from './change';
import { compareValues } from './compare-values';

/**
 * Compares two sets of objects. Objects are matched by group, kind, namespace and name: another version of the same group is
 * a change of its `apiVersion`. Of objects that share all that, the first is compared with the first, and so on. Takes time
 * linear in the objects.
 */
export function compareManifests(before: readonly Manifest[], after: readonly Manifest[]): Comparison {
  const left = byIdentity(before);
  const right = byIdentity(after);
  const changes: ObjectChange[] = [];
  let unchanged = 0;
  for (const [key, manifest] of left) {
    const other = right.get(key);
    if (other === undefined) {
      changes.push({ kind: 'removed', id: manifestId(manifest), manifest });
      continue;
    }
    const fields = compareValues(manifest, other);
    if (fields.length === 0) unchanged++;
    else changes.push({ kind: 'changed', id: manifestId(other), fields });
  }
  for (const [key, manifest] of right) {
    if (!left.has(key)) changes.push({ kind: 'added', id: manifestId(manifest), manifest });
  }
  return { changes: inOrder(changes), unchanged };
}

function byIdentity(manifests: readonly Manifest[]): ReadonlyMap<string, Manifest> {
  const seen = new Map<string, number>();
  const found = new Map<string, Manifest>();
  for (const manifest of manifests) {
    const identity = identityKey(manifest);
    const times = seen.get(identity) ?? 0;
    seen.set(identity, times + 1);
    found.set(`${identity} ${times}`, manifest);
  }
  return found;
}

/** The identity without the version, which an API server converts from and to. */
export function identityKey(manifest: Manifest): string {
  const id = manifestId(manifest);
  return manifestIdKey({ ...id, apiVersion: groupOf(id) });
}

function groupOf({ apiVersion }: ManifestId): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** Objects that differ in nothing of their identity stay as they came. */
function inOrder(changes: readonly ObjectChange[]): readonly ObjectChange[] {
  const keyed = changes.map((change) => ({ change, keys: sortKeys(change.id) }));
  keyed.sort((a, b) => compareTexts(a.keys, b.keys));
  return keyed.map(({ change }) => change);
}

function sortKeys(id: ManifestId): readonly string[] {
  return [id.namespace, id.kind, id.name, groupOf(id)];
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, index) => text !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}
