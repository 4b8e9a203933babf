import { nearestName } from '../errors/nearest-name';
import type { Problem } from '../errors/problem';
import type { ResourceUid } from '../state/state';
import { describeEntry, type EntryHead } from './provisioner-entry';

/** What of a resource decides who provides it. */
export interface Wanted {
  readonly uid: ResourceUid;
  readonly type: string;
  readonly class: string;
  readonly id: string;
  /** Uri of the entry that provided it before; empty when none did. */
  readonly provisioner: string;
  /** Tells who asks for it; called only where something is wrong. */
  readonly asker: () => Asker;
}

/** Who asks for a resource. */
export interface Asker {
  /** For messages: `workload 'web' resource 'db' (score.yaml)`. */
  readonly name: string;
  /** Where it asks, when that is known. */
  readonly place?: Pick<Problem, 'file' | 'line' | 'column'> | undefined;
}

/** Which entry answers for which resource, and what is wrong with those for which none does. */
export interface Matches {
  readonly entries: ReadonlyMap<ResourceUid, EntryHead>;
  readonly problems: readonly Problem[];
}

/**
 * Finds the entry that answers for each resource: the first whose type (and class and id, where it has them) fits. No
 * such entry, or another one than the state names, is a problem that says what to do.
 */
export function matchProvisioners(wanted: readonly Wanted[], entries: readonly EntryHead[]): Matches {
  const ranks = rankEntries(entries);
  const found = new Map<ResourceUid, EntryHead>();
  const explain = createExplainer(entries);
  const problems: Problem[] = [];
  for (const resource of wanted) {
    const entry = entries[findFirst(ranks, resource)];
    if (entry === undefined) problems.push(explain(resource));
    else if (resource.provisioner !== '' && resource.provisioner !== entry.uri) {
      problems.push(changedProvisioner(resource, entry));
    } else found.set(resource.uid, entry);
  }
  return { entries: found, problems };
}

/** Places of the first entries of a type, by what they name besides: nothing, the class, the id, or both. */
interface TypeRanks {
  any: number;
  readonly byClass: Map<string, number>;
  readonly byId: Map<string, number>;
  readonly byBoth: Map<string, Map<string, number>>;
}

const NOWHERE = Number.POSITIVE_INFINITY;

function rankEntries(entries: readonly EntryHead[]): ReadonlyMap<string, TypeRanks> {
  const byType = new Map<string, TypeRanks>();
  for (let rank = 0; rank < entries.length; rank++) {
    const { type, class: className, id } = entries[rank] as EntryHead;
    let ranks = byType.get(type);
    if (ranks === undefined) {
      ranks = { any: NOWHERE, byClass: new Map(), byId: new Map(), byBoth: new Map() };
      byType.set(type, ranks);
    }
    if (className === undefined && id === undefined) ranks.any = Math.min(ranks.any, rank);
    else if (className === undefined) addFirst(ranks.byId, id as string, rank);
    else if (id === undefined) addFirst(ranks.byClass, className, rank);
    else {
      let ofClass = ranks.byBoth.get(className);
      if (ofClass === undefined) {
        ofClass = new Map();
        ranks.byBoth.set(className, ofClass);
      }
      addFirst(ofClass, id, rank);
    }
  }
  return byType;
}

function addFirst(ranks: Map<string, number>, name: string, rank: number): void {
  if (!ranks.has(name)) ranks.set(name, rank);
}

/** The place of the first entry that fits: four looks instead of a walk. */
function findFirst(ranks: ReadonlyMap<string, TypeRanks>, { type, class: className, id }: Wanted): number {
  const ofType = ranks.get(type);
  if (ofType === undefined) return NOWHERE;
  const { any, byClass, byId, byBoth } = ofType;
  // Hardly any type has entries that name more.
  if (byClass.size === 0 && byId.size === 0 && byBoth.size === 0) return any;
  return Math.min(
    any,
    byClass.get(className) ?? NOWHERE,
    byId.get(id) ?? NOWHERE,
    byBoth.get(className)?.get(id) ?? NOWHERE,
  );
}

