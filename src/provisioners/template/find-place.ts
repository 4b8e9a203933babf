import type { Problem } from '../../errors/problem';
import { byteLength } from '../../gotemplate';
import type { Stage, TemplateEntry } from '../provisioner-entry';
import { stagePlace } from './template-problem';
import { trimTemplate } from './trim';

/** What a pattern finds first in a template of an entry, drawn in its file; where it finds nothing, the stage itself. */
export function findPlace(
  entry: TemplateEntry,
  stage: Stage,
  pattern: RegExp,
): Pick<Problem, 'file' | 'line' | 'column' | 'frame'> & { readonly found?: string } {
  const { text } = trimTemplate(entry.templates[stage] ?? '');
  const match = pattern.exec(text);
  if (match === null) return stagePlace(entry, stage);
  const before = text.slice(0, match.index).split('\n');
  const place = { line: before.length, column: byteLength(before.at(-1) ?? '') };
  return { found: match[0], ...stagePlace(entry, stage, place) };
}
