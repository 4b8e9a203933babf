import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { isPlainMap, makePlainMap } from '../util/plain-map';
import { encodeJson } from '../yaml/json';
import { Timestamp } from '../yaml/values';
import type { PlaceholderScope, PlaceholderUse } from './outputs';
import { parsePlaceholders, splitReference } from './parse-placeholders';
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

function substitute(text: string, scope: PlaceholderScope, { use, place, problems }: Run): string {
  if (!text.includes('$')) return text;
  let out = '';
  const known = new Map<string, string>();
  for (const segment of parsePlaceholders(text)) {
    const same = segment.kind === 'reference' ? known.get(segment.reference) : segment.text;
    if (segment.kind !== 'reference' || same !== undefined) {
      out += same;
      continue;
    }
    const found = resolveText(segment.reference, scope, use);
    if (typeof found === 'string') {
      known.set(segment.reference, found);
      out += found;
    } else {
      const subject = place.subject ?? `workload '${String(scope.metadata['name'])}'`;
      problems.push(placeholderProblem(segment.reference, found, { ...place, subject }));
    }
  }
  return out;
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
    if (!value.includes('${')) return;
    for (const segment of parsePlaceholders(value)) {
      if (segment.kind !== 'reference') continue;
      const [root, name] = splitReference(segment.reference);
      if (root === 'resources' && name !== undefined) names.add(name);
    }
  } else if (typeof value === 'object' && value !== null) {
    const children: Iterable<unknown> = value instanceof Map ? value.values() : Object.values(value);
    for (const child of children) collectReferences(child, names);
  }
}
