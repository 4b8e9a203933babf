export type Scope = 'Namespaced' | 'Cluster';

/** A kind that Kubernetes or the Gateway API has. */
export interface KnownKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly scope: Scope;
  /** Its type, for `findStruct` and `checkType`. */
  readonly type: string;
}

/** The kinds of each apiVersion by scope, one word a kind; behind `=` the type's name where that is another. */
interface KindTable {
  readonly kubernetes: string;
  readonly kinds: Readonly<Record<string, Readonly<Partial<Record<Scope, string>>>>>;
}

let found: ReadonlyMap<string, KnownKind> | undefined;

/** The kind of an apiVersion; undefined when Kubernetes has none of that name there. */
export function findKind(apiVersion: string, kind: string): KnownKind | undefined {
  found ??= readTable();
  return found.get(`${apiVersion}/${kind}`);
}

/** All kinds, sorted by apiVersion and kind. */
export function knownKinds(): readonly KnownKind[] {
  found ??= readTable();
  return [...found.values()];
}

function readTable(): ReadonlyMap<string, KnownKind> {
  const { kinds } = require('./kinds.json') as KindTable;
  const all = new Map<string, KnownKind>();
  for (const apiVersion of Object.keys(kinds).sort()) {
    for (const known of kindsOf(apiVersion, kinds[apiVersion] ?? {})) all.set(`${apiVersion}/${known.kind}`, known);
  }
  return all;
}

function kindsOf(apiVersion: string, scopes: Readonly<Partial<Record<Scope, string>>>): KnownKind[] {
  const list: KnownKind[] = [];
  for (const scope of ['Cluster', 'Namespaced'] as const) {
    for (const word of scopes[scope]?.split(' ') ?? []) {
      const [kind = word, type = kind] = word.split('=');
      list.push({ apiVersion, kind, scope, type });
    }
  }
  return list.sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
