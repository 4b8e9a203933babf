import type { Problem } from '../../errors/problem';
import { byteLength } from '../../gotemplate';
import { type ProvisionerEntry, stages } from '../provisioner-entry';
import { stagePlace } from './template-problem';
import { trimTemplate } from './trim';

const fields = { go: /\.WorkloadNamespace\b/, nunjucks: /\bworkloadNamespace\b/ };

/** Notes which templates read the workload's namespace: without `--namespace` that is a guess. One note an entry. */
export function noteNamespaceUse(entries: readonly ProvisionerEntry[]): readonly Problem[] {
  return entries.flatMap((entry): Problem[] => {
    if (entry.kind !== 'template') return [];
    const field = fields[entry.dialect];
    const stage = stages.find((name) => field.test(entry.templates[name] ?? ''));
    if (stage === undefined) return [];
    const { text } = trimTemplate(entry.templates[stage] ?? '');
    const found = field.exec(text);
    const before = text.slice(0, found?.index ?? 0).split('\n');
    const place = { line: before.length, column: byteLength(before.at(-1) ?? '') };
    const { frame: _, ...position } = stagePlace(entry, stage, place);
    const message = `the ${stage} template of ${entry.uri} reads ${found?.[0]}, which is 'default' without --namespace`;
    return [{ code: 'namespace-assumed', message, ...position }];
  });
}
