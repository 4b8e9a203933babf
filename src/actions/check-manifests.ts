import type { Findings } from '../check/findings';
import type { Problem } from '../errors/problem';
import { checkKnownKind } from '../k8s/check-known-kind';
import { manifestId } from '../k8s/manifest-id';
import { findKind } from '../k8s/type-table/find-kind';
import { checkManifest } from '../provisioners/check-manifest';
import type { LocatedManifest } from './read-manifests';

/** Holds manifests against what every object must have and the types of known kinds; kinds that nothing is known of are named. */
export function checkManifests(manifests: readonly LocatedManifest[]): Findings {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const unknown = new Map<string, number>();
  for (const { manifest, locate } of manifests) {
    const { apiVersion, kind } = manifestId(manifest);
    if (findKind(apiVersion, kind) === undefined) count(unknown, `${kind} (${apiVersion})`);
    for (const { path, message, severity } of checkManifest(manifest, checkKnownKind)) {
      const problem = { code: 'invalid-manifest', message, ...locate(stepsOf(path)) };
      (severity === 'error' ? errors : warnings).push(problem);
    }
  }
  return { errors, warnings, notes: [...unknown].sort().map(([kind, times]) => noteUnknown(kind, times)) };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function noteUnknown(kind: string, times: number): Problem {
  const objects = times === 1 ? '1 object' : `${times} objects`;
  return { code: 'kind-without-schema', message: `${kind}: ${objects} of a kind whose fields are not known here` };
}

/** A path that is joined by dots as steps; a key with dots in it is found as far as it leads. */
function stepsOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('.');
}
