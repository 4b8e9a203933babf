import { describeManifestId } from '../k8s/manifest-id';
import type { Paint } from '../util/paint';
import { visibleText } from '../util/visible-text';
import type { ObjectChange } from './change';
import { changeLines, type DiffLine } from './change-lines';
import { countChanges, describeCounts } from './count-changes';
import { type DiffReport, differs, type FileDifference } from './diff-report';

const marks = { added: '+', removed: '-', changed: '~' } as const;

/** Writes a comparison for people; nothing where nothing differs. */
export function renderText(report: DiffReport, paint: Paint): string {
  if (!differs(report)) return '';
  const { comparison, files = [], remarks, fix } = report;
  const objects = comparison.changes.map((change) => `${objectText(change, paint)}\n`);
  const lines = [
    ...(objects.length > 0 ? [paint.bold(describeCounts(countChanges(comparison)))] : []),
    ...files.map(fileLine),
    ...remarks,
    ...(fix === undefined ? [] : [`To write it: ${paint.bold(fix)}`]),
  ];
  return `${objects.join('')}${lines.join('\n')}\n`;
}

function fileLine({ path, kind }: FileDifference): string {
  const words = {
    added: 'is not there yet',
    changed: 'differs from what would be written',
    removed: 'would be removed',
  };
  return `${visibleText(path)} ${words[kind]}`;
}

function objectText(change: ObjectChange, paint: Paint): string {
  const mark = marks[change.kind];
  const heading = paint.bold(visibleText(describeManifestId(change.id)));
  const lines = changeLines(change, { arrows: true }).map((line) => lineText(line, paint));
  return [`${colour(mark, paint)(mark)} ${heading}`, ...lines, ''].join('\n');
}

function lineText({ mark, depth, text }: DiffLine, paint: Paint): string {
  const margin = '  '.repeat(depth + 1);
  if (mark === '@') return margin + paint.cyan(text);
  if (mark === '~') return `${margin}${paint.yellow('~')} ${text}`;
  return (margin + colour(mark, paint)(`${mark} ${text}`)).trimEnd();
}

function colour(mark: DiffLine['mark'], paint: Paint): (text: string) => string {
  if (mark === '+') return paint.green;
  if (mark === '-') return paint.red;
  return mark === '~' ? paint.yellow : (text) => text;
}
