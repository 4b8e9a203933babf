import { isList } from '../k8s/flatten-lists';
import type { Manifest } from '../k8s/manifest';
import { isPlainMap } from '../util/plain-map';
import { Timestamp } from '../yaml/values';

/** Something that is wrong with one manifest: the path inside it, and what is wrong. */
export interface ManifestProblem {
  readonly path: string;
  readonly message: string;
  /** A warning is shown and goes on; the API server, not we, would refuse the manifest. */
  readonly severity: 'error' | 'warning';
}

/** Checks a manifest against the type of its kind, where that is known; see `checkManifest`. */
export type KindCheck = (manifest: Manifest) => readonly ManifestProblem[];

/** Groups whose objects are held against their types: there a mistake is an error, elsewhere a warning. */
const knownGroups = ['v1', 'apps/v1', 'networking.k8s.io/v1'];

/**
 * Checks what every Kubernetes object must have (apiVersion, kind, a name, metadata of the right form), then what `kind`
 * says about it, then that its numbers are some.
 */
export function checkManifest(manifest: Manifest, kind?: KindCheck): readonly ManifestProblem[] {
  const problems = [requiredText(manifest, 'apiVersion'), requiredText(manifest, 'kind'), ...checkMetadata(manifest)];
  const found = problems.filter((problem) => problem !== undefined);
  if (found.some(({ severity }) => severity === 'error')) return found;
  const told = new Set(found.map(({ path }) => path));
  const more = (kind?.(manifest) ?? []).filter(({ path }) => !told.has(path));
  for (const { path } of more) told.add(path);
  return [...found, ...more, ...endlessNumbers(manifest, []).filter(({ path }) => !told.has(path))];
}

/** Infinities and NaN: YAML has them, but clusters are talked to in JSON, which has not. */
function endlessNumbers(value: unknown, steps: readonly string[]): readonly ManifestProblem[] {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return [];
    const path = steps.join('.');
    return [{ path, message: `${path} is no number that Kubernetes takes`, severity: 'warning' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const found: ManifestProblem[] = [];
  const entries = Array.isArray(value) || value instanceof Map ? value.entries() : Object.entries(value);
  for (const [key, item] of entries) {
    if (typeof item === 'number' || typeof item === 'object')
      found.push(...endlessNumbers(item, [...steps, String(key)]));
  }
  return found;
}

function requiredText(manifest: Manifest, field: 'apiVersion' | 'kind'): ManifestProblem | undefined {
  const value: unknown = manifest[field];
  if (typeof value === 'string' && value !== '') return undefined;
  const message = (value ?? null) === null || value === '' ? `${field} is missing` : `${field} must be text`;
  return { path: field, message, severity: 'error' };
}

function checkMetadata(manifest: Manifest): readonly (ManifestProblem | undefined)[] {
  const metadata: unknown = manifest.metadata ?? {};
  if (!isPlainMap(metadata)) return [{ path: 'metadata', message: 'metadata must be a map', severity: 'error' }];
  return [
    isNameless(manifest) ? undefined : checkName(metadata),
    ...['labels', 'annotations'].map((field) => checkTexts(metadata[field], `metadata.${field}`, manifest)),
  ];
}

/** A list is no object: it needs no name, what is in it does. */
function isNameless(manifest: Manifest): boolean {
  const kind: unknown = manifest.kind;
  return typeof kind === 'string' && isList(manifest);
}

function checkName(metadata: Readonly<Record<string, unknown>>): ManifestProblem | undefined {
  const path = 'metadata.name';
  const name = metadata['name'] ?? '';
  if (typeof name !== 'string')
    return { path, message: 'metadata.name must be text: put it in quotes', severity: 'error' };
  const generated = typeof metadata['generateName'] === 'string' && metadata['generateName'] !== '';
  return name !== '' || generated ? undefined : { path, message: 'metadata.name is missing', severity: 'warning' };
}

/** A date without quotes is text to every reader of the manifest. */
function isText(value: unknown): boolean {
  return typeof value === 'string' || value === null || value instanceof Timestamp;
}

function checkTexts(map: unknown, path: string, { apiVersion = '' }: Manifest): ManifestProblem | undefined {
  // Parity: kinds of other groups pass as they are.
  const severity = knownGroups.includes(apiVersion) ? 'error' : 'warning';
  if ((map ?? null) === null) return undefined;
  if (!isPlainMap(map)) return { path, message: `${path} must be a map`, severity };
  const wrong = Object.keys(map).find((key) => !isText(map[key]));
  if (wrong === undefined) return undefined;
  return { path: `${path}.${wrong}`, message: `the value of '${wrong}' must be text: put it in quotes`, severity };
}
