import type { Comparison, ObjectChange } from '../diff/change';
import { userError } from '../errors/user-error';
import { describeManifestId } from '../k8s/manifest-id';
import type { ResourceUid } from '../state/state';
import { ALLOW_COMMANDS } from './provision';

/** A comparison without what cannot be told, and sentences about that. */
interface CertainPart {
  readonly comparison: Comparison;
  readonly remarks: readonly string[];
}

/**
 * Takes out of a comparison what cannot be told because commands were not run: the manifests that they give are not kept, so
 * that objects which are missing may be theirs. Where nothing else differs that is an error, unless it may be unsure.
 */
export function splitOfCommands(
  comparison: Comparison,
  stored: readonly ResourceUid[],
  mayBeUnsure: boolean,
): CertainPart {
  const gone = stored.length === 0 ? [] : comparison.changes.filter(({ kind }) => kind === 'removed');
  if (gone.length === 0) return { comparison, remarks: [] };
  const message = describe(gone, stored);
  if (gone.length === comparison.changes.length && !mayBeUnsure) {
    throw userError('command-not-run', `the output cannot be checked: ${message}`, { hint: ALLOW_COMMANDS });
  }
  const changes = comparison.changes.filter(({ kind }) => kind !== 'removed');
  return { comparison: { ...comparison, changes }, remarks: [`Not compared: ${message}. ${ALLOW_COMMANDS}`] };
}

function describe(gone: readonly ObjectChange[], stored: readonly ResourceUid[]): string {
  const objects = gone.map(({ id }) => describeManifestId(id)).join(', ');
  const uids = stored.map((uid) => `'${uid}'`).join(', ');
  return `${objects} may come from a command that was not run (of ${uids})`;
}
