import { posix } from 'node:path';
import type { KeyToPath, PersistentVolumeClaimTemplate, Volume } from '../k8s/models';
import type { SecretReference } from '../k8s/secret-reference';
import { hexHash } from '../k8s/shorten-name';
import type { MountedVolume } from './mounted-file';
import { createSecretItems, type SecretFile, type SecretItems, secretProjections } from './secret-files';
import type { VolumeResource } from './volume-resources';

type VolumeSource = Omit<Volume, 'name'>;

/** The volumes of one pod: each resource, ConfigMap and Secret has one, whoever mounts it. */
export interface PodVolumes {
  /** The name of a resource's volume. */
  resource(resource: VolumeResource): string;
  /** The name of the volume of a ConfigMap with one file. */
  configMap(name: string, item: KeyToPath): string;
  /** Where a key of a Secret is found, for mounting it by `subPath`. */
  secretFile(reference: SecretReference, mode: number | undefined): { readonly name: string; readonly subPath: string };
  /** The name of a volume that holds exactly these files, all of one directory. */
  secretDirectory(files: readonly SecretFile[]): string;
  /** The name of a volume that nobody shares. */
  own(source: VolumeSource, identity: string): string;
  /** All that were asked for, in that order. */
  volumes(): Volume[];
  claims(): PersistentVolumeClaimTemplate[];
}

/** Starts the volumes of a pod in which the given resources may be mounted. */
export function createPodVolumes(mounted: readonly MountedVolume[]): PodVolumes {
  const taken = new Set<string>();
  const names = nameResources(mounted, taken);
  const volumes = new Map<string, Volume>();
  const claims = new Map<string, PersistentVolumeClaimTemplate>();
  const secrets = new Map<string, SecretItems>();
  const add = (identity: string, prefix: string, source: VolumeSource): string => {
    const known = volumes.get(identity);
    if (known !== undefined) return known.name;
    const name = takeName(`${prefix}-${hexHash(identity, 10)}`, identity, taken);
    volumes.set(identity, { name, ...source });
    return name;
  };
  return {
    resource: ({ uid, kind, spec }) => {
      const name = names.get(uid) ?? takeName(`vol-${hexHash(uid, 10)}`, uid, taken);
      names.set(uid, name);
      if (kind === 'claim') claims.set(uid, { metadata: { name }, spec });
      else volumes.set(`resource ${uid}`, { name, ...spec });
      return name;
    },
    configMap: (name, item) => add(`ConfigMap ${name}`, 'file', { configMap: { items: [item], name } }),
    secretFile: ({ name: secretName, key }, mode) => {
      const items = secrets.get(secretName) ?? createSecretItems();
      secrets.set(secretName, items);
      const subPath = items.pathOf(key, mode);
      return {
        name: add(`Secret ${secretName}`, 'secret', { secret: { items: items.list as KeyToPath[], secretName } }),
        subPath,
      };
    },
    secretDirectory: (files) => {
      const sources = secretProjections(files, posix.basename);
      const secret = sources.length === 1 ? sources[0]?.secret : undefined;
      const source = secret
        ? { secret: { items: secret.items ?? [], secretName: secret.name ?? '' } }
        : { projected: { sources } };
      return add(`files ${JSON.stringify(source)}`, 'secrets', source);
    },
    own: (source, identity) => add(identity, 'vol', source),
    volumes: () => [...volumes.values()],
    claims: () => [...claims.values()],
  };
}

/**
 * Names the volumes of resources after the first place where each is mounted. Claims choose first: their names are part of
 * the names of the claims in the cluster, and must not change because of other volumes.
 */
function nameResources(mounted: readonly MountedVolume[], taken: Set<string>): Map<string, string> {
  const names = new Map<string, string>();
  for (const kind of ['claim', 'source']) {
    for (const { container, target, resource } of mounted) {
      if (resource.kind !== kind || names.has(resource.uid)) continue;
      names.set(resource.uid, takeName(`vol-${hexHash(target, 10)}`, `${container}\0${target}`, taken));
    }
  }
  return names;
}

/** The name, or when it is taken already one with another hash. */
function takeName(name: string, identity: string, taken: Set<string>): string {
  const prefix = name.slice(0, name.lastIndexOf('-'));
  let free = name;
  for (let attempt = 1; taken.has(free); attempt++) free = `${prefix}-${hexHash(`${identity}\0${attempt}`, 10)}`;
  taken.add(free);
  return free;
}
