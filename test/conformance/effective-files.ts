import { join } from 'node:path';
import type { YamlMap, YamlValue } from '../../src/yaml/values';
import { isOfWorkload, mapAt, mapPod, mapsAt, textAt } from './manifest-parts';
import { type SingleFile, singleFiles } from './single-files';

/** Contents of ConfigMaps in base64, by name and key. */
type ConfigMaps = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Replaces, in manifests of workloads, what mounts single files of ConfigMaps and Secrets by the list of files that the
 * container sees. How the files of a Score file reach the container (one ConfigMap or several, text or base64, a
 * directory, a projected volume, one mount per file) is free; path, content and mode are not. Other mounts get what
 * their volume is in place of its name. ConfigMaps that are used so are dropped.
 */
export function showEffectiveFiles(documents: readonly YamlValue[]): readonly YamlValue[] {
  const configMaps: ConfigMaps = new Map(
    documents
      .filter((document) => textAt(document, 'kind') === 'ConfigMap')
      .map((document) => [textAt(mapAt(document, 'metadata'), 'name'), contentsOf(document)]),
  );
  const used = new Set<string>();
  const shown = documents.map((document) =>
    mapPod(withoutChecksum(document), (pod) => showFilesOfPod(pod, configMaps, used)),
  );
  return shown.filter(
    (document) => textAt(document, 'kind') !== 'ConfigMap' || !used.has(textAt(mapAt(document, 'metadata'), 'name')),
  );
}

function contentsOf(configMap: YamlValue): ReadonlyMap<string, string> {
  const texts = Object.entries(mapAt(configMap, 'data') ?? {});
  const bytes = Object.entries(mapAt(configMap, 'binaryData') ?? {});
  return new Map([
    ...texts.map(([key, text]) => [key, Buffer.from(String(text)).toString('base64')] as const),
    ...bytes.map(([key, text]) => [key, String(text)] as const),
  ]);
}

function withoutChecksum(document: YamlValue): YamlValue {
  const template = mapAt(document, 'spec', 'template');
  const annotations = mapAt(template, 'metadata', 'annotations');
  if (!isOfWorkload(document) || annotations === undefined) return document;
  const { 'k8s.score.dev/files-checksum': _, ...kept } = annotations;
  const metadata = { ...mapAt(template, 'metadata'), annotations: kept };
  return { ...document, spec: { ...mapAt(document, 'spec'), template: { ...template, metadata } } } as YamlMap;
}

function showFilesOfPod(pod: YamlMap, configMaps: ConfigMaps, used: Set<string>): YamlMap {
  const volumes = new Map(mapsAt(pod, 'volumes').map((volume) => [textAt(volume, 'name'), volume]));
  const mounted = new Set<string>();
  const show = (container: YamlMap): YamlMap => {
    const files: Record<string, YamlValue> = {};
    const mounts: YamlMap[] = [];
    for (const mount of mapsAt(container, 'volumeMounts')) {
      const name = textAt(mount, 'name');
      const volume = volumes.get(name);
      const singles = volume && knownFiles(volume, configMaps);
      if (volume !== undefined) mounted.add(name);
      if (singles) Object.assign(files, seenThrough(mount, singles, configMaps));
      else mounts.push(volume === undefined ? mount : withVolume(mount, volume));
      for (const { kind, source } of singles ?? []) if (kind === 'configMap') used.add(source);
    }
    const { volumeMounts: _, ...rest } = container;
    return { ...rest, ...unlessEmpty('volumeMounts', mounts), ...unlessEmpty('(files)', files) };
  };
  const { containers: _, initContainers: __, volumes: ___, ...rest } = pod;
  return {
    ...rest,
    containers: mapsAt(pod, 'containers').map(show),
    ...unlessEmpty('initContainers', mapsAt(pod, 'initContainers').map(show)),
    ...unlessEmpty(
      'volumes',
      mapsAt(pod, 'volumes').filter((volume) => !mounted.has(textAt(volume, 'name'))),
    ),
  };
}

function unlessEmpty(key: string, value: YamlMap | readonly YamlMap[]): YamlMap {
  return Object.keys(value).length > 0 ? { [key]: value } : {};
}

/** The single files of a volume, when it is made of nothing else and all its ConfigMaps are known. */
function knownFiles(volume: YamlMap, configMaps: ConfigMaps): readonly SingleFile[] | undefined {
  const singles = singleFiles(volume);
  return singles?.every(({ kind, source }) => kind === 'secret' || configMaps.has(source)) ? singles : undefined;
}

/** The files that a container sees through a mount, by full path. */
function seenThrough(mount: YamlMap, singles: readonly SingleFile[], configMaps: ConfigMaps): YamlMap {
  const at = textAt(mount, 'mountPath');
  const subPath = mount['subPath'];
  const seen = subPath === undefined ? singles : singles.filter(({ path }) => path === subPath);
  return Object.fromEntries(
    seen.map(({ kind, source, key, path, mode }) => {
      const secret = `key ${key} of the secret ${source}`;
      const content = kind === 'secret' ? secret : (configMaps.get(source)?.get(key) ?? null);
      return [subPath === undefined ? join(at, path) : at, { content, mode }];
    }),
  );
}

/** The name of a volume is free; what it is, is not. */
function withVolume({ name: _, ...mount }: YamlMap, { name: __, ...volume }: YamlMap): YamlMap {
  return { ...mount, '(volume)': volume } as YamlMap;
}
