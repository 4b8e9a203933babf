import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import type { YamlMap, YamlValue } from '../../src/yaml/values';
import { compareValues, isMap, wholeText } from './compare-values';
import { showEffectiveFiles } from './effective-files';
import { mapAt, mapOwnContainers, ownContainers, textAt } from './manifest-parts';

/** Compares two texts of manifests by what they tell a cluster (see the parts of it below). */
export function compareManifests(
  expected: string,
  actual: string,
  options: { readonly unordered: boolean },
): readonly string[] {
  const read = (text: string): readonly YamlValue[] => {
    const documents = showEffectiveFiles(decodeYamlDocuments(text).map(withoutEmptyParts));
    return options.unordered ? inFixedOrder(documents) : documents;
  };
  const wanted = read(expected);
  return compareValues(
    wanted,
    read(actual).map((document, index) => withoutExtraPorts(document, wanted[index])),
  );
}

/** Drops `status`, `strategy` and `resources` that hold nothing, and creation times that are null. */
function withoutEmptyParts(value: YamlValue): YamlValue {
  if (Array.isArray(value)) return value.map(withoutEmptyParts);
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, part]) =>
      !(['status', 'strategy', 'resources'].includes(key) && isHollow(part)) &&
      !(key === 'creationTimestamp' && part === null),
  );
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutEmptyParts(part)]));
}

function isHollow(value: YamlValue): boolean {
  return value === null || (isMap(value) && Object.values(value).every(isHollow));
}

/** Ports of containers tell nothing that a cluster acts on: they count only where the record has some. */
function withoutExtraPorts(document: YamlValue, wanted: YamlValue | undefined): YamlValue {
  const portless = new Set(
    ownContainers(wanted).flatMap((container) => (container['ports'] === undefined ? [container['name']] : [])),
  );
  return mapOwnContainers(document, (container) => {
    const { ports: _, ...rest } = container;
    return portless.has(container['name']) ? rest : container;
  });
}

function inFixedOrder(documents: readonly YamlValue[]): readonly YamlValue[] {
  const keyed = documents.map((document) => ({ key: sortKey(document), document: withSortedPorts(document) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ document }) => document);
}

function sortKey(document: YamlValue): string {
  const metadata = mapAt(document, 'metadata');
  const identity = [document, document, metadata, metadata].map((part, index) =>
    textAt(part, ['apiVersion', 'kind', 'namespace', 'name'][index] ?? ''),
  );
  return [...identity, wholeText(document)].join('\0');
}

function withSortedPorts(document: YamlValue): YamlValue {
  const spec = mapAt(document, 'spec');
  const ports = spec?.['ports'];
  if (!isMap(document) || document['kind'] !== 'Service' || !Array.isArray(ports)) return document;
  const sorted = [...ports].sort((one, other) => (wholeText(one) < wholeText(other) ? -1 : 1));
  return { ...document, spec: { ...spec, ports: sorted } } as YamlMap;
}
