import { isPlainMap, makePlainMap } from '../util/plain-map';

type Data = Record<string, unknown>;

/**
 * Applies a JSON merge patch (RFC 7396) to `target` in place: null deletes, maps are merged, all else replaces. In place,
 * because the shared state grows with the project and must not be copied once per resource.
 */
export function applyMergePatch(target: Data, patch: Readonly<Data>): void {
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete target[key];
    else if (!isPlainMap(change)) target[key] = change;
    else {
      const known = target[key];
      const map: Data = isPlainMap(known) ? known : makePlainMap();
      applyMergePatch(map, change);
      target[key] = map;
    }
  }
}
