import type { EnvVar } from '../k8s/models';
import type { SecretReference } from '../k8s/secret-reference';
import { hexHash } from '../k8s/shorten-name';
import { fnv128 } from './fnv128';

/** The variables of one container that hold nothing but a secret, for use inside other variables' values. */
export interface SecretVariables {
  /** The name of the variable that holds a secret. */
  nameOf(reference: SecretReference): string;
  /** All that were asked for, sorted by name. */
  list(): EnvVar[];
}

/** Makes names for secrets' variables: always the same for one secret, never one that is taken. */
export function createSecretVariables(taken: Readonly<Record<string, string>>): SecretVariables {
  const byReference = new Map<string, EnvVar>();
  const used = new Set<string>();
  return {
    nameOf: (reference) => {
      const identity = `${reference.name}\0${reference.key}`;
      const known = byReference.get(identity);
      if (known !== undefined) return known.name;
      // Parity: the hash is over name and key without anything between, so two secrets can meet in one name.
      const usual = `__ref_${hashName(reference.name + reference.key)}`;
      const name = used.has(usual) || Object.hasOwn(taken, usual) ? `__ref_${hexHash(identity, 32)}` : usual;
      used.add(name);
      byReference.set(identity, { name, valueFrom: { secretKeyRef: { key: reference.key, name: reference.name } } });
      return name;
    },
    list: () => [...byReference.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** FNV-1 of 128 bits as base64url without padding, where what no variable may hold is a zero. */
function hashName(text: string): string {
  return fnv128(text).toString('base64url').replace(/[-_]/g, '0');
}
