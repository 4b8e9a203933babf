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
  /** Who asks for it, e.g. `workload 'web' resource 'db' (score.yaml)`. */
  readonly askedBy: string;
  /** Finds where it asks, when that is known; asked only where something is wrong. */
  readonly locate?: () => Pick<Problem, 'file' | 'line' | 'column'> | undefined;
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
  const byType = new Map<string, EntryHead[]>();
  const firsts = new Map<string, Ranked>();
  entries.forEach((entry, rank) => {
    const known = byType.get(entry.type);
    if (known === undefined) byType.set(entry.type, [entry]);
    else known.push(entry);
    const key = keyOf(entry.type, entry.class, entry.id);
    if (!firsts.has(key)) firsts.set(key, { entry, rank });
  });
  const found = new Map<ResourceUid, EntryHead>();
  const explain = createExplainer(byType);
  const problems: Problem[] = [];
  for (const resource of wanted) {
    const entry = findFirst(firsts, resource);
    if (entry === undefined) problems.push(explain(resource));
    else if (resource.provisioner !== '' && resource.provisioner !== entry.uri) {
      problems.push(changedProvisioner(resource, entry));
    } else found.set(resource.uid, entry);
  }
  return { entries: found, problems };
}

interface Ranked {
  readonly entry: EntryHead;
  readonly rank: number;
}

/** Four looks instead of a walk: an entry names the class, the id, both or neither. */
function findFirst(firsts: ReadonlyMap<string, Ranked>, wanted: Wanted): EntryHead | undefined {
  const candidates = [
    firsts.get(keyOf(wanted.type, wanted.class, wanted.id)),
    firsts.get(keyOf(wanted.type, wanted.class, undefined)),
    firsts.get(keyOf(wanted.type, undefined, wanted.id)),
    firsts.get(keyOf(wanted.type, undefined, undefined)),
  ].filter((candidate) => candidate !== undefined);
  return candidates.sort((a, b) => a.rank - b.rank)[0]?.entry;
}

function keyOf(type: string, className: string | undefined, id: string | undefined): string {
  return JSON.stringify([type, className ?? null, id ?? null]);
}

/** Explains each type once at length: what is provided would otherwise be told again for every resource. */
function createExplainer(byType: ReadonlyMap<string, readonly EntryHead[]>): (wanted: Wanted) => Problem {
  const told = new Set<string>();
  let listed = false;
  return (wanted) => {
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

const HOW_TO_ADD = 'To add a provisioner: score-k8s init --provisioners URI';

function unknownType({ uid, type, askedBy, locate }: Wanted): Problem {
  const message = `resource '${uid}' is not supported by any provisioner: none provides type '${type}', which ${askedBy} asks for`;
  return { code: 'no-provisioner', message, ...locate?.() };
}

function otherVariant({ uid, type, class: className, id, askedBy, locate }: Wanted): Problem {
  const message =
    `resource '${uid}' is not supported by any provisioner: type '${type}' is not provided for ` +
    `class '${className}' and id '${id}', which ${askedBy} asks for`;
  return { code: 'no-provisioner', message, ...locate?.() };
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
    ...wanted.locate?.(),
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
