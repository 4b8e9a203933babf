import { isPlainMap, makePlainMap } from '../util/plain-map';
import type { YamlMap, YamlValue } from '../yaml/values';
import { decodeMap } from './decode-map';
import type { SourceFile } from './source-file';

/**
 * Applies an overrides file: maps are merged at every depth, anything else (lists too) is replaced, null removes. A file
 * that is no YAML, or no map, is a UserError.
 */
export function applyOverrides(document: YamlMap, overrides: SourceFile): YamlMap {
  return mergeMap(document, decodeMap(overrides, 'an overrides file'));
}

function mergeMap(base: YamlMap, overrides: YamlMap): YamlMap {
  // Keys that are no text cannot be merged by name; the validation names them.
  if (!isPlainMap(overrides)) return overrides;
  const out = Object.assign(makePlainMap<YamlValue>(), base);
  for (const [key, value] of Object.entries(overrides)) {
    if (value === null) delete out[key];
    else out[key] = mergeValue(out[key], value);
  }
  return out;
}

function mergeValue(base: YamlValue | undefined, value: YamlValue): YamlValue {
  if (!isPlainMap(value)) return value;
  // A map with keys that are no text is refused later: it must stay one until then.
  if (base instanceof Map) return new Map<YamlValue, YamlValue>([...base, ...Object.entries(value as YamlMap)]);
  return mergeMap(isPlainMap(base) ? (base as YamlMap) : makePlainMap<YamlValue>(), value as YamlMap);
}
