import type { KeyToPath, VolumeProjection } from '../k8s/models';
import type { SecretReference } from '../k8s/secret-reference';

/** A file that a secret brings. */
export interface SecretFile {
  readonly target: string;
  readonly mode: number | undefined;
  readonly reference: SecretReference;
}

/** The items of one Secret's volume; `list` grows as files ask for paths in the volume. */
export interface SecretItems {
  readonly list: readonly KeyToPath[];
  pathOf(key: string, mode: number | undefined): string;
}

/** Starts a list of items that has each key once for each mode that is asked for. */
export function createSecretItems(): SecretItems {
  const list: KeyToPath[] = [];
  const paths = new Map<string, string>();
  const used = new Set<string>();
  return {
    list,
    pathOf: (key, mode) => {
      const identity = `${mode ?? ''} ${key}`;
      const known = paths.get(identity);
      if (known !== undefined) return known;
      // No key has a slash in it, so the longer path is always free.
      const path = used.has(key) ? `${mode === undefined ? 'default' : octal(mode)}/${key}` : key;
      used.add(key);
      paths.set(identity, path);
      list.push({ key, ...(mode === undefined ? {} : { mode }), path });
      return path;
    },
  };
}

/** The projections that bring secrets' files to the paths that `pathOf` gives their targets, one for each Secret. */
export function secretProjections(
  files: readonly SecretFile[],
  pathOf: (target: string) => string,
): VolumeProjection[] {
  const bySecret = new Map<string, KeyToPath[]>();
  for (const { target, mode, reference } of files) {
    const items = bySecret.get(reference.name) ?? [];
    bySecret.set(reference.name, items);
    items.push({ key: reference.key, ...(mode === undefined ? {} : { mode }), path: pathOf(target) });
  }
  return [...bySecret].map(([name, items]) => ({ secret: { items, name } }));
}

function octal(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}
