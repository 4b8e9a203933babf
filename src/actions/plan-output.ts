import type { Files } from '../host/host';
import type { Manifest } from '../k8s/manifest';
import type { FileChange } from './apply-changes';
import { encodeManifests, type OutputFormat } from './encode-manifests';
import { isDirectoryOutput } from './output-directory';

/** Where manifests go, and how they are written. */
export interface OutputTarget {
  /** A file, or with a slash at its end a directory; `-` is standard output. */
  readonly output: string;
  /** Where the Secrets go in place of the output: a file or `-`. */
  readonly secretsOutput?: string | undefined;
  readonly format: OutputFormat;
}

/** What a run's manifests look like in their place, before anything is written. */
export interface OutputPlan {
  /** The file of Secrets, which is written first of all. */
  readonly secrets: readonly FileChange[];
  /** How many Secrets go to a place of their own. */
  readonly secretCount: number;
  /** The changes that give the output, in the order in which they are made; those that are in place already are among them. */
  readonly changes: readonly FileChange[];
  /** What goes to standard output. */
  readonly stdout?: string;
}

/** Only its owner may read a file with secrets. */
const SECRETS_MODE = 0o600;

/** Plans what will be on disk and on standard output for the manifests of a run, where these files are now. */
export function planOutput(manifests: readonly Manifest[], target: OutputTarget, files: Files): OutputPlan {
  const { output, secretsOutput, format } = target;
  if (secretsOutput === undefined)
    return { secrets: [], secretCount: 0, ...planMain(manifests, output, format, files) };
  const { splitSecrets } = require('../k8s/split-secrets') as typeof import('../k8s/split-secrets');
  const { secrets, others } = splitSecrets(manifests);
  const content = encodeManifests(secrets, format);
  const main = { ...planMain(others, output, format, files), secretCount: secrets.length };
  if (secretsOutput === '-') return { ...main, secrets: [], stdout: content };
  return {
    ...main,
    secrets: [{ kind: 'write', path: secretsOutput, content, forceMode: SECRETS_MODE, durable: true }],
  };
}

function planMain(
  manifests: readonly Manifest[],
  output: string,
  format: OutputFormat,
  files: Files,
): Pick<OutputPlan, 'changes' | 'stdout'> {
  if (isDirectoryOutput(output)) {
    const { planDirectory } = require('./plan-directory') as typeof import('./plan-directory');
    return { changes: planDirectory(manifests, { path: output, format }, files) };
  }
  const content = encodeManifests(manifests, format);
  return output === '-' ? { changes: [], stdout: content } : { changes: [{ kind: 'write', path: output, content }] };
}
