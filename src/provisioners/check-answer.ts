import type { Problem } from '../errors/problem';
import type { ResourceUid } from '../state/state';
import { checkManifest, type KindCheck, type ManifestProblem } from './check-manifest';
import type { ProvisionOutput } from './provisioner';
import { entryPosition, type ProvisionerEntry } from './provisioner-entry';

/** What is wrong with an answer, and what is probably wrong. */
export interface CheckedAnswer {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Checks the manifests that a provisioner answered, whichever kind it is. */
export function checkAnswer(
  entry: ProvisionerEntry,
  uid: ResourceUid,
  { manifests }: ProvisionOutput,
  checkKind?: KindCheck,
): CheckedAnswer {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  manifests.forEach((manifest, index) => {
    for (const found of checkManifest(manifest, checkKind)) {
      const problem = describe(entry, uid, index, found);
      if (found.severity === 'error') problems.push(problem);
      else warnings.push(problem);
    }
  });
  return { problems, warnings };
}

function describe(entry: ProvisionerEntry, uid: ResourceUid, index: number, found: ManifestProblem): Problem {
  return {
    code: 'bad-manifest',
    message: `resource '${uid}': ${entry.uri} yields a manifest that Kubernetes would not take: manifests.${index}: ${found.message}`,
    file: entry.source.file,
    ...entryPosition(entry, entry.kind === 'template' ? ['manifests'] : []),
  };
}
