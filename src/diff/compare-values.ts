import { isPlainMap } from '../util/plain-map';
import { compareNaturally } from '../yaml/natural-order';
import { alignLists } from './align-lists';
import type { FieldChange, Step } from './change';
import { canonicalText, isSame } from './is-same';
import { nameListItems } from './list-keys';

/** Compares two values field by field; what is the same is left out. */
export function compareValues(before: unknown, after: unknown, steps: readonly Step[] = []): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  compare(before, after, steps, changes);
  return changes;
}

function compare(before: unknown, after: unknown, steps: readonly Step[], changes: FieldChange[]): void {
  if (isPlainMap(before) && isPlainMap(after)) compareMaps(before, after, steps, changes);
  else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, steps, changes);
  else if (before === undefined) changes.push({ kind: 'added', steps, after });
  else if (after === undefined) changes.push({ kind: 'removed', steps, before });
  else if (!isSame(before, after)) changes.push({ kind: 'changed', steps, before, after });
}

type PlainMap = Readonly<Record<string, unknown>>;

function compareMaps(before: PlainMap, after: PlainMap, steps: readonly Step[], changes: FieldChange[]): void {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareNaturally);
  for (const key of keys) {
    const [left, right] = [before[key], after[key]];
    if (left !== right) compare(left, right, [...steps, key], changes);
  }
}

type List = readonly unknown[];

function compareLists(before: List, after: List, steps: readonly Step[], changes: FieldChange[]): void {
  const field = steps.findLast((step) => typeof step === 'string');
  const names = nameListItems(typeof field === 'string' ? field : '', before, after);
  if (names === undefined) {
    compareByPlace(before, after, steps, changes);
    return;
  }
  const left = new Map(names.before.map((name, index) => [name, before[index]]));
  const right = new Map(names.after.map((name, index) => [name, after[index]]));
  for (const name of new Set([...names.before, ...names.after])) {
    compare(left.get(name), right.get(name), [...steps, { item: name }], changes);
  }
  const stayed = names.before.filter((name) => right.has(name));
  const now = names.after.filter((name) => left.has(name));
  if (stayed.some((name, index) => name !== now[index])) {
    changes.push({ kind: 'reordered', steps, before: stayed, after: now });
  }
}

/** What was removed is told by its old place, anything else by its new one. */
function compareByPlace(before: List, after: List, steps: readonly Step[], changes: FieldChange[]): void {
  for (const pair of alignLists(before.map(canonicalText), after.map(canonicalText))) {
    const item = String(pair.after ?? pair.before);
    const left = pair.before === undefined ? undefined : before[pair.before];
    const right = pair.after === undefined ? undefined : after[pair.after];
    compare(left, right, [...steps, { item }], changes);
  }
}
