import { flattenLists } from '../k8s/flatten-lists';
import type { Manifest } from '../k8s/manifest';
import { manifestIdKey } from '../k8s/manifest-id';
import type { SourcedManifest } from '../k8s/merge-manifests';
import { placedManifestId } from '../k8s/namespaces';

/** For messages: where a manifest comes from that no workload and no resource made. */
export const PATCHES = 'the patch templates';

/** Finds out, for messages, who made an object of the output, which may be one in a List. */
export function findSources(all: readonly SourcedManifest[], namespace: string): (object: Manifest) => string {
  const keyOf = (object: Manifest): string => manifestIdKey(placedManifestId(object, namespace));
  let sources: ReadonlyMap<string, string> | undefined;
  return (object) => {
    // Of two who made one object, the later one's is written.
    sources ??= new Map(
      all.flatMap(({ manifest, source }) => flattenLists([manifest]).map((each) => [keyOf(each), source])),
    );
    return sources.get(keyOf(object)) ?? PATCHES;
  };
}
