import { describeManifestId } from '../k8s/manifest-id';
import { visibleText } from '../util/visible-text';
import type { ObjectChange } from './change';
import { changeLines, type DiffLine } from './change-lines';
import { countChanges, describeCounts } from './count-changes';
import { type DiffReport, differs } from './diff-report';

/** GitHub takes comments of 65,536 characters: what is around ours needs some of them. */
const MOST_CHARACTERS = 60_000;
/** One large object shall not hide all others. */
const MOST_OF_ONE = 20_000;
/** Nor shall a long list of files, or of remarks, hide the objects. */
const MOST_OF_LIST = 10_000;
const MOST_OF_REMARK = 2000;
/** For the sentence that tells what is not shown. */
const RESERVED = 300;

/** Writes a comparison as Markdown for a comment on a pull request; of a large one as much as a comment takes. */
export function renderMarkdown(report: DiffReport): string {
  const { comparison, files = [] } = report;
  const counts = describeCounts(countChanges(comparison));
  const heading = differs(report) ? `**Manifests: ${counts}**` : `**Manifests: no differences** (${counts})`;
  const paths = firstOf(
    files.map(({ path, kind }) => `* ${codeSpan(path)}: ${kind}`),
    (left) => `* ... ${left} more files`,
  );
  const remarks = firstOf(report.remarks.map(remark), (left) => `... ${left} more remarks`);
  const fix = report.fix === undefined ? '' : `To write it:\n\n${fence(report.fix, 'sh')}`;
  const around = [heading, paths.join('\n'), ...remarks];
  const room = MOST_CHARACTERS - RESERVED - [...around, fix].join('\n\n').length;
  const { blocks, headingsOnly, left } = chooseBlocks(comparison.changes, room);
  return `${[...around, ...blocks, leftOut(headingsOnly, left), fix].filter((part) => part !== '').join('\n\n')}\n`;
}

/** As many as make no list too long; the last one tells how many are left. */
function firstOf(items: readonly string[], tellLeft: (left: number) => string): readonly string[] {
  let length = 0;
  const end = items.findIndex((item) => {
    length += item.length + 2;
    return length > MOST_OF_LIST;
  });
  return end < 0 ? items : [...items.slice(0, end), tellLeft(items.length - end)];
}

function remark(text: string): string {
  const characters = Array.from(text);
  const cut = characters.length > MOST_OF_REMARK;
  return escapeMarkdown(cut ? `${characters.slice(0, MOST_OF_REMARK).join('')} ...` : text);
}

interface Fitted {
  readonly blocks: readonly string[];
  /** How many objects are named only. */
  readonly headingsOnly: number;
  /** How many are not shown at all. */
  readonly left: number;
}

function chooseBlocks(changes: readonly ObjectChange[], room: number): Fitted {
  const blocks: string[] = [];
  let used = 0;
  let headingsOnly = 0;
  let left = 0;
  const take = (block: string): boolean => {
    if (used + block.length + 2 > room) return false;
    blocks.push(block);
    used += block.length + 2;
    return true;
  };
  for (const change of changes) {
    // Once a heading does not fit no other is tried: which objects are shown would be an accident.
    if (left > 0 || (!take(objectBlock(change)) && !take(`* ${title(change)}`))) left++;
    else if (blocks.at(-1)?.startsWith('* ')) headingsOnly++;
  }
  return { blocks, headingsOnly, left };
}

function leftOut(headingsOnly: number, left: number): string {
  const parts = [
    ...(headingsOnly > 0 ? [`${headingsOnly} named without what differs`] : []),
    ...(left > 0 ? [`${left} not named`] : []),
  ];
  return parts.length === 0 ? '' : `_Too large for a comment: ${parts.join(', ')}. The text format shows all._`;
}

function objectBlock(change: ObjectChange): string {
  const lines = changeLines(change, { arrows: false }).map(diffLine);
  let length = 0;
  let shown = 0;
  while (shown < lines.length && length + (lines[shown]?.length ?? 0) < MOST_OF_ONE)
    length += (lines[shown++]?.length ?? 0) + 1;
  const cut = shown < lines.length ? [`  ... ${lines.length - shown} more lines`] : [];
  const body = fence([...lines.slice(0, shown), ...cut].join('\n'), 'diff');
  return `<details>\n<summary>${title(change)}</summary>\n\n${body}\n\n</details>`;
}

function title({ kind, id }: ObjectChange): string {
  return `${kind}: ${escapeHtml(visibleText(describeManifestId(id)))}`;
}

/** A line as highlighters of `diff` know it: the mark comes first. */
function diffLine({ mark, depth, text }: DiffLine): string {
  if (mark === '@') return text;
  const sign = mark === '~' ? '!' : mark;
  return `${sign} ${'  '.repeat(depth)}${text}`.trimEnd();
}

/** A code block that nothing in the text can end. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks} ${visibleText(text)} ${marks}`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"'*_`[\]\\@#~|]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function escapeMarkdown(text: string): string {
  return visibleText(text).replace(/[\\`*_[\]<>#&@|~]/g, '\\$&');
}
