import { SERVICE_NAME_SETTING, setting } from '../convert/object-names';
import type { Problem } from '../errors/problem';
import type { Manifest } from '../k8s/manifest';
import { describeManifestId, manifestId, manifestIdKey } from '../k8s/manifest-id';
import type { KnownWorkload } from './known-workloads';

/** A workload with what it became. */
export interface ConvertedWorkload {
  readonly known: KnownWorkload;
  readonly manifests: readonly Manifest[];
}

/** Problems for objects that two workloads make under one name: one workload would lose its own. */
export function findSharedNames(converted: readonly ConvertedWorkload[]): Problem[] {
  if (converted.length < 2) return [];
  const owners = new Map<string, KnownWorkload>();
  const problems: Problem[] = [];
  for (const { known, manifests } of converted) {
    for (const manifest of manifests) {
      const id = manifestId(manifest);
      const key = manifestIdKey(id);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, known);
      else if (owner !== known) problems.push(sharedName(describeManifestId(id), known, owner));
    }
  }
  return problems;
}

function sharedName(object: string, later: KnownWorkload, earlier: KnownWorkload): Problem {
  const named = setting(later.workload, SERVICE_NAME_SETTING) !== undefined;
  const path = named ? ['metadata', 'annotations', SERVICE_NAME_SETTING] : ['metadata', 'name'];
  return {
    code: 'shared-name',
    message: `${describe(earlier)} and ${describe(later)} both make ${object}, and one would replace the other`,
    path: path.join('.'),
    ...later.locate(path),
    hint: `Rename one of them, or name its Service with the annotation ${SERVICE_NAME_SETTING}.`,
  };
}

function describe({ name, file }: KnownWorkload): string {
  return `workload '${name}'${file === undefined ? '' : ` (${file})`}`;
}
