import type { Problem } from '../../errors/problem';
import { byteLength } from '../../gotemplate';
import { type ProvisionerEntry, stages } from '../provisioner-entry';
import { stagePlace } from './template-problem';
import { trimTemplate } from './trim';

const FIELD = /\.WorkloadNamespace\b/;

/** Notes which templates read `.WorkloadNamespace`: without `--namespace` that is a guess. One note an entry. */
export function noteNamespaceUse(entries: readonly ProvisionerEntry[]): readonly Problem[] {
  return entries.flatMap((entry): Problem[] => {
    if (entry.kind !== 'template') return [];
    const stage = stages.find((name) => FIELD.test(entry.templates[name] ?? ''));
    if (stage === undefined) return [];
    const { text } = trimTemplate(entry.templates[stage] ?? '');
    const before = text.slice(0, FIELD.exec(text)?.index ?? 0).split('\n');
    const place = { line: before.length, column: byteLength(before.at(-1) ?? '') };
    const { frame: _, ...position } = stagePlace(entry, stage, place);
    const message = `the ${stage} template of ${entry.uri} reads .WorkloadNamespace, which is 'default' without --namespace`;
    return [{ code: 'namespace-assumed', message, ...position }];
  });
}
