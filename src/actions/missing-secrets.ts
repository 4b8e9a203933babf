import type { Problem } from '../errors/problem';
import { flattenLists } from '../k8s/flatten-lists';
import type { Manifest } from '../k8s/manifest';
import { describeManifestId, manifestId } from '../k8s/manifest-id';
import { checkDnsSubdomain } from '../k8s/names';
import { podSecrets } from '../k8s/pod-secrets';
import { promisedSecrets } from '../provisioners/connection-secrets';
import { hintOnce, throwProblems } from './report-problems';

/** Secrets that a user says are in the cluster, as given with `--external-secret`. */
export interface ExternalSecrets {
  readonly externalSecrets?: readonly string[] | undefined;
}

/** Refuses names that no Secret can have. */
export function checkExternalSecrets({ externalSecrets = [] }: ExternalSecrets): void {
  const problems = externalSecrets.flatMap((name): readonly Problem[] => {
    const rule = checkDnsSubdomain(name);
    const message = `--external-secret '${name}': the name must ${rule}`;
    return rule === undefined ? [] : [{ code: 'invalid-external-secret', message }];
  });
  throwProblems(problems);
}

/**
 * Notes for the Secrets that pods of the manifests need, and that will not be there: they are neither among the manifests,
 * nor promised by one of them, nor known to the user. A namespace that is left open may be any.
 */
export function noteMissingSecrets(
  manifests: readonly Manifest[],
  { externalSecrets = [] }: ExternalSecrets,
): readonly Problem[] {
  const objects = flattenLists(manifests);
  const needing: { readonly object: Manifest; readonly names: readonly string[] }[] = [];
  for (const object of objects) {
    const names = podSecrets(object);
    if (names.length > 0) needing.push({ object, names });
  }
  if (needing.length === 0) return [];
  const homes = homesOfSecrets(objects);
  const external = new Set(externalSecrets);
  const missing = new Map<string, string[]>();
  for (const { object, names } of needing) {
    const id = manifestId(object);
    for (const name of names) {
      const isThere = external.has(name) || homes.get(name)?.some((home) => isSame(home, id.namespace));
      if (!isThere) addTo(missing, name, describeManifestId(id));
    }
  }
  return hintOnce(
    [...missing].map(([name, users]) => missingSecret(name, users, homes.get(name))),
    `Where the cluster has it already: ${[...missing.keys()].map((name) => `--external-secret ${name}`).join(' ')}`,
  );
}

function missingSecret(name: string, users: readonly string[], homes: readonly string[] | undefined): Problem {
  const where =
    homes === undefined
      ? 'neither among the manifests nor promised by one'
      : `in another namespace: ${homes.join(', ')}`;
  const [first, ...others] = users;
  const needing = others.length === 0 ? `${first} needs` : `${first} and ${others.length} more need`;
  return { code: 'missing-secret', message: `Secret '${name}', which ${needing}, is ${where}` };
}

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The namespaces of the Secrets that will be there, by name; an empty one is open. */
function homesOfSecrets(objects: readonly Manifest[]): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string[]>();
  for (const { name, namespace = '' } of promisedSecrets(objects)) addTo(homes, name, namespace);
  for (const object of objects) {
    if (object.kind !== 'SealedSecret' && object.kind !== 'Certificate') continue;
    for (const { name, namespace } of alsoPromised(object)) addTo(homes, name, namespace);
  }
  return homes;
}

/** Kinds of which a Secret is known to come, though not which outputs it has. */
function alsoPromised(object: Manifest): readonly { readonly name: string; readonly namespace: string }[] {
  const { apiVersion, kind, name, namespace } = manifestId(object);
  const inside = (...path: readonly string[]): unknown =>
    path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], object);
  const group = apiVersion.split('/')[0];
  if (group === 'bitnami.com' && kind === 'SealedSecret') {
    return [{ name: String(inside('spec', 'template', 'metadata', 'name') ?? name), namespace }];
  }
  if (group === 'cert-manager.io' && kind === 'Certificate') {
    return [{ name: String(inside('spec', 'secretName') ?? ''), namespace }];
  }
  return [];
}

function isSame(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}
