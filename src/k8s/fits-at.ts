import { fitsMeaning } from './fits-type';
import type { ManifestId } from './manifest-id';
import { findKind } from './type-table/find-kind';
import { type Meaning, meaningOf, meaningOfField } from './type-table/meaning-of';

/**
 * Makes a check of what stands at a place in manifests of a kind: is it certain that `checkKnownKind` finds nothing wrong with it?
 * Undefined where the place alone does not say what is right there.
 */
export function fitsAt(
  { apiVersion, kind }: Pick<ManifestId, 'apiVersion' | 'kind'>,
  path: readonly (string | number)[],
): ((value: unknown) => boolean) | undefined {
  // In lists there are objects of other kinds.
  if (kind.endsWith('List')) return undefined;
  const known = findKind(apiVersion, kind);
  // Of what is not known everything is taken.
  if (known === undefined) return () => true;
  let meaning: Meaning | undefined = meaningOf(known.type);
  for (const step of path) {
    meaning = meaning && inside(meaning, step);
  }
  const found = meaning;
  return found && ((value) => fitsMeaning(value, found));
}

function inside(meaning: Meaning, step: string | number): Meaning | undefined {
  if (meaning.is === 'list') return typeof step === 'number' ? meaning.item : undefined;
  if (typeof step === 'number') return undefined;
  if (meaning.is === 'map') return meaning.item;
  return meaning.is === 'struct' ? meaningOfField(meaning, step) : undefined;
}
