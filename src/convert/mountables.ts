import type { ConfigMap } from '../k8s/models';
import { convertFile, type FileConfigMap, filesChecksum } from './config-maps';
import { type ConvertInput, sourceFileKey } from './convert-input';
import { fileContent } from './file-content';
import type { Findings } from './findings';
import type { MountedFile, MountedVolume } from './mounted-file';
import { checkTargets, type Target } from './targets';
import { createVolumeResources, type FindVolumeResource } from './volume-resources';

/** The files and volumes of a workload, by container (those that have some) in order of names, each sorted by target. */
export interface Mountables {
  readonly files: ReadonlyMap<string, readonly MountedFile[]>;
  readonly volumes: ReadonlyMap<string, readonly MountedVolume[]>;
}

const nothing: Mountables = { files: new Map(), volumes: new Map() };

/** Reads what a workload mounts; everything that is wrong with a file or volume is noted and the file or volume left out. */
export function readMountables(input: ConvertInput, findings: Findings): Mountables {
  const { containers } = input.workload;
  const mounting = Object.keys(containers).filter((name) => containers[name]?.files || containers[name]?.volumes);
  if (mounting.length === 0) return nothing;
  const findResource = createVolumeResources(input, findings);
  const files = new Map<string, MountedFile[]>();
  const volumes = new Map<string, MountedVolume[]>();
  for (const container of mounting.sort()) {
    const targets = [...targetsOf(input, container, 'volumes'), ...targetsOf(input, container, 'files')];
    if (targets.length === 0) continue;
    const clean = checkTargets(targets, findings);
    const [ownFiles, ownVolumes]: [MountedFile[], MountedVolume[]] = [[], []];
    for (const target of clean.keys()) {
      const file = target.kind === 'file' ? readFile(container, target, input, findings) : undefined;
      if (file) ownFiles.push(file);
    }
    for (const [target, path] of clean) {
      if (target.kind !== 'volume') continue;
      const volume = readVolume(container, target, path, { input, findResource, findings });
      if (volume) ownVolumes.push(volume);
    }
    files.set(container, ownFiles);
    volumes.set(container, ownVolumes);
  }
  return { files, volumes };
}

/** The ConfigMaps of a workload's files, and a checksum of all their contents. */
export interface FileConfigMaps {
  readonly manifests: readonly ConfigMap[];
  readonly checksum: string | undefined;
  of(file: MountedFile): FileConfigMap;
}

/** Makes a ConfigMap for each file that is no secret's. */
export function convertFiles(input: ConvertInput, mountables: Mountables, findings: Findings): FileConfigMaps {
  if (mountables.files.size === 0) return noConfigMaps;
  const known: { readonly file: MountedFile; readonly bytes: Uint8Array }[] = [];
  const maps = new Map<string, FileConfigMap>();
  for (const files of mountables.files.values()) {
    for (const file of files) {
      if (file.content.kind !== 'bytes') continue;
      known.push({ file, bytes: file.content.bytes });
      maps.set(sourceFileKey(file.container, file.target), convertFile(file, file.content, input, findings));
    }
  }
  return {
    manifests: [...maps.values()].map(({ manifest }) => manifest),
    checksum: filesChecksum(known),
    of: (file) => maps.get(sourceFileKey(file.container, file.target)) ?? missing(file),
  };
}

const noConfigMaps: FileConfigMaps = { manifests: [], checksum: undefined, of: missing };

function missing({ container, target }: MountedFile): never {
  throw new Error(`no ConfigMap was made for ${target} of ${container}`);
}

function targetsOf({ workload }: ConvertInput, container: string, key: 'files' | 'volumes'): Target[] {
  const mounted = workload.containers[container]?.[key];
  if (!mounted) return [];
  const kind = key === 'files' ? 'file' : 'volume';
  return Object.keys(mounted)
    .sort()
    .map((target) => ({ kind, target, path: ['containers', container, key, target] }));
}

function readFile(
  container: string,
  { target, path }: Target,
  input: ConvertInput,
  findings: Findings,
): MountedFile | undefined {
  const file = input.workload.containers[container]?.files?.[target];
  if (file === undefined) return undefined;
  const sourceBytes = input.sourceFiles.get(sourceFileKey(container, target));
  const content = fileContent(file, target, { path, sourceBytes, findings });
  const mode = file.mode === undefined ? undefined : Number.parseInt(file.mode, 8);
  return content && { container, target, mode, content, path };
}

function readVolume(
  container: string,
  { target, path }: Target,
  cleanTarget: string,
  { input, findResource, findings }: { input: ConvertInput; findResource: FindVolumeResource; findings: Findings },
): MountedVolume | undefined {
  const volume = input.workload.containers[container]?.volumes?.[target];
  if (volume === undefined) return undefined;
  const { source, path: subPath = '', readOnly = false } = volume;
  if (subPath.startsWith('/') || subPath.split('/').includes('..')) {
    const message = `volume '${target}': path '${subPath}' must be relative to the volume and stay in it`;
    findings.error({ path: [...path, 'path'], code: 'invalid-volume', message });
  }
  const resource = findResource(source, target, path);
  return resource && { container, target, cleanTarget, subPath: subPath || undefined, readOnly, resource, path };
}
