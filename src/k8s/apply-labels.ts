import { isPlainMap, makePlainMap, plainMapFrom } from '../util/plain-map';
import type { Manifest } from './manifest';

type Data = Readonly<Record<string, unknown>>;

/** The label that says which program looks after an object, and the value that ours have. */
const MANAGED_BY = 'app.kubernetes.io/managed-by';
const OWN_NAME = 'score-k8s';

/** Labels that a run puts on everything. */
export interface Labelling {
  readonly labels: ReadonlyMap<string, string>;
  /** Stands in place of `score-k8s` where a `managed-by` label says that. */
  readonly managedBy?: string | undefined;
}

/**
 * Puts labels on every object (also in lists) and on the pod templates and job templates in them; a label of the same key
 * is replaced. Selectors stay as they are, and so do claim templates, which Kubernetes does not let change.
 */
export function applyLabels(manifests: readonly Manifest[], labelling: Labelling): readonly Manifest[] {
  if (labelling.labels.size === 0 && labelling.managedBy === undefined) return manifests;
  return manifests.map((manifest) => labelObject(manifest, labelling) as Manifest);
}

/** The value that a label of an object has after labelling; undefined when it has none. */
export function labelAfter(key: string, before: unknown, { labels, managedBy }: Labelling): unknown {
  if (labels.has(key)) return labels.get(key);
  return key === MANAGED_BY && before === OWN_NAME && managedBy !== undefined ? managedBy : before;
}

function labelObject(object: Data, labelling: Labelling): Data {
  const labelled = labelMetadata(object, labelling);
  const { spec, items } = labelled;
  if (labelled['kind'] === 'List' && labelled['apiVersion'] === 'v1' && Array.isArray(items)) {
    return withEntry(
      labelled,
      'items',
      items.map((item: unknown) => (isPlainMap(item) ? labelObject(item, labelling) : item)),
    );
  }
  return isPlainMap(spec) ? withEntry(labelled, 'spec', labelTemplates(spec, labelling)) : labelled;
}

function labelTemplates(spec: Data, labelling: Labelling): Data {
  const { template, jobTemplate } = spec;
  let out = spec;
  if (isPodTemplate(template)) out = withEntry(out, 'template', labelMetadata(template, labelling));
  if (isPlainMap(jobTemplate)) {
    const job = labelMetadata(jobTemplate, labelling);
    const inner = job['spec'];
    const labelled = isPlainMap(inner) ? withEntry(job, 'spec', labelTemplates(inner, labelling)) : job;
    out = withEntry(out, 'jobTemplate', labelled);
  }
  return out;
}

/** Other kinds have something else under the name `template`, with labels of its own rules. */
function isPodTemplate(template: unknown): template is Data {
  return isPlainMap(template) && isPlainMap(template['spec']) && Array.isArray(template['spec']['containers']);
}

function labelMetadata(object: Data, labelling: Labelling): Data {
  const metadata = isPlainMap(object['metadata']) ? object['metadata'] : {};
  const before = isPlainMap(metadata['labels']) ? metadata['labels'] : {};
  const keys = new Set([...Object.keys(before), ...labelling.labels.keys()]);
  if (keys.size === 0) return object;
  const labels = plainMapFrom([...keys].map((key) => [key, labelAfter(key, before[key], labelling)] as const));
  return withEntry(object, 'metadata', withEntry(metadata, 'labels', labels));
}

function withEntry(map: Data, key: string, value: unknown): Data {
  return Object.assign(makePlainMap<unknown>(), map, { [key]: value });
}
