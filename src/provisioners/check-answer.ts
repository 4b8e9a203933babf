import type { Problem } from '../errors/problem';
import type { Manifest } from '../k8s/manifest';
import type { ResourceUid } from '../state/state';
import { AlikeManifests } from './alike-manifests';
import { checkManifest, type KindCheck, type ManifestProblem } from './check-manifest';
import type { ProvisionOutput } from './provisioner';
import { entryPosition, type ProvisionerEntry } from './provisioner-entry';

/** What is wrong with an answer, and what is probably wrong. */
export interface CheckedAnswer {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

const NOTHING: CheckedAnswer = { problems: [], warnings: [] };

/** Checks the manifests that a provisioner answered, whichever kind it is. */
export type AnswerCheck = (
  entry: ProvisionerEntry,
  uid: ResourceUid,
  answer: Pick<ProvisionOutput, 'manifests' | 'filling'>,
) => CheckedAnswer;

/** Makes the check of a run's answers; `checkKind` is `checkKnownKind` or nothing. */
export function createAnswerCheck(checkKind?: KindCheck): AnswerCheck {
  const alike = new AlikeManifests();
  return (entry, uid, { manifests, filling }) => {
    if (filling !== undefined && alike.areRight(manifests, filling)) return NOTHING;
    const checked = checkAnswer(entry, uid, manifests, checkKind);
    if (filling !== undefined && checked === NOTHING) alike.note(filling.pattern);
    return checked;
  };
}

function checkAnswer(
  entry: ProvisionerEntry,
  uid: ResourceUid,
  manifests: readonly Manifest[],
  checkKind: KindCheck | undefined,
): CheckedAnswer {
  let checked: { readonly problems: Problem[]; readonly warnings: Problem[] } | undefined;
  for (let index = 0; index < manifests.length; index++) {
    for (const found of checkManifest(manifests[index] as Manifest, checkKind)) {
      checked ??= { problems: [], warnings: [] };
      const problem = describe(entry, uid, index, found);
      if (found.severity === 'error') checked.problems.push(problem);
      else checked.warnings.push(problem);
    }
  }
  return checked ?? NOTHING;
}

function describe(entry: ProvisionerEntry, uid: ResourceUid, index: number, found: ManifestProblem): Problem {
  return {
    code: 'bad-manifest',
    message: `resource '${uid}': ${entry.uri} yields a manifest that Kubernetes would not take: manifests.${index}: ${found.message}`,
    file: entry.source.file,
    ...entryPosition(entry, entry.kind === 'template' ? ['manifests'] : []),
  };
}
