import { MASK } from '../util/mask-text';
import { visibleText } from '../util/visible-text';
import { encodeYaml } from '../yaml/encode-yaml';
import { isMap } from '../yaml/sorted-entries';
import type { FieldChange, ObjectChange } from './change';
import { formatPath } from './field-path';
import { textHunks } from './text-hunks';

/** A line of a difference: what it is, and how deep it stands. */
export interface DiffLine {
  readonly mark: '+' | '-' | '~' | ' ' | '@';
  readonly depth: number;
  readonly text: string;
}

export interface LineOptions {
  /** May two short values stand on one line, as `path: old -> new`? */
  readonly arrows: boolean;
}

const LONGEST_ARROW = 120;

/** Draws how an object differs, without a line for the object itself. */
export function changeLines(change: ObjectChange, options: LineOptions): readonly DiffLine[] {
  if (change.kind === 'changed') return change.fields.flatMap((field) => fieldLines(field, options));
  return valueLines(change.manifest, change.kind === 'added' ? '+' : '-', 0);
}

function fieldLines(field: FieldChange, { arrows }: LineOptions): readonly DiffLine[] {
  const path = visibleText(formatPath(field.steps));
  const { kind, before, after } = field;
  if (kind === 'reordered') return orderLines(path, field);
  if (kind === 'added') return oneSided('+', path, after);
  if (kind === 'removed') return oneSided('-', path, before);
  const heading = (text: string): DiffLine => ({ mark: arrows ? '~' : ' ', depth: 0, text });
  // Both are masked: there is nothing to tell them apart by.
  if (isText(before) && before === after) return [{ mark: '~', depth: 0, text: `${path}: ${hidden(before)}` }];
  if (isText(before) && isText(after) && (before.includes('\n') || after.includes('\n'))) {
    return [heading(`${path}:`), ...textHunks(before, after).map((line) => ({ ...line, depth: 1 }))];
  }
  const [old, now] = [inline(before), inline(after)];
  if (arrows && old !== undefined && now !== undefined && old.length + now.length <= LONGEST_ARROW) {
    return [heading(`${path}: ${old} -> ${now}`)];
  }
  return [heading(`${path}:`), ...valueLines(before, '-', 1), ...valueLines(after, '+', 1)];
}

function hidden(masked: string): string {
  const shown = masked.includes('\n') ? 'a text of several lines' : (inline(masked) ?? '');
  return `${shown} (differs in what is secret)`;
}

function orderLines(path: string, { before, after }: FieldChange): readonly DiffLine[] {
  const names = (value: unknown): string => visibleText((value as readonly string[]).join(', '));
  return [
    { mark: '~', depth: 0, text: `${path}: the same items in another order` },
    { mark: '-', depth: 1, text: names(before) },
    { mark: '+', depth: 1, text: names(after) },
  ];
}

function oneSided(mark: '+' | '-', path: string, value: unknown): readonly DiffLine[] {
  const short = inline(value);
  if (short !== undefined) return [{ mark, depth: 0, text: `${path}: ${short}` }];
  return [{ mark, depth: 0, text: `${path}:` }, ...valueLines(value, mark, 1)];
}

function valueLines(value: unknown, mark: '+' | '-', depth: number): readonly DiffLine[] {
  const lines = yamlText(value).split('\n');
  return lines.map((text) => ({ mark, depth, text: visibleText(text) }));
}

/** A scalar, or an empty collection, that YAML writes on one line. */
function inline(value: unknown): string | undefined {
  const isFull = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  if (isFull && (Array.isArray(value) || isMap(value))) return undefined;
  const text = yamlText(value);
  return text.includes('\n') ? undefined : visibleText(text);
}

/** A value as YAML; a mask, which YAML would quote, stands as it is. */
function yamlText(value: unknown): string {
  return encodeYaml(value).replace(/\n$/, '').replaceAll(`'${MASK}'`, MASK);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
