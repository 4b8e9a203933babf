import type { Problem } from '../errors/problem';
import type { Manifest } from './manifest';
import { describeManifestId, manifestId } from './manifest-id';
import { hasSecretMarker } from './secret-reference';

/**
 * A problem for each text of a manifest, value or key, that still holds a secret marker, whole or broken: nothing in a
 * cluster would replace it there.
 */
export function findUnresolvedSecrets(manifest: Manifest, source?: string): Problem[] {
  const paths: string[] = [];
  collect(manifest, '', paths);
  const owner = describeManifestId(manifestId(manifest)) + (source === undefined ? '' : ` of ${source}`);
  return paths.map((path) => ({
    code: 'unresolved-secret-reference',
    message: `unresolved secret ref in manifest: ${path} (${owner})`,
    hint: "Secret references work in a workload's variables and as the whole content of its files; elsewhere name the Secret and its key.",
  }));
}

function collect(value: unknown, path: string, paths: string[]): void {
  if (typeof value === 'string') {
    if (hasSecretMarker(value)) paths.push(path);
  } else if (typeof value === 'object' && value !== null) {
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    for (const [key, child] of entries) {
      const at = `${path}.${String(key)}`;
      if (hasSecretMarker(String(key))) paths.push(at);
      collect(child, at, paths);
    }
  }
}
