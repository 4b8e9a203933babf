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

let table: KindTable['kinds'] | undefined;
const read = new Map<string, ReadonlyMap<string, KnownKind>>();

/** The kind of an apiVersion; undefined when Kubernetes has none of that name there. */
export function findKind(apiVersion: string, kind: string): KnownKind | undefined {
  return kindsOf(apiVersion).get(kind);
}

/** All kinds, those of one apiVersion together. */
export function knownKinds(): readonly KnownKind[] {
  return knownVersions().flatMap((apiVersion) => [...kindsOf(apiVersion).values()]);
}

/** The apiVersions that have kinds. */
export function knownVersions(): readonly string[] {
  return Object.keys(loadTable());
}

function kindsOf(apiVersion: string): ReadonlyMap<string, KnownKind> {
  const known = read.get(apiVersion);
  if (known !== undefined) return known;
  const kinds = new Map<string, KnownKind>();
  const scopes = Object.hasOwn(loadTable(), apiVersion) ? loadTable()[apiVersion] : undefined;
  for (const scope of ['Cluster', 'Namespaced'] as const) {
    for (const word of scopes?.[scope]?.split(' ') ?? []) {
      const [kind = word, type = kind] = word.split('=');
      kinds.set(kind, { apiVersion, kind, scope, type });
    }
  }
  if (scopes !== undefined) read.set(apiVersion, kinds);
  return kinds;
}

function loadTable(): KindTable['kinds'] {
  table ??= (require('./kinds.json') as KindTable).kinds;
  return table;
}
