import type { Manifest } from '../k8s/manifest';
import type { ManifestId } from '../k8s/manifest-id';

/** A step of the way to a field: the key of a map, or what names an item of a list. */
export type Step = string | { readonly item: string };

/** How one field of an object differs; a side that lacks the field lacks the property. */
export interface FieldChange {
  /** `reordered`: a list has the same items in another order; before and after name them. */
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  readonly steps: readonly Step[];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** How one object differs: added or removed as a whole, or changed in some fields. */
export type ObjectChange =
  | { readonly kind: 'added' | 'removed'; readonly id: ManifestId; readonly manifest: Manifest }
  | { readonly kind: 'changed'; readonly id: ManifestId; readonly fields: readonly FieldChange[] };

/** How two sets of objects differ. */
export interface Comparison {
  /** By namespace, kind and name. */
  readonly changes: readonly ObjectChange[];
  /** How many objects are the same on both sides. */
  readonly unchanged: number;
}
