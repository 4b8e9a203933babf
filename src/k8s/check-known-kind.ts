import { isPlainMap } from '../util/plain-map';
import { checkStruct, checkType, type TypeProblem } from './check-type';
import type { Manifest } from './manifest';
import { manifestId } from './manifest-id';
import { findKind } from './type-table/find-kind';
import type { Struct } from './type-table/find-struct';

/** Where a manifest does not fit the type of its kind, and how. */
export interface KindProblem {
  /** Path inside the manifest, joined by dots. */
  readonly path: string;
  /** One line that names the object, the path, and what would be right. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

// Parity: of other groups every manifest is taken, fit or not.
const REFUSED = ['v1', 'apps/v1', 'networking.k8s.io/v1'];

/**
 * Holds a manifest against the type of its kind, where Kubernetes or the Gateway API has it: fields that do not exist and
 * values of another type are errors in the groups of core, apps and networking, elsewhere and inside a List warnings.
 * Other kinds, null, and what a manifest leaves out are no problem.
 */
export function checkKnownKind(manifest: Manifest): readonly KindProblem[] {
  const { apiVersion, kind, name } = manifestId(manifest);
  const isAnyList = apiVersion === 'v1' && kind === 'List';
  const problems = isAnyList
    ? checkStruct(manifest, listOf('any', kind))
    : findTypeProblems(manifest, apiVersion, kind);
  const inside = isAnyList ? checkItems(manifest['items']) : [];
  if (problems.length === 0) return inside;
  const severity = REFUSED.includes(apiVersion) ? 'error' : 'warning';
  const owner = name === '' ? kind : `${kind} '${name}'`;
  const own = problems.map(({ path, message, hint }): KindProblem => {
    const at = path.join('.');
    const advice = hint === undefined ? '' : `; ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`;
    return { path: at, message: `${owner}${at === '' ? '' : `: ${at}`} ${message}${advice}`, severity };
  });
  return [...own, ...inside];
}

function findTypeProblems(manifest: Manifest, apiVersion: string, kind: string): readonly TypeProblem[] {
  const known = findKind(apiVersion, kind);
  if (known !== undefined) return checkType(manifest, known.type);
  const listed = kind.endsWith('List') ? findKind(apiVersion, kind.slice(0, -'List'.length)) : undefined;
  return listed === undefined ? [] : checkStruct(manifest, listOf(listed.type, kind));
}

/** What a list of objects of a type looks like. */
function listOf(type: string, name: string): Struct {
  const types = { apiVersion: 'string', items: `${type}[]`, kind: 'string', metadata: 'any' };
  return { name, fields: new Map(Object.entries(types).map(([field, of]) => [field, { type: of, required: false }])) };
}

function checkItems(items: unknown): readonly KindProblem[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, index) => {
    const problems = isPlainMap(item) ? checkKnownKind(item) : [];
    return problems.map((problem) => ({ ...problem, path: `items.${index}.${problem.path}`, severity: 'warning' }));
  });
}
