import { decodeYamlDocuments } from '../../src/yaml/decode-yaml';
import { decodeJson } from '../../src/yaml/json';
import type { YamlValue } from '../../src/yaml/values';
import type { CliCase, Comparison } from './cli-case';
import { compareManifests } from './compare-manifests';
import { compareStates } from './compare-states';
import { compareText, withoutEmptyLines, withoutLineEnds } from './compare-text';
import { compareValues, isMap } from './compare-values';

/** Compares what a case expects with what came, in the way that the case asks for; empty when it is the same. */
export function compareAs(
  comparison: Comparison,
  expected: string,
  actual: string,
  { exact = false, unordered = false }: Pick<CliCase, 'exact' | 'unordered'>,
): readonly string[] {
  switch (comparison) {
    case 'text':
      return compareText(withoutLineEnds(expected), withoutLineEnds(actual));
    case 'exact':
      return compareText(expected, actual);
    case 'json':
      return compareValues(plainRequest(decodeJson(expected)), plainRequest(decodeJson(actual)));
    case 'yaml':
      return compareValues(decodeYamlDocuments(expected), decodeYamlDocuments(actual));
    case 'state':
      return compareStates(expected, actual);
    case 'manifests':
      if (exact) return compareText(withoutEmptyLines(expected), withoutEmptyLines(actual));
      return compareManifests(expected, actual, { unordered });
  }
}

/** A command's request, in which a service may tell its name as `service_name` besides. */
function plainRequest(value: YamlValue): YamlValue {
  if (Array.isArray(value)) return value.map(plainRequest);
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'service_name' || !('ServiceName' in value));
  return Object.fromEntries(kept.map(([key, part]) => [key, plainRequest(part)]));
}