/** Explains each type once at length: what is provided would otherwise be told again for every resource. */
function createExplainer(entries: readonly EntryHead[]): (wanted: Wanted) => Problem {
  const told = new Set<string>();
  let listed = false;
  let byType: ReadonlyMap<string, readonly EntryHead[]> | undefined;
  return (wanted) => {
    byType ??= groupByType(entries);
    const candidates = byType.get(wanted.type);
    const isNew = !told.has(wanted.type);
    told.add(wanted.type);
    const problem = candidates === undefined ? unknownType(wanted) : otherVariant(wanted);
    if (!isNew) return problem;
    if (candidates !== undefined) return { ...problem, hint: listVariants(wanted.type, candidates) };
    const nearest = nearestName(wanted.type, byType.keys());
    const lines = [
      ...(nearest === undefined ? [] : [`Did you mean type '${nearest}'?`]),
      ...(listed ? [] : [listTypes(byType), HOW_TO_ADD]),
    ];
    listed = true;
    return lines.length === 0 ? problem : { ...problem, hint: lines.join('\n') };
  };
}

function groupByType(entries: readonly EntryHead[]): ReadonlyMap<string, readonly EntryHead[]> {
  const byType = new Map<string, EntryHead[]>();
  for (const entry of entries) {
    const known = byType.get(entry.type);
    if (known === undefined) byType.set(entry.type, [entry]);
    else known.push(entry);
  }
  return byType;
}

const HOW_TO_ADD = 'To add a provisioner: score-k8s init --provisioners URI';

function unknownType({ uid, type, asker }: Wanted): Problem {
  const { name, place } = asker();
  const message = `resource '${uid}' is not supported by any provisioner: none provides type '${type}', which ${name} asks for`;
  return { code: 'no-provisioner', message, ...place };
}

function otherVariant({ uid, type, class: className, id, asker }: Wanted): Problem {
  const { name, place } = asker();
  const message =
    `resource '${uid}' is not supported by any provisioner: type '${type}' is not provided for ` +
    `class '${className}' and id '${id}', which ${name} asks for`;
  return { code: 'no-provisioner', message, ...place };
}

function listTypes(byType: ReadonlyMap<string, readonly EntryHead[]>): string {
  if (byType.size === 0) return 'This project has no provisioners at all: score-k8s init brings the default ones.';
  const lines = [...byType.keys()].sort().map((type) => `  ${type} (${filesOf(byType.get(type) ?? [])})`);
  return `Types that are provided:\n${lines.join('\n')}`;
}

function listVariants(type: string, candidates: readonly EntryHead[]): string {
  const lines = candidates.map((entry) => `  ${describeVariant(entry)}: ${describeEntry(entry)}`);
  return `Type '${type}' is provided for\n${lines.join('\n')}\n${HOW_TO_ADD}`;
}

function changedProvisioner(wanted: Wanted, found: EntryHead): Problem {
  return {
    code: 'provisioner-changed',
    ...wanted.asker().place,
    message:
      `resource '${wanted.uid}' was provisioned by ${wanted.provisioner}, but the first entry that fits it now is ` +
      `${describeEntry(found)}, which cannot take over what the other one made`,
    hint:
      `To keep the resource: bring ${wanted.provisioner} back, in front of the new entry.\n` +
      `To make it anew: score-k8s resources forget '${wanted.uid}'`,
  };
}

function describeVariant(entry: EntryHead): string {
  const parts = [
    entry.class === undefined ? '' : `class '${entry.class}'`,
    entry.id === undefined ? '' : `id '${entry.id}'`,
  ].filter((part) => part !== '');
  return parts.join(' and ');
}

function filesOf(entries: readonly EntryHead[]): string {
  return [...new Set(entries.map((entry) => entry.source.file))].join(', ');
}
