import { join } from 'node:path';
import type { YamlMap, YamlValue } from '../../src/yaml/values';
import { isMap } from './compare-values';
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
    const { volumeMounts: _, ...rest } = container;
    const files: Record<string, YamlValue> = {};
    const mounts: YamlMap[] = [];
    for (const mount of mapsAt(container, 'volumeMounts')) {
      const name = textAt(mount, 'name');
      const volume = volumes.get(name);
      if (volume !== undefined) mounted.add(name);
      const singles = (volume && singleFiles(volume)) ?? [];
      const known = singles.every(({ kind, source }) => kind === 'secret' || configMaps.has(source));
      if (singles.length > 0 && known) {
        Object.assign(files, seenThrough(mount, singles, configMaps));
        for (const { kind, source } of singles) if (kind === 'configMap') used.add(source);
      } else mounts.push(volume === undefined ? mount : withVolume(mount, volume));
    }
    return {
      ...rest,
      ...(mounts.length > 0 ? { volumeMounts: mounts } : {}),
      ...(Object.keys(files).length > 0 ? { '(files)': files } : {}),
    };
  };
  return withoutVolumes(
    {
      ...pod,
      containers: mapsAt(pod, 'containers').map(show),
      ...('initContainers' in pod ? { initContainers: mapsAt(pod, 'initContainers').map(show) } : {}),
    },
    mounted,
  );
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

function withoutVolumes({ volumes: _, ...pod }: YamlMap, mounted: ReadonlySet<string>): YamlMap {
  const kept = isMap(pod) ? mapsAt({ volumes: _ ?? [] }, 'volumes') : [];
  const left = kept.filter((volume) => !mounted.has(textAt(volume, 'name')));
  return left.length > 0 ? ({ ...pod, volumes: left } as YamlMap) : (pod as YamlMap);
}
