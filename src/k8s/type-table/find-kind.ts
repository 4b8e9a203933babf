import { kinds as table } from './generated/type-table';

export type Scope = 'Namespaced' | 'Cluster';

/** A kind that Kubernetes or the Gateway API has. */
export interface KnownKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly scope: Scope;
  /** Its type, for `findStruct` and `checkType`. */
  readonly type: string;
}

const read = new Map<string, ReadonlyMap<string, KnownKind>>();
let versions: readonly string[] | undefined;

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
  versions ??= [
    ...new Set(
      table
        .trim()
        .split('\n')
        .map((line) => line.slice(0, line.indexOf(' '))),
    ),
  ];
  return versions;
}

/** The kinds of an apiVersion. A line has one word a kind; behind `=` stands the type's name where that is another. */
function kindsOf(apiVersion: string): ReadonlyMap<string, KnownKind> {
  const known = read.get(apiVersion);
  if (known !== undefined) return known;
  const kinds = new Map<string, KnownKind>();
  // More than a word would be found as the beginning of a line.
  if (apiVersion.includes(' ')) return kinds;
  const start = `\n${apiVersion} `;
  for (let at = table.indexOf(start); at >= 0; at = table.indexOf(start, at + 1)) {
    const [scope, ...words] = table.slice(at + start.length, table.indexOf('\n', at + 1)).split(' ');
    for (const word of words) {
      const [kind = word, type = kind] = word.split('=');
      kinds.set(kind, { apiVersion, kind, scope: scope as Scope, type });
    }
  }
  read.set(apiVersion, kinds);
  return kinds;
}
