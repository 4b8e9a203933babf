import { userError } from '../errors/user-error';
import { isPlainMap, makePlainMap } from '../util/plain-map';
import { decodeYaml } from '../yaml/decode-yaml';
import type { YamlMap, YamlValue } from '../yaml/values';
import { describeValue } from './describe-value';
import { makeFileLocator } from './file-locator';
import type { SourceFile } from './source-file';

/**
 * Reads a text that must hold one YAML map; nothing at all is an empty one. Anything else is a UserError. A map with keys
 * that are no text is handed on: the validation names them.
 */
export function decodeMap({ file, text }: SourceFile, what: string): YamlMap {
  const value = decodeYaml(text, { file });
  if (value === null) return makePlainMap<YamlValue>();
  if (isPlainMap(value) || value instanceof Map) return value as YamlMap;
  const { line, column } = makeFileLocator({ file, text }).locate([]);
  const message = `${what} must be a map of keys and values; found ${describeValue(value)}`;
  throw userError('not-a-map', message, { file, line, column });
}
