import type { Problem } from '../errors/problem';
import { isPlainMap } from '../util/plain-map';
import { type Labelling, labelAfter } from './apply-labels';
import type { Manifest } from './manifest';
import { describeManifestId, manifestId } from './manifest-id';

/** A label that something is selected by: does a value satisfy the selector? */
interface Requirement {
  readonly key: string;
  /** The value that objects have who are selected now, where the selector names one. */
  readonly value: unknown;
  readonly shown: string;
  readonly isMetBy: (value: unknown) => boolean;
}

/** Keys under which other things than our objects are selected. */
const nodes = ['nodeAffinity', 'nodeSelectorTerms'];

/**
 * Problems for labels that a selector in the manifests wants otherwise: what it selects now, it would not select any more.
 * Takes time linear in the manifests.
 */
export function checkSelectedLabels(manifests: readonly Manifest[], labelling: Labelling): readonly Problem[] {
  const problems = new Map<string, Problem>();
  if (labelling.labels.size === 0 && labelling.managedBy === undefined) return [];
  for (const manifest of manifests) {
    if (manifest.kind === 'CustomResourceDefinition') continue;
    for (const requirement of requirementsOf(manifest)) {
      const after = labelAfter(requirement.key, requirement.value, labelling);
      if (after === undefined || problems.has(requirement.key) || requirement.isMetBy(after)) continue;
      problems.set(requirement.key, {
        code: 'selected-label',
        message:
          `the label ${requirement.key}=${String(after)} cannot be put on every object: ` +
          `${describeManifestId(manifestId(manifest))} selects by ${requirement.shown}`,
        hint: 'Choose another key.',
      });
    }
  }
  return [...problems.values()];
}

function requirementsOf(manifest: Manifest): readonly Requirement[] {
  const found: Requirement[] = [];
  const { spec } = manifest;
  // Services and ReplicationControllers select by a bare map of labels.
  if (isPlainMap(spec)) found.push(...equalities(spec['selector']));
  collect(spec, found);
  return found;
}

function collect(value: unknown, found: Requirement[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  if (!isPlainMap(value)) return;
  for (const [key, child] of Object.entries(value)) {
    if (nodes.includes(key)) continue;
    if (key === 'matchLabels') found.push(...equalities(child));
    else if (key === 'matchExpressions' && Array.isArray(child)) found.push(...child.flatMap(expression));
    else collect(child, found);
  }
}

function equalities(map: unknown): readonly Requirement[] {
  if (!isPlainMap(map)) return [];
  return Object.entries(map)
    .filter(([, wanted]) => typeof wanted === 'string')
    .map(([key, wanted]) => ({
      key,
      value: wanted,
      shown: `${key}=${String(wanted)}`,
      isMetBy: (value) => value === wanted,
    }));
}

function expression(term: unknown): readonly Requirement[] {
  if (!isPlainMap(term) || typeof term['key'] !== 'string') return [];
  const { key, operator } = term;
  const values: readonly unknown[] = Array.isArray(term['values']) ? term['values'] : [];
  const isMetBy = (value: unknown): boolean =>
    operator === 'Exists' ||
    (operator === 'In' ? values.includes(value) : operator === 'NotIn' && !values.includes(value));
  const shown = `${key} ${String(operator)}${values.length === 0 ? '' : ` (${values.join(', ')})`}`;
  const value = operator === 'In' ? (values.find((one) => one === 'score-k8s') ?? values[0]) : undefined;
  return [{ key, value, shown, isMetBy }];
}
