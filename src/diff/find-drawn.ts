import type { Comparison, FieldChange, ObjectChange } from './change';
import { identityKey } from './compare-manifests';
import { formatPath } from './field-path';

/**
 * Tells which part of a difference comes from values that are drawn anew in each run. `again` is how a second run of the same
 * differs from the first: whatever changes there is drawn. What is left is the difference without it.
 */
export function withoutDrawn({ changes, unchanged }: Comparison, again: Comparison): Comparison {
  if (again.changes.length === 0) return { changes, unchanged };
  const drawn = new Map(again.changes.map((change) => [`${change.kind} ${keyOf(change)}`, change]));
  const renamed = countRenamed(changes, drawn);
  const left = changes.flatMap((change): readonly ObjectChange[] => {
    if (change.kind === 'changed') return withoutDrawnFields(change, drawn.get(`changed ${keyOf(change)}`));
    // What the first run named by chance is what the second lacks.
    if (change.kind === 'added') return drawn.has(`removed ${keyOf(change)}`) ? [] : [change];
    return renamed.has(kindOf(change)) ? [] : [change];
  });
  return { changes: left, unchanged };
}

function keyOf({ id }: ObjectChange): string {
  const { apiVersion, kind, namespace, name } = id;
  return identityKey({ apiVersion, kind, metadata: { name, namespace } });
}

function kindOf({ id }: ObjectChange): string {
  return `${id.kind} ${id.namespace}`;
}

/** Kinds of which as many objects are gone as have come with a drawn name: the old ones are those of another draw. */
function countRenamed(changes: readonly ObjectChange[], drawn: ReadonlyMap<string, ObjectChange>): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const change of changes) {
    const step = change.kind === 'removed' ? -1 : drawn.has(`removed ${keyOf(change)}`) ? 1 : 0;
    balance.set(kindOf(change), (balance.get(kindOf(change)) ?? 0) + step);
  }
  return new Set([...balance].flatMap(([kind, rest]) => (rest === 0 ? [kind] : [])));
}

function withoutDrawnFields(
  change: ObjectChange & { kind: 'changed' },
  again: ObjectChange | undefined,
): readonly ObjectChange[] {
  if (again?.kind !== 'changed') return [change];
  const paths = new Set(again.fields.filter(isValue).map(({ steps }) => formatPath(steps)));
  const fields = change.fields.filter((field) => !isValue(field) || !paths.has(formatPath(field.steps)));
  return fields.length === 0 ? [] : [{ ...change, fields }];
}

/** Is another value what differs, rather than that there is one? */
function isValue({ kind }: FieldChange): boolean {
  return kind === 'changed';
}
