import { declareTimeless, holdsTimestamp } from '../gotemplate';
import { copyValue } from '../util/copy-value';
import { applyMergePatch } from './merge-patch';

type Data = Readonly<Record<string, unknown>>;

/** Copies the shared state for a run, in which provisioners change it. Renderings look for times in it only where there may be some. */
export function copySharedState(shared: Data): Data {
  const copy = copyValue(shared);
  declareTimeless(copy, !holdsTimestamp(copy));
  return copy;
}

/** Applies what a provisioner answered to a copy of the shared state. */
export function patchSharedState(shared: Data, patch: Data): void {
  // Nearly all of them.
  if (Object.keys(patch).length === 0) return;
  applyMergePatch(shared as Record<string, unknown>, patch);
  if (holdsTimestamp(patch)) declareTimeless(shared, false);
}
