import type { Manifest } from '../k8s/manifest';
import { encodeYamlDocuments } from '../yaml/encode-yaml';

export type OutputFormat = 'yaml' | 'kyaml';

/** Manifests as documents in the look of a format; none give an empty text. */
export function encodeManifests(manifests: readonly Manifest[], format: OutputFormat): string {
  if (format === 'yaml') return encodeYamlDocuments(manifests as never);
  const { encodeKyamlDocuments } = require('../yaml/encode-kyaml') as typeof import('../yaml/encode-kyaml');
  return encodeKyamlDocuments(manifests as never);
}
