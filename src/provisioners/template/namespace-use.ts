import type { Problem } from '../../errors/problem';
import { type ProvisionerEntry, stages } from '../provisioner-entry';
import { findPlace } from './find-place';

const fields = { go: /\.WorkloadNamespace\b/, nunjucks: /\bworkloadNamespace\b/ };

/** Notes which templates read the workload's namespace: without `--namespace` that is a guess. One note an entry. */
export function noteNamespaceUse(entries: readonly ProvisionerEntry[]): readonly Problem[] {
  return entries.flatMap((entry): Problem[] => {
    if (entry.kind !== 'template') return [];
    const field = fields[entry.dialect];
    const stage = stages.find((name) => mayUse(entry.templates[name]) && field.test(entry.templates[name] ?? ''));
    if (stage === undefined) return [];
    const { frame: _, found, ...position } = findPlace(entry, stage, field);
    const message = `the ${stage} template of ${entry.uri} reads ${found}, which is 'default' without --namespace`;
    return [{ code: 'namespace-assumed', message, ...position }];
  });
}

/** A look for the name takes less than one for a pattern, which is compiled for it. */
function mayUse(template = ''): boolean {
  return template.includes('orkloadNamespace');
}
