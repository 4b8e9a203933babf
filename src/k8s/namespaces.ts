import { userError } from '../errors/user-error';
import { isPlainMap, makePlainMap } from '../util/plain-map';
import type { Manifest } from './manifest';
import { type ManifestId, manifestId } from './manifest-id';
import { checkNamespaceName } from './names';
import { type CustomScopes, scopeOf } from './scopes';

export interface NamespaceOptions {
  /** Scopes of custom kinds (see `declaredScopes`). */
  readonly scopes?: CustomScopes;
  /** Value of the label `app.kubernetes.io/managed-by` of a generated Namespace. */
  readonly managedBy?: string;
}

/**
 * Puts manifests in a namespace: namespaced kinds, and kinds of unknown scope, that have metadata but no namespace yet.
 * With `generateNamespace` the Namespace comes first (one that is among the manifests already is moved there). An empty
 * namespace changes nothing; a name that cannot be one is a `UserError`.
 */
export function placeInNamespace(
  manifests: readonly Manifest[],
  namespace: string,
  generateNamespace: boolean,
  { scopes, managedBy = 'score-k8s' }: NamespaceOptions = {},
): Manifest[] {
  if (namespace === '') return [...manifests];
  checkNamespace(namespace);
  const placed = manifests.map((manifest) => placeOne(manifest, namespace, scopes));
  if (!generateNamespace) return placed;
  const isWanted = (manifest: Manifest): boolean =>
    manifest.apiVersion === 'v1' && manifest.kind === 'Namespace' && manifest.metadata?.name === namespace;
  const present = placed.findLast(isWanted);
  return [present ?? makeNamespace(namespace, managedBy), ...placed.filter((manifest) => !isWanted(manifest))];
}

/** The identity that a manifest will have once it is placed in a namespace. */
export function placedManifestId(manifest: Manifest, namespace: string, scopes?: CustomScopes): ManifestId {
  const id = manifestId(manifest);
  // Then the kind's scope makes no difference, and need not be looked for.
  if (id.namespace === '' && namespace === '') return id;
  if (scopeOf(id.apiVersion, id.kind, scopes) === 'Cluster') return { ...id, namespace: '' };
  return id.namespace === '' ? { ...id, namespace } : id;
}

/** The kinds among the manifests, and the items of Lists, whose scope nobody knows, as `apiVersion/kind`, sorted. */
export function kindsOfUnknownScope(manifests: readonly Manifest[], scopes?: CustomScopes): string[] {
  const unknown = new Set<string>();
  for (const manifest of manifests) {
    const { apiVersion, kind } = manifestId(manifest);
    if (isList(manifest)) for (const item of kindsOfUnknownScope(itemsOf(manifest), scopes)) unknown.add(item);
    else if (scopeOf(apiVersion, kind, scopes) === undefined) unknown.add(`${apiVersion}/${kind}`);
  }
  return [...unknown].sort();
}

function placeOne(manifest: Manifest, namespace: string, scopes: CustomScopes | undefined): Manifest {
  const { apiVersion, kind, namespace: own } = manifestId(manifest);
  if (isList(manifest) && Array.isArray(manifest['items'])) {
    const items = manifest['items'].map((item: unknown) =>
      isPlainMap(item) ? placeOne(item as Manifest, namespace, scopes) : item,
    );
    return withEntry(manifest, 'items', items);
  }
  if (!isPlainMap(manifest.metadata) || own !== '' || scopeOf(apiVersion, kind, scopes) === 'Cluster') return manifest;
  return withEntry(manifest, 'metadata', withEntry(manifest.metadata, 'namespace', namespace));
}

function isList({ apiVersion, kind }: Manifest): boolean {
  return apiVersion === 'v1' && kind === 'List';
}

function itemsOf({ items }: Manifest): readonly Manifest[] {
  return Array.isArray(items) ? items.filter(isPlainMap) : [];
}

function withEntry<T extends object>(map: T, key: string, value: unknown): T {
  return Object.assign(makePlainMap<unknown>(), map, { [key]: value }) as unknown as T;
}

function makeNamespace(name: string, managedBy: string): Manifest {
  const metadata = { labels: { 'app.kubernetes.io/managed-by': managedBy }, name };
  return { apiVersion: 'v1', kind: 'Namespace', metadata };
}

/** Throws a `UserError` for what cannot be the name of a namespace. */
export function checkNamespace(namespace: string): void {
  const rule = checkNamespaceName(namespace);
  if (rule !== undefined) throw userError('invalid-namespace', `namespace '${namespace}': the name must ${rule}`);
}
