import type { Manifest } from '../k8s/manifest';
import { encodeYamlDocuments } from '../yaml/encode-yaml';
import type { FileChange } from './apply-changes';

/** Where manifests go, and how they are written. */
export interface OutputTarget {
  /** A file; `-` is standard output. */
  readonly output: string;
  readonly format: 'yaml' | 'kyaml';
}

/** What a run's manifests look like in their place, before anything is written. */
export interface OutputPlan {
  /** The changes that give the output, in the order in which they are made; those that are in place already are among them. */
  readonly changes: readonly FileChange[];
  /** What goes to standard output. */
  readonly stdout?: string;
}

/** Plans what will be on disk and on standard output for the manifests of a run. */
export function planOutput(manifests: readonly Manifest[], { output, format }: OutputTarget): OutputPlan {
  const content = encode(manifests, format);
  if (output === '-') return { changes: [], stdout: content };
  return { changes: [{ kind: 'write', path: output, content }] };
}

function encode(manifests: readonly Manifest[], format: OutputTarget['format']): string {
  if (format === 'yaml') return encodeYamlDocuments(manifests as never);
  const { encodeKyamlDocuments } = require('../yaml/encode-kyaml') as typeof import('../yaml/encode-kyaml');
  return encodeKyamlDocuments(manifests as never);
}
