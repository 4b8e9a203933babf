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
  const ranks = new Map<string, number>();
  for (let rank = 0; rank < entries.length; rank++) {
    const { type, class: className, id } = entries[rank] as EntryHead;
    const key = keyOf(type, className, id);
    if (!ranks.has(key)) ranks.set(key, rank);
  }
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

/** The place of the first entry that fits, which names the class, the id, both or neither: four looks instead of a walk. */
function findFirst(ranks: ReadonlyMap<string, number>, { type, class: className, id }: Wanted): number {
  return Math.min(
    ranks.get(keyOf(type, undefined, undefined)) ?? Number.POSITIVE_INFINITY,
    ranks.get(keyOf(type, className, undefined)) ?? Number.POSITIVE_INFINITY,
    ranks.get(keyOf(type, undefined, id)) ?? Number.POSITIVE_INFINITY,
    ranks.get(keyOf(type, className, id)) ?? Number.POSITIVE_INFINITY,
  );
}

/** The lengths keep the parts apart, whatever characters they have. */
function keyOf(type: string, className: string | undefined, id: string | undefined): string {
  const ofClass = className === undefined ? '' : `.${className.length}.${className}`;
  return `${type.length}.${type}${ofClass}${id === undefined ? '' : `#${id}`}`;
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
