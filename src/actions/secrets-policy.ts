import type { Problem } from '../errors/problem';
import type { Log } from '../host/log';
import { flattenLists } from '../k8s/flatten-lists';
import type { Manifest } from '../k8s/manifest';
import { describeManifestId, manifestId } from '../k8s/manifest-id';
import { isPlainMap } from '../util/plain-map';
import type { Finished } from './finish-manifests';
import type { OutputTarget } from './plan-output';
import { hintOnce, logWarnings, throwProblems } from './report-problems';

/** What is to be done about Secrets whose values would be in the output. */
export type SecretsPolicy = 'allow' | 'warn' | 'deny';

export interface PolicyRequest {
  /** `allow` when absent. */
  readonly secrets?: SecretsPolicy | undefined;
}

const WAYS_OUT =
  'Write Secrets to a place of their own with --secrets-output FILE, or have the provisioner promise them (an ExternalSecret, for instance).';

/**
 * Warns of Secrets whose values are in the output, or refuses them, all at once, each with who made it. Those that go to a
 * place of their own are not in the output.
 */
export function applySecretsPolicy(
  { manifests, sourceOf }: Finished,
  { secrets = 'allow', secretsOutput }: PolicyRequest & Pick<OutputTarget, 'secretsOutput'>,
  log: Log,
): void {
  if (secrets === 'allow' || secretsOutput !== undefined) return;
  const isDenied = secrets === 'deny';
  const wrong = isDenied
    ? 'would be in the output with its values, which --secrets deny forbids'
    : 'is in the output with its values';
  const found = flattenLists(manifests).filter(hasValues);
  const problems = found.map((secret): Problem => {
    const message = `${describeManifestId(manifestId(secret))} of ${sourceOf(secret)} ${wrong}`;
    return { code: 'secret-in-output', message };
  });
  if (isDenied) throwProblems(hintOnce(problems, WAYS_OUT));
  else logWarnings(hintOnce(problems, WAYS_OUT), log);
}

function hasValues({ apiVersion, kind, data, stringData }: Manifest): boolean {
  if (kind !== 'Secret' || apiVersion !== 'v1') return false;
  return [data, stringData].some((values) => isPlainMap(values) && Object.keys(values).length > 0);
}
