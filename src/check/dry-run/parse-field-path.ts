/**
 * Parses a path as Kubernetes' validation writes it (`spec.containers[0].ports[0].name`, `metadata.labels[a.b/c]`); what
 * stands in brackets is an index when it is a number, else a key.
 */
export function parseFieldPath(field: string): readonly (string | number)[] {
  const parts = field.matchAll(/\[([^\]]*)\]|([^.[\]]+)/g);
  return [...parts].map(([, inBrackets, name]) => {
    if (inBrackets === undefined) return name ?? '';
    return /^\d+$/.test(inBrackets) ? Number(inBrackets) : inBrackets.replace(/^"(.*)"$/, '$1');
  });
}
