import type { YamlMap, YamlValue } from '../../src/yaml/values';
import { isMap } from './compare-values';
import { mapsAt, textAt } from './manifest-parts';

/** A file that a volume brings from a key of a ConfigMap or a Secret. */
export interface SingleFile {
  readonly kind: 'configMap' | 'secret';
  readonly source: string;
  readonly key: string;
  /** In the volume. */
  readonly path: string;
  readonly mode: YamlValue;
}

/** The single files that a volume brings; undefined when it brings anything else. */
export function singleFiles(volume: YamlMap): readonly SingleFile[] | undefined {
  const projected = volume['projected'];
  if (projected === undefined) return filesOf(volume, 'secretName');
  const parts = mapsAt(projected, 'sources').map((source) => filesOf(source, 'name'));
  const isWhole = parts.length > 0 && parts.every((part) => part !== undefined);
  return isWhole ? parts.flatMap((part) => part ?? []) : undefined;
}

/** Secrets are named by another key in a volume of their own than in a projected one. */
function filesOf(source: YamlMap, secretKey: string): readonly SingleFile[] | undefined {
  const kind = 'configMap' in source ? 'configMap' : 'secret';
  const part = source[kind];
  const nameKey = kind === 'secret' ? secretKey : 'name';
  const items = mapsAt(part, 'items');
  if (!isMap(part) || items.length === 0) return undefined;
  if (Object.keys(part).some((key) => ![nameKey, 'items', 'defaultMode'].includes(key))) return undefined;
  return items.map((item) => ({
    kind,
    source: textAt(part, nameKey),
    key: textAt(item, 'key'),
    path: textAt(item, 'path'),
    mode: item['mode'] ?? part['defaultMode'] ?? null,
  }));
}
