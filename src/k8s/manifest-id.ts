import type { Manifest } from './manifest';

/** What identifies an object in a cluster; a part that the manifest lacks is empty. */
export interface ManifestId {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** The identity that a manifest gives itself. */
export function manifestId(manifest: Manifest): ManifestId {
  return {
    apiVersion: text(manifest.apiVersion),
    kind: text(manifest.kind),
    namespace: text(manifest.metadata?.namespace),
    name: text(manifest.metadata?.name),
  };
}

/** The identity in one word, `apiVersion/kind/namespace/name`: equal for equal identities only. */
export function manifestIdKey({ apiVersion, kind, namespace, name }: ManifestId): string {
  return `${apiVersion}/${kind}/${namespace}/${name}`;
}

/** The identity for people: `Deployment 'web' (apps/v1) in namespace 'prod'`. */
export function describeManifestId({ apiVersion, kind, namespace, name }: ManifestId): string {
  const named = `${kind || 'object without kind'} ${name === '' ? 'without name' : `'${name}'`}`;
  const version = apiVersion === '' ? '' : ` (${apiVersion})`;
  return named + version + (namespace === '' ? '' : ` in namespace '${namespace}'`);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
