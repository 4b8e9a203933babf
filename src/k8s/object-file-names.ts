import { type ManifestId, manifestIdKey } from './manifest-id';
import { apiGroup } from './scopes';
import { hexHash, shortenName } from './shorten-name';

/** File systems take 255 bytes at most; temporary names beside a file are longer than its own. */
const LONGEST_STEM = 160;
/** Digits of the hash where names meet; the second for those that meet even then. */
const HASH_LENGTHS = [8, 32];

/**
 * A name of a file for each of these objects, `[namespace_]kind[.group]_name.yaml`, in their order. No two are the same, also where
 * upper and lower case are one: all that would meet have a hash of their identity, so that none depends on the order.
 */
export function objectFileNames(ids: readonly ManifestId[]): readonly string[] {
  const stems = ids.map((id) => shortenName(readableStem(id), LONGEST_STEM));
  let names = stems;
  for (const length of HASH_LENGTHS) {
    const counts = countEach(names);
    names = names.map((name, index) =>
      (counts.get(name) ?? 0) < 2
        ? name
        : `${stems[index]}_${hexHash(manifestIdKey(ids[index] as ManifestId), length)}`,
    );
  }
  return names.map((name) => `${name}.yaml`);
}

function readableStem({ apiVersion, kind, namespace, name }: ManifestId): string {
  const group = apiGroup(apiVersion);
  const parts = [namespace, isOwnGroup(group) ? kind : `${kind}.${group}`, name].filter((part) => part !== '');
  // Roles may be called system:thing, and file systems of Windows take little besides letters and digits.
  return parts
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, '-');
}

/** Groups without a dot, and those that the Kubernetes project itself looks after. */
function isOwnGroup(group: string): boolean {
  return !group.includes('.') || group.endsWith('.k8s.io');
}

function countEach(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
