import type { YamlMap, YamlValue } from '../../src/yaml/values';
import { isMap } from './compare-values';

/** The map at a path of keys; undefined when there is none. */
export function mapAt(value: YamlValue | undefined, ...path: readonly string[]): YamlMap | undefined {
  let found = value;
  for (const key of path) found = isMap(found) ? found[key] : undefined;
  return isMap(found) ? found : undefined;
}

/** The maps of the list under a key. */
export function mapsAt(value: YamlValue | undefined, key: string): readonly YamlMap[] {
  const found = isMap(value) ? value[key] : undefined;
  return Array.isArray(found) ? found.filter(isMap) : [];
}

/** The text under a key; empty when there is none. */
export function textAt(value: YamlValue | undefined, key: string): string {
  const found = isMap(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
}

/** Was the manifest made of a workload (and not by a provisioner)? */
export function isOfWorkload(document: YamlValue | undefined): document is YamlMap {
  const kind = textAt(document, 'kind');
  const annotations = mapAt(document, 'metadata', 'annotations') ?? {};
  return (kind === 'Deployment' || kind === 'StatefulSet') && 'k8s.score.dev/workload-name' in annotations;
}

/** The containers of a manifest that was made of a workload; of any other document none. */
export function ownContainers(document: YamlValue | undefined): readonly YamlMap[] {
  return isOfWorkload(document) ? mapsAt(mapAt(document, 'spec', 'template', 'spec'), 'containers') : [];
}

/** The manifest with its containers changed, when it was made of a workload. */
export function mapOwnContainers(document: YamlValue, change: (container: YamlMap) => YamlMap): YamlValue {
  return mapPod(document, (pod) => ({ ...pod, containers: mapsAt(pod, 'containers').map(change) }));
}

/** The manifest with its pod's specification changed, when it was made of a workload. */
export function mapPod(document: YamlValue, change: (pod: YamlMap) => YamlMap): YamlValue {
  const pod = mapAt(document, 'spec', 'template', 'spec');
  if (!isOfWorkload(document) || pod === undefined) return document;
  const spec = mapAt(document, 'spec');
  const template = mapAt(spec, 'template');
  return { ...document, spec: { ...spec, template: { ...template, spec: change(pod) } } } as YamlMap;
}
