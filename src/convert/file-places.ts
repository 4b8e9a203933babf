import { posix } from 'node:path';
import { isPlainMap } from '../util/plain-map';
import type { MountedFile, MountedVolume } from './mounted-file';
import { ancestors, directoryOf } from './targets';

/** How each file of a container gets to its place. */
export interface FilePlaces {
  /** Files that become part of a volume, because nothing can be mounted below it. */
  readonly inVolume: ReadonlyMap<MountedVolume, readonly MountedFile[]>;
  /** Directories that are mounted as a whole, so that renewed secrets arrive, and their files. */
  readonly directories: ReadonlyMap<string, readonly MountedFile[]>;
  /** Files that are mounted one by one, so that the image's other files stay. */
  readonly single: readonly MountedFile[];
  /** Files, mounted one by one, that are below a volume in which no place can be made for them. */
  readonly belowReadOnly: readonly { readonly file: MountedFile; readonly volume: MountedVolume }[];
}

/** Volumes of these types can take further files, in a projected volume. */
const MIXABLE = ['configMap', 'downwardAPI', 'projected', 'secret'];
const ALWAYS_READ_ONLY = [...MIXABLE, 'image'];

/** Directories that an image cannot do without, or in which Kubernetes mounts things of its own. */
const NEVER_HIDDEN = new Set(
  (
    '/ /bin /boot /dev /etc /lib /lib32 /lib64 /libx32 /proc /run /sbin /sys /tmp /usr /var /usr/bin /usr/lib /usr/lib64 /usr/local ' +
    '/usr/local/bin /usr/local/lib /usr/sbin /usr/share /var/lib /var/run /run/secrets /run/secrets/kubernetes.io ' +
    '/run/secrets/kubernetes.io/serviceaccount /var/run/secrets /var/run/secrets/kubernetes.io ' +
    '/var/run/secrets/kubernetes.io/serviceaccount'
  ).split(' '),
);

/** Decides for each file of a container how it is mounted. Takes time linear in the length of the paths. */
export function filesByPlace(volumes: readonly MountedVolume[], files: readonly MountedFile[]): FilePlaces {
  const volumeAt = new Map(volumes.map((volume) => [volume.cleanTarget, volume]));
  const inVolume = new Map<MountedVolume, MountedFile[]>();
  const byDirectory = new Map<string, MountedFile[]>();
  const belowReadOnly: { file: MountedFile; volume: MountedVolume }[] = [];
  for (const file of files) {
    const volume = volumes.length === 0 ? undefined : volumeAbove(file.target, volumeAt);
    if (volume && isMixable(volume)) append(inVolume, volume, file);
    else {
      append(byDirectory, directoryOf(file.target), file);
      if (volume && isReadOnly(volume)) belowReadOnly.push({ file, volume });
    }
  }
  let occupied: ReadonlySet<string> | undefined;
  const directories = new Map<string, MountedFile[]>();
  const single: MountedFile[] = [];
  for (const [directory, inside] of byDirectory) {
    const secret = inside.every(({ content }) => content.kind === 'secret');
    if (secret) occupied ??= occupiedDirectories(volumes, files);
    if (secret && canBeWhole(directory, inside) && !occupied?.has(directory)) directories.set(directory, inside);
    else single.push(...inside);
  }
  return { inVolume, directories, single, belowReadOnly };
}

function volumeAbove(target: string, volumeAt: ReadonlyMap<string, MountedVolume>): MountedVolume | undefined {
  const directory = ancestors(target).find((above) => volumeAt.has(above));
  return directory === undefined ? undefined : volumeAt.get(directory);
}

/** Kubernetes keeps names that begin with two dots for itself. */
function canBeWhole(directory: string, inside: readonly MountedFile[]): boolean {
  return !NEVER_HIDDEN.has(directory) && !inside.some(({ target }) => posix.basename(target).startsWith('..'));
}

/** Directories with something mounted on them, or deeper in them than a file of their own: no place for it could be made. */
function occupiedDirectories(volumes: readonly MountedVolume[], files: readonly MountedFile[]): Set<string> {
  const occupied = new Set<string>();
  for (const { cleanTarget } of volumes)
    for (const directory of [cleanTarget, ...ancestors(cleanTarget)]) occupied.add(directory);
  for (const { target } of files) for (const directory of ancestors(posix.dirname(target))) occupied.add(directory);
  return occupied;
}

function isMixable({ resource, subPath }: MountedVolume): boolean {
  return !subPath && resource.kind === 'source' && MIXABLE.some((type) => type in resource.spec);
}

function isReadOnly({ readOnly, resource }: MountedVolume): boolean {
  if (readOnly || resource.kind === 'claim') return readOnly;
  return Object.entries(resource.spec).some(
    ([type, source]) => ALWAYS_READ_ONLY.includes(type) || (isPlainMap(source) && source['readOnly'] === true),
  );
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
