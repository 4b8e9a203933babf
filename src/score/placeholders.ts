import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { isPlainMap, makePlainMap } from '../util/plain-map';
import { encodeJson } from '../yaml/json';
import { Timestamp } from '../yaml/values';
import { findReference, hasPlaceholder, isReferenceAt, unescapeDollars } from './find-reference';
import type { PlaceholderScope, PlaceholderUse } from './outputs';
import { splitReference } from './parse-placeholders';
import { resolvePlaceholder } from './resolve-placeholder';
import { shortenText } from './shorten-text';

/** Where a text with placeholders stands, for messages. */
export interface PlaceholderPlace extends Pick<Problem, 'path' | 'file' | 'line' | 'column' | 'frame'> {
  /** What the text belongs to, when it is not the workload: e.g. `resource 'postgres.default#web.db'`. */
  readonly subject?: string | undefined;
}

/**
 * Replaces the placeholders of a text: a text value is inserted as it is, any other as compact JSON. Throws a
 * `UserError` with a problem for each placeholder that stands for nothing.
 */
export function substitutePlaceholders(
  text: string,
  scope: PlaceholderScope,
  use: PlaceholderUse,
  place: PlaceholderPlace = {},
): string {
  const problems: Problem[] = [];
  const result = substitute(text, scope, { use, place, problems });
  if (problems.length > 0) throw new UserError(problems);
  return result;
}

/**
 * Replaces the placeholders in every text among the values (not the keys) of lists and maps, at any depth. Throws a
 * `UserError` with a problem, and its path, for each placeholder that stands for nothing.
 */
export function substituteDeep(
  value: unknown,
  scope: PlaceholderScope,
  use: PlaceholderUse,
  place: PlaceholderPlace = {},
): unknown {
  const problems: Problem[] = [];
  const result = substituteValue(value, scope, { use, place, problems });
  if (problems.length > 0) throw new UserError(problems);
  return result;
}

/** The names of the resources that a value refers to in its texts at any depth, sorted. */
export function resourceReferences(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const names = new Set<string>();
  collectReferences(value, names);
  return names.size === 0 ? [] : [...names].sort();
}

/** Why a placeholder stands for nothing. */
interface Failure {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** The problem of a placeholder that stands for nothing. */
export function placeholderProblem(
  reference: string,
  failure: Failure,
  { subject, ...place }: PlaceholderPlace,
): Problem {
  const owner = subject === undefined ? '' : ` of ${subject}`;
  return {
    code: 'invalid-placeholder',
    message: `invalid placeholder '\${${shortenText(reference)}}'${owner}: ${failure.message}`,
    hint: failure.hint,
    ...place,
  };
}

interface Run {
  readonly use: PlaceholderUse;
  readonly place: PlaceholderPlace;
  readonly problems: Problem[];
}

function substitute(text: string, scope: PlaceholderScope, run: Run): string {
  let start = findReference(text, 0);
  let out = '';
  let from = 0;
  let known: Map<string, string> | undefined;
  let reference = '';
  let found: string | undefined;
  let repeated = 0;
  while (start >= 0) {
    if (found !== undefined && isReferenceAt(text, start, reference)) repeated++;
    else {
      reference = text.slice(start, text.indexOf('}', start));
      found = known?.get(reference) ?? replaceReference(reference, scope, run);
    }
    out += unescapeDollars(text.slice(from, start - 2)) + (found ?? '');
    from = start + reference.length + 1;
    // Nearly every text ends with its only reference.
    if (from === text.length) return out;
    if (repeated === MANY) {
      repeated++;
      const all = replaceAlike(out, text.slice(from), reference, found ?? '');
      if (all !== undefined) return all;
    }
    start = findReference(text, from);
    if (start < 0 || found === undefined) continue;
    known ??= new Map();
    known.set(reference, found);
  }
  return out + unescapeDollars(text.slice(from));
}

/** A reference that came again so often may be the only one of a long text. */
const MANY = 100;

/** What goes before and a text in which one reference is replaced; undefined where there is anything else to replace or to unescape. */
function replaceAlike(before: string, text: string, reference: string, found: string): string | undefined {
  if (text.includes('$$')) return undefined;
  const parts = text.split(`\${${reference}}`);
  if (parts.some(hasPlaceholder)) return undefined;
  parts[0] = before + (parts[0] ?? '');
  return parts.join(found);
}

/** What is inserted for a reference; undefined, with a problem noted, for one that stands for nothing. */
function replaceReference(reference: string, scope: PlaceholderScope, run: Run): string | undefined {
  const found = resolveText(reference, scope, run.use);
  if (typeof found === 'string') return found;
  const subject = run.place.subject ?? `workload '${String(scope.metadata['name'])}'`;
  run.problems.push(placeholderProblem(reference, found, { ...run.place, subject }));
  return undefined;
}

function substituteValue(value: unknown, scope: PlaceholderScope, run: Run): unknown {
  if (typeof value === 'string') return substitute(value, scope, run);
  if (typeof value !== 'object' || value === null) return value;
  const inside = (key: unknown, child: unknown): unknown => {
    // Most values have no placeholder, and need no path.
    if (typeof child === 'string' ? !child.includes('$') : typeof child !== 'object') return child;
    const path = run.place.path === undefined ? String(key) : `${run.place.path}.${String(key)}`;
    return substituteValue(child, scope, { ...run, place: { ...run.place, path } });
  };
  if (Array.isArray(value)) return value.map((child: unknown, index) => inside(index, child));
  if (value instanceof Map) return new Map([...value].map(([key, child]) => [key, inside(key, child)]));
  if (!isPlainMap(value)) return value;
  const out = makePlainMap<unknown>();
  for (const key of Object.keys(value)) out[key] = inside(key, value[key]);
  return out;
}

/** What is inserted for a reference. A date stays as it was written, which its JSON would not. */
function resolveText(reference: string, scope: PlaceholderScope, use: PlaceholderUse): string | Failure {
  const found = resolvePlaceholder(reference, scope, use);
  if ('message' in found) return found;
  if (typeof found.value === 'string') return found.value;
  if (found.value instanceof Timestamp) return found.value.text;
  try {
    return encodeJson(found.value);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      message: `its value cannot be written as text: ${error.problems.map(({ message }) => message).join('; ')}`,
    };
  }
}

function collectReferences(value: unknown, names: Set<string>): void {
  if (typeof value === 'string') {
    for (let start = findReference(value, 0); start >= 0; ) {
      const close = value.indexOf('}', start);
      const [root, name] = splitReference(value.slice(start, close));
      if (root === 'resources' && name !== undefined) names.add(name);
      start = findReference(value, close + 1);
    }
  } else if (typeof value === 'object' && value !== null) {
    const children: Iterable<unknown> = value instanceof Map ? value.values() : Object.values(value);
    for (const child of children) collectReferences(child, names);
  }
}
