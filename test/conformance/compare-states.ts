import { decodeYaml } from '../../src/yaml/decode-yaml';
import type { YamlMap, YamlValue } from '../../src/yaml/values';
import { compareValues, isMap } from './compare-values';
import { mapAt } from './manifest-parts';

const specParts = ['service', 'resources'];
const resourceParts = ['metadata', 'params'];
const containerParts = [
  'args',
  'before',
  'command',
  'files',
  'livenessProbe',
  'readinessProbe',
  'resources',
  'variables',
  'volumes',
];

/** Compares two state files as a reader of them sees them: where absent, null and empty mean the same, they are one. */
export function compareStates(expected: string, actual: string): readonly string[] {
  return compareValues(normalState(decodeYaml(expected)), normalState(decodeYaml(actual)));
}

function normalState(state: YamlValue): YamlValue {
  if (!isMap(state) && state !== null) return state;
  const filled = withDefaults(state ?? {}, ['workloads', 'resources', 'shared_state']);
  return {
    ...filled,
    patching_templates: filled['patching_templates'] ?? [],
    workloads: mapEntries(filled['workloads'], (workload) => ({ ...workload, spec: normalSpec(workload['spec']) })),
    resources: mapEntries(filled['resources'], (resource) =>
      withDefaults(resource, ['metadata', 'params', 'state', 'outputs']),
    ),
  };
}

function normalSpec(value: YamlValue | undefined): YamlMap {
  const spec = withoutEmpty(isMap(value) ? value : {}, specParts);
  return {
    ...spec,
    containers: mapEntries(spec['containers'], (container) => withoutEmpty(container, containerParts)),
    ...('resources' in spec
      ? { resources: mapEntries(spec['resources'], (resource) => withoutEmpty(resource, resourceParts)) }
      : {}),
  };
}

function mapEntries(value: YamlValue | undefined, change: (entry: YamlMap) => YamlMap): YamlMap {
  const entries = Object.entries(isMap(value) ? value : {});
  return Object.fromEntries(entries.map(([key, entry]) => [key, isMap(entry) ? change(entry) : entry]));
}

function withDefaults(map: YamlMap, keys: readonly string[]): YamlMap {
  return { ...map, ...Object.fromEntries(keys.map((key) => [key, map[key] ?? {}])) };
}

function withoutEmpty(map: YamlMap, keys: readonly string[]): YamlMap {
  return Object.fromEntries(Object.entries(map).filter(([key, value]) => !(keys.includes(key) && isEmpty(value))));
}

function isEmpty(value: YamlValue): boolean {
  return (
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    Object.keys(mapAt(value) ?? { one: 1 }).length === 0
  );
}
