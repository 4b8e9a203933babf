import type { Problem } from '../errors/problem';
import type { Manifest } from './manifest';
import { describeManifestId, manifestId } from './manifest-id';
import { hasSecretMarker, MARKER_SIGN } from './secret-reference';

/**
 * A problem for each text of a manifest, value or key, that still holds a secret marker, whole or broken: nothing in a
 * cluster would replace it there.
 */
export function findUnresolvedSecrets(manifest: Manifest, source?: string): Problem[] {
  if (!holdsMarker(manifest)) return [];
  const paths: string[] = [];
  collect(manifest, '', paths);
  const owner = describeManifestId(manifestId(manifest)) + (source === undefined ? '' : ` of ${source}`);
  return paths.map((path) => ({
    code: 'unresolved-secret-reference',
    message: `unresolved secret ref in manifest: ${path} (${owner})`,
    hint: "Secret references work in a workload's variables and as the whole content of its files; elsewhere name the Secret and its key.",
  }));
}

/** Is there any of what `collect` tells? Texts are looked at without a call for each. */
function holdsMarker(value: object): boolean {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) if (isMarked(value[at])) return true;
    return false;
  }
  if (value instanceof Map) return [...value].some(([key, child]) => isMarked(key) || isMarked(child));
  const map = value as Readonly<Record<string, unknown>>;
  for (const key in map) {
    if (key.includes(MARKER_SIGN) && hasSecretMarker(key)) return true;
    const child = map[key];
    if (typeof child === 'string') {
      if (child.includes(MARKER_SIGN) && hasSecretMarker(child)) return true;
    } else if (typeof child === 'object' && child !== null && holdsMarker(child)) return true;
  }
  return false;
}

function isMarked(value: unknown): boolean {
  if (typeof value === 'string') return hasSecretMarker(value);
  return typeof value === 'object' && value !== null && holdsMarker(value);
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
