import { encodeJson } from '../yaml/json';
import type { FieldChange, ObjectChange } from './change';
import { countChanges } from './count-changes';
import { type DiffReport, differs } from './diff-report';
import { formatPath } from './field-path';

/** Grows in its first part when programs that read it would misunderstand it. */
const FORMAT_VERSION = '1.0';

/** Writes a comparison for programs (docs/schemas/diff.schema.json). */
export function renderJson(report: DiffReport): string {
  const { comparison, remarks, files, onlyDrawn, fix } = report;
  const document = {
    format_version: FORMAT_VERSION,
    differs: differs(report),
    summary: countChanges(comparison),
    changes: comparison.changes.map(objectEntry),
    remarks,
    ...(files && { files: files.map(({ path, kind }) => ({ path, change: kind })) }),
    ...(onlyDrawn !== undefined && { only_drawn: onlyDrawn }),
    ...(fix !== undefined && { fix }),
  };
  return `${encodeJson(document, 2, { escapeHtml: false, infiniteAsText: true })}\n`;
}

function objectEntry(change: ObjectChange) {
  const common = { change: change.kind, object: change.id };
  if (change.kind !== 'changed') return { ...common, manifest: change.manifest };
  return { ...common, fields: change.fields.map(fieldEntry) };
}

function fieldEntry({ kind, steps, before, after }: FieldChange) {
  return { change: kind, path: formatPath(steps), before, after };
}
