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
  const found = checkOwn(manifest);
  if (found.some(({ severity }) => severity === 'error')) return found;
  const ofKind = kind?.(manifest) ?? [];
  const isEndless = holdsEndless(manifest);
  // Nearly all manifests.
  if (found.length + ofKind.length === 0 && !isEndless) return found;
  const endless = isEndless ? endlessNumbers(manifest) : [];
  const told = new Set(found.map(({ path }) => path));
  const more = ofKind.filter(({ path }) => !told.has(path));
  for (const { path } of more) told.add(path);
  return [...found, ...more, ...endless.filter(({ path }) => !told.has(path))];
}

/** Is there any of what `endlessNumbers` tells? */
function holdsEndless(value: object): boolean {
  if (Array.isArray(value)) return value.some(isOrHoldsEndless);
  if (value instanceof Map) return [...value.values()].some(isOrHoldsEndless);
  const map = value as Readonly<Record<string, unknown>>;
  for (const key in map) {
    const child = map[key];
    // Nearly all values.
    if (typeof child !== 'string' && isOrHoldsEndless(child)) return true;
  }
  return false;
}

/** Is a value a number that is none to JSON, or is there one in it? */
export function isOrHoldsEndless(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && holdsEndless(value);
}

/** Infinities and NaN: YAML has them, but clusters are talked to in JSON, which has not. */
function endlessNumbers(manifest: Manifest): readonly ManifestProblem[] {
  const found: ManifestProblem[] = [];
  collectEndless(manifest, [], found);
  return found;
}

function collectEndless(value: object, steps: string[], found: ManifestProblem[]): void {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) collectInside(value[at], String(at), steps, found);
  } else if (value instanceof Map) for (const [key, item] of value) collectInside(item, String(key), steps, found);
  else {
    const map = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(map)) collectInside(map[key], key, steps, found);
  }
}

function collectInside(item: unknown, step: string, steps: string[], found: ManifestProblem[]): void {
  const isEndless = typeof item === 'number' && !Number.isFinite(item);
  if (!isEndless && (typeof item !== 'object' || item === null)) return;
  steps.push(step);
  if (isEndless) {
    const path = steps.join('.');
    found.push({ path, message: `${path} is no number that Kubernetes takes`, severity: 'warning' });
  } else collectEndless(item as object, steps, found);
  steps.pop();
}

/** What is wrong with the parts that all objects have. */
function checkOwn(manifest: Manifest): readonly ManifestProblem[] {
  const problems: ManifestProblem[] = [];
  const add = (problem: ManifestProblem | undefined): void => {
    if (problem !== undefined) problems.push(problem);
  };
  const metadata: unknown = manifest.metadata ?? {};
  add(requiredText(manifest, 'apiVersion'));
  add(requiredText(manifest, 'kind'));
  if (!isPlainMap(metadata)) {
    add({ path: 'metadata', message: 'metadata must be a map', severity: 'error' });
  } else {
    if (!isNameless(manifest)) add(checkName(metadata));
    add(checkTexts(metadata['labels'], 'metadata.labels', manifest));
    add(checkTexts(metadata['annotations'], 'metadata.annotations', manifest));
  }
  return problems;
}

function requiredText(manifest: Manifest, field: 'apiVersion' | 'kind'): ManifestProblem | undefined {
  const value: unknown = manifest[field];
  if (typeof value === 'string' && value !== '') return undefined;
  const message = (value ?? null) === null || value === '' ? `${field} is missing` : `${field} must be text`;
  return { path: field, message, severity: 'error' };
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
  if ((map ?? null) === null) return undefined;
  const wrong = isPlainMap(map) ? wrongKey(map) : '';
  if (wrong === undefined) return undefined;
  // Parity: kinds of other groups pass as they are.
  const severity = knownGroups.includes(apiVersion) ? 'error' : 'warning';
  if (!isPlainMap(map)) return { path, message: `${path} must be a map`, severity };
  return { path: `${path}.${wrong}`, message: `the value of '${wrong}' must be text: put it in quotes`, severity };
}

function wrongKey(map: Readonly<Record<string, unknown>>): string | undefined {
  for (const key in map) if (!isText(map[key])) return key;
  return undefined;
}
