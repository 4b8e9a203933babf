import type { Manifest } from '../k8s/manifest';
import type { ManifestId } from '../k8s/manifest-id';
import { createMask, MASK } from '../util/mask-text';
import { isPlainMap, plainMapFrom } from '../util/plain-map';
import type { Comparison, FieldChange, ObjectChange, Step } from './change';

/** A copy of a whole object, as kubectl keeps it. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * Takes secrets out of a comparison: all values of Secrets, copies of them in annotations, and the given texts wherever they
 * stand. That a field differs still shows, in what way does not.
 */
export function maskComparison({ changes, unchanged }: Comparison, secrets: Iterable<string>): Comparison {
  const mask = createMask(secrets);
  return { changes: changes.map((change) => maskObject(change, mask)), unchanged };
}

type Mask = (text: string) => string;

function maskObject(change: ObjectChange, mask: Mask): ObjectChange {
  const secret = isSecret(change.id);
  if (change.kind !== 'changed') {
    return { ...change, manifest: maskValue(change.manifest, [], { secret, mask }) as Manifest };
  }
  return { ...change, fields: change.fields.map((field) => maskField(field, { secret, mask })) };
}

interface Masking {
  /** Is the object a Secret? */
  readonly secret: boolean;
  readonly mask: Mask;
}

function isSecret({ apiVersion, kind }: ManifestId): boolean {
  return kind === 'Secret' && apiVersion === 'v1';
}

function maskField(field: FieldChange, masking: Masking): FieldChange {
  const { steps } = field;
  return {
    ...field,
    ...('before' in field && { before: maskValue(field.before, steps, masking) }),
    ...('after' in field && { after: maskValue(field.after, steps, masking) }),
  };
}

function maskValue(value: unknown, steps: readonly Step[], masking: Masking): unknown {
  if (isPlainMap(value)) {
    return plainMapFrom(Object.entries(value).map(([key, child]) => [key, maskValue(child, [...steps, key], masking)]));
  }
  if (masking.secret && holdsSecret(steps)) return MASK;
  if (Array.isArray(value)) return value.map((item, index) => maskValue(item, [...steps, String(index)], masking));
  return typeof value === 'string' ? masking.mask(value) : value;
}

/** Is that a field of a Secret that holds secrets? */
function holdsSecret([first, second, third]: readonly Step[]): boolean {
  if (first === 'data' || first === 'stringData') return true;
  return first === 'metadata' && second === 'annotations' && third === LAST_APPLIED;
}
