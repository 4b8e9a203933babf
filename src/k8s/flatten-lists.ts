import { isPlainMap } from '../util/plain-map';
import type { Manifest } from './manifest';

/** The objects among manifests: in the place of a List, those in it. */
export function flattenLists(manifests: readonly Manifest[]): readonly Manifest[] {
  if (!manifests.some(isList)) return manifests;
  return manifests.flatMap((manifest) => (isList(manifest) ? flattenLists(itemsOf(manifest)) : [manifest]));
}

/** Is a manifest a bag of others: of kind List, or a typed list such as ConfigMapList? */
export function isList({ kind, items, metadata }: Manifest): boolean {
  return kind?.endsWith('List') === true && Array.isArray(items) && metadata?.name === undefined;
}

function itemsOf({ items }: Manifest): readonly Manifest[] {
  return Array.isArray(items) ? items.filter(isPlainMap) : [];
}
