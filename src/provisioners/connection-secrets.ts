import type { Manifest } from '../k8s/manifest';
import { isPlainMap } from '../util/plain-map';

/** A Kubernetes Secret that a resource's manifests bring about. */
export interface PromisedSecret {
  readonly name: string;
  /** Where it will be; absent: where the workloads are. */
  readonly namespace?: string;
  /** Keys that it will surely have. */
  readonly declared: ReadonlySet<string>;
  /** May it have other keys? A Secret that is written out cannot. */
  readonly open: boolean;
  /** The manifest that promises it, e.g. `Claim/db`. */
  readonly by: string;
}

/**
 * Lists the secrets that manifests promise, merged by name and namespace, sorted: Crossplane's connection secrets, the
 * targets of ExternalSecrets, and Secrets themselves.
 */
export function promisedSecrets(manifests: readonly Manifest[]): readonly PromisedSecret[] {
  const found = new Map<string, PromisedSecret>();
  for (const manifest of manifests) {
    for (const secret of promisesOf(manifest)) {
      const key = `${secret.namespace ?? ''}/${secret.name}`;
      const known = found.get(key);
      found.set(key, known === undefined ? secret : merge(known, secret));
    }
  }
  return [...found.keys()].sort().map((key) => found.get(key) as PromisedSecret);
}

function merge(one: PromisedSecret, other: PromisedSecret): PromisedSecret {
  return { ...one, declared: new Set([...one.declared, ...other.declared]), open: one.open || other.open };
}

function promisesOf(manifest: Manifest): readonly PromisedSecret[] {
  const { kind = '', apiVersion = '', spec } = manifest;
  if (kind === 'Secret' && apiVersion === 'v1') return writtenOut(manifest);
  if (kind === 'ExternalSecret' && apiVersion.startsWith('external-secrets.io/'))
    return externalSecret(manifest, mapOf(spec));
  return isPlainMap(spec) ? connectionSecrets(manifest, spec) : [];
}

/** What Crossplane's claims and composites name in their spec, which hardly any other object does. */
function connectionSecrets(manifest: Manifest, spec: Data): readonly PromisedSecret[] {
  if (spec['writeConnectionSecretToRef'] === undefined && spec['publishConnectionDetailsTo'] === undefined) return [];
  return [spec['writeConnectionSecretToRef'], spec['publishConnectionDetailsTo']].flatMap((reference) => {
    const { name, namespace } = mapOf(reference);
    return promise(manifest, name, namespace, [], true);
  });
}

function writtenOut(manifest: Manifest): readonly PromisedSecret[] {
  const keys = [...Object.keys(mapOf(manifest['data'])), ...Object.keys(mapOf(manifest['stringData']))];
  return promise(manifest, manifest.metadata?.name, undefined, keys, false);
}

/** Its own name unless `spec.target.name` says otherwise; `dataFrom` and templates may bring keys that we cannot know. */
function externalSecret(manifest: Manifest, spec: Data): readonly PromisedSecret[] {
  const target = mapOf(spec['target']);
  const data = Array.isArray(spec['data']) ? (spec['data'] as readonly unknown[]) : [];
  const keys = data.map((item) => mapOf(item)['secretKey']).filter((key) => typeof key === 'string');
  const templated = Object.keys(mapOf(mapOf(target['template'])['data']));
  const open = keys.length === 0 || spec['dataFrom'] !== undefined || target['template'] !== undefined;
  return promise(manifest, target['name'] ?? manifest.metadata?.name, undefined, [...keys, ...templated], open);
}

function promise(
  { kind = '', metadata = {} }: Manifest,
  name: unknown,
  namespace: unknown,
  declared: readonly string[],
  open: boolean,
): readonly PromisedSecret[] {
  if (typeof name !== 'string' || name === '') return [];
  const where = textIn(namespace) ?? textIn(metadata.namespace);
  const promised = { name, declared: new Set(declared), open, by: `${kind}/${metadata.name ?? ''}` };
  return [where === undefined ? promised : { ...promised, namespace: where }];
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

type Data = Readonly<Record<string, unknown>>;

function mapOf(value: unknown): Data {
  return isPlainMap(value) ? value : {};
}
