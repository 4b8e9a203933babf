import { isPlainMap } from '../util/plain-map';
import { fromBytes, isUtf8 } from '../util/utf8';
import type { Manifest } from './manifest';

/** All values of the Secrets among the manifests: as they are written, and decoded where that gives text. */
export function secretValues(manifests: readonly Manifest[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const { apiVersion, kind, data, stringData } of manifests) {
    if (kind !== 'Secret' || apiVersion !== 'v1') continue;
    for (const value of textsOf(stringData)) values.add(value);
    for (const value of textsOf(data)) {
      values.add(value);
      const decoded = fromBytes(Buffer.from(value, 'base64'));
      if (isUtf8(decoded)) values.add(decoded);
    }
  }
  return values;
}

function textsOf(map: unknown): readonly string[] {
  return isPlainMap(map) ? Object.values(map).filter((value) => typeof value === 'string') : [];
}
