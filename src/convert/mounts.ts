import { posix } from 'node:path';
import type { KeyToPath, ProjectedVolumeSource, VolumeMount, VolumeProjection } from '../k8s/models';
import { isPlainMap } from '../util/plain-map';
import { filesByPlace } from './file-places';
import type { Findings } from './findings';
import type { MountedFile, MountedVolume } from './mounted-file';
import type { PodVolumes } from './pod-volumes';
import { type SecretFile, secretProjections } from './secret-files';

export interface MountsInput {
  /** Of one container, sorted by target. */
  readonly volumes: readonly MountedVolume[];
  readonly files: readonly MountedFile[];
  /** The ConfigMap and key of a file that is no secret's. */
  configMapOf(file: MountedFile): { readonly name: string; readonly key: string };
  readonly podVolumes: PodVolumes;
  readonly findings: Findings;
}

/** How the volumes and files of one container are mounted: volumes first, then files by path. */
export function convertMounts({ volumes, files, configMapOf, podVolumes, findings }: MountsInput): VolumeMount[] {
  if (volumes.length === 0 && files.length === 0) return [];
  const places = filesByPlace(volumes, files);
  for (const { file, volume } of places.belowReadOnly) {
    findings.warn({
      path: file.path,
      code: 'file-below-read-only-volume',
      message: `file '${file.target}' is below the read-only volume '${volume.target}': the container starts only if the volume has a file there`,
    });
  }
  const ofVolumes = volumes.map((volume) => {
    const inside = places.inVolume.get(volume);
    const name = inside
      ? podVolumes.own(withFiles(volume, inside, configMapOf), `${volume.container}\0${volume.target}\0with files`)
      : podVolumes.resource(volume.resource);
    return {
      mountPath: volume.target,
      name,
      ...(volume.readOnly || inside ? { readOnly: true } : {}),
      ...(volume.subPath ? { subPath: volume.subPath } : {}),
    };
  });
  const ofFiles = places.single.map((file) => singleFile(file, configMapOf, podVolumes));
  for (const [directory, inside] of places.directories) {
    ofFiles.push({
      mountPath: directory,
      name: podVolumes.secretDirectory(inside.flatMap(secretFile)),
      readOnly: true,
    });
  }
  return [...ofVolumes, ...ofFiles.sort((a, b) => (a.mountPath < b.mountPath ? -1 : 1))];
}

function singleFile(file: MountedFile, configMapOf: MountsInput['configMapOf'], podVolumes: PodVolumes): VolumeMount {
  const { target, content, mode } = file;
  if (content.kind === 'secret') {
    const { name, subPath } = podVolumes.secretFile(content.reference, mode);
    return { mountPath: target, name, readOnly: true, subPath };
  }
  const { name, key } = configMapOf(file);
  return { mountPath: target, name: podVolumes.configMap(name, item(key, mode, key)), readOnly: true, subPath: key };
}

/**
 * The volume of a ConfigMap or Secret resource with files mixed in, since nothing can be mounted below it. Files without
 * a mode keep the usual one whatever the resource's default is.
 */
function withFiles(
  { cleanTarget, resource }: MountedVolume,
  files: readonly MountedFile[],
  configMapOf: MountsInput['configMapOf'],
): { projected: ProjectedVolumeSource } {
  const { sources, ...defaults } = asProjection(resource.spec);
  const pathOf = (target: string): string => posix.relative(cleanTarget, target);
  const moded = files.map((file) => ({
    ...file,
    mode: file.mode ?? (defaults.defaultMode === undefined ? undefined : 0o644),
  }));
  const ofConfigMaps = moded.flatMap((file): VolumeProjection[] => {
    if (file.content.kind === 'secret') return [];
    const { name, key } = configMapOf(file);
    return [{ configMap: { items: [item(key, file.mode, pathOf(file.target))], name } }];
  });
  const ofSecrets = secretProjections(moded.flatMap(secretFile), pathOf);
  return { projected: { ...defaults, sources: [...sources, ...ofConfigMaps, ...ofSecrets] } };
}

function asProjection(
  spec: Readonly<Record<string, unknown>>,
): ProjectedVolumeSource & { readonly sources: VolumeProjection[] } {
  const [type = '', source] = Object.entries(spec)[0] ?? [];
  const { defaultMode, defaultUser, secretName, ...rest } = isPlainMap(source) ? source : {};
  const defaults = Object.fromEntries(
    Object.entries({ defaultMode, defaultUser }).filter(([, value]) => value !== undefined),
  );
  if (type === 'projected') return { ...defaults, sources: (rest['sources'] as VolumeProjection[] | undefined) ?? [] };
  return { ...defaults, sources: [{ [type]: secretName === undefined ? rest : { ...rest, name: secretName } }] };
}

function secretFile({ target, mode, content }: MountedFile): SecretFile[] {
  return content.kind === 'secret' ? [{ target, mode, reference: content.reference }] : [];
}

function item(key: string, mode: number | undefined, path: string): KeyToPath {
  return mode === undefined ? { key, path } : { key, mode, path };
}
