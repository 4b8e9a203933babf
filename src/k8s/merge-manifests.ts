import type { Problem } from '../errors/problem';
import { encodeJson } from '../yaml/json';
import type { Manifest } from './manifest';
import { describeManifestId, type ManifestId, manifestIdKey } from './manifest-id';
import { placedManifestId } from './namespaces';
import type { CustomScopes } from './scopes';

/** A manifest and, for messages, where it comes from: `workload 'web'`, `resource 'postgres.default#web.db'`. */
export interface SourcedManifest {
  readonly manifest: Manifest;
  readonly source: string;
}

export interface MergedManifests {
  readonly manifests: readonly SourcedManifest[];
  readonly warnings: readonly Problem[];
}

/**
 * Leaves one manifest for each identity (as it will be in `namespace`): the later one, in the later place. Two that differ
 * give a warning that names both sources. Manifests without a name are all kept. Takes time linear in the manifests.
 */
export function mergeManifests(
  list: readonly SourcedManifest[],
  namespace = '',
  scopes?: CustomScopes,
): MergedManifests {
  const merged = new Map<string, SourcedManifest>();
  const warnings: Problem[] = [];
  for (let index = 0; index < list.length; index++) {
    const entry = list[index] as SourcedManifest;
    const id = placedManifestId(entry.manifest, namespace, scopes);
    const key = id.name === '' ? `unnamed ${index}` : manifestIdKey(id);
    const earlier = merged.get(key);
    if (earlier !== undefined) {
      if (encodeJson(earlier.manifest) !== encodeJson(entry.manifest)) warnings.push(replaced(id, earlier, entry));
      merged.delete(key);
    }
    merged.set(key, entry);
  }
  return { manifests: merged.size === list.length ? list : [...merged.values()], warnings };
}

function replaced(id: ManifestId, earlier: SourcedManifest, later: SourcedManifest): Problem {
  return {
    code: 'duplicate-manifest',
    message: `${describeManifestId(id)} of ${later.source} replaces the one of ${earlier.source}`,
    hint: 'Give one of them another name if both are wanted.',
  };
}
