import type { Problem } from '../errors/problem';
import { problemsIn, UserError } from '../errors/user-error';
import { describeDefinition, listDefinitions, type ResourceDefinition } from '../state/resource-definitions';
import { type ResourceOrder, sortResources } from '../state/sort-resources';
import type { ResourceUid, State } from '../state/state';
import { type CommandHost, findCommand } from './cmd/find-command';
import { commandProblem } from './cmd/run-command';
import { type Asker, matchProvisioners } from './match-provisioner';
import {
  type CommandEntry,
  describeEntry,
  type EntryHead,
  type ProvisionerEntry,
  type TemplateEntry,
} from './provisioner-entry';
import { type KnownTemplates, type ParsedStages, parseStages } from './template/parse-stages';
import type { ReadyTemplates } from './template/ready-templates';

/** Finds where a part of a workload was written. */
export type LocateInWorkload = (
  workload: string,
  path: readonly string[],
) => Pick<Problem, 'file' | 'line' | 'column'> | undefined;

/** How a resource will be provided. */
export type Plan =
  | { readonly kind: 'template'; readonly entry: TemplateEntry; readonly parsed: ParsedStages }
  | { readonly kind: 'cmd'; readonly entry: CommandEntry; readonly path: string }
  /** As it was before: what the state holds of its outputs is taken. */
  | { readonly kind: 'stored'; readonly entry: ProvisionerEntry; readonly wayOut: string };

/** What a plan is made of. */
export interface PlanOptions {
  /** Primed: every resource that a workload asks for is in it. */
  readonly state: State;
  /** Of all files, in the order in which they are asked. */
  readonly entries: readonly EntryHead[];
  /** Gives the whole of an entry that provides a resource; absent: the entries are whole. */
  readonly completeEntry?: (entry: EntryHead) => ProvisionerEntry;
  /** What has been made of an entry's templates already, if anything. */
  readonly readyOf?: (entry: ProvisionerEntry) => ReadyTemplates | undefined;
  readonly host: CommandHost;
  /** For messages: where a workload asks for something. */
  readonly locate?: LocateInWorkload;
  /** Which definitions are to be provided, besides what they need; absent: all. */
  readonly isWanted?: (definition: ResourceDefinition) => boolean;
  /** A resource that a command would provide is an error. */
  readonly refuseCommands?: boolean;
  /**
   * Tells of a resource that it is not to be provided: the outputs that the state holds are taken. Gives what the user can
   * do where the state does not hold what is needed.
   */
  readonly takeStored?: (uid: ResourceUid, entry: ProvisionerEntry) => string | undefined;
}

/** Who provides what, and in which order. */
export interface ProvisioningPlan extends ResourceOrder {
  readonly plans: ReadonlyMap<ResourceUid, Plan>;
  readonly definitions: readonly ResourceDefinition[];
}

/**
 * Finds out everything that can be known before the first template is rendered and the first command run: the order,
 * who provides each resource, templates that cannot be parsed, programs that are not there. All that is wrong is told
 * together.
 */
export function planProvisioning(options: PlanOptions): ProvisioningPlan {
  const { state, entries } = options;
  const definitions = listDefinitions(state);
  const order = collect(() => sortResources(state));
  const wanted = chooseWanted(definitions, order.value?.needs, options.isWanted);
  const matches = matchProvisioners(wantedOf(state, wanted, options.locate), entries);
  const prepared = prepareEntries(matches.entries, options);
  const problems = [...order.problems, ...matches.problems, ...prepared.problems];
  if (order.value === undefined || problems.length > 0) throw new UserError(problems);
  const uids = order.value.uids.filter((uid) => prepared.plans.has(uid));
  return { uids, needs: order.value.needs, plans: prepared.plans, definitions };
}

/** Problems for each resource that no entry provides, or another one than before; nothing else is looked at. */
export function findUnprovided({
  state,
  entries,
  isWanted = () => true,
  locate,
}: Omit<PlanOptions, 'host'>): readonly Problem[] {
  return matchProvisioners(wantedOf(state, listDefinitions(state).filter(isWanted), locate), entries).problems;
}

/** The definitions that are wanted, and those of all resources that they need. */
function chooseWanted(
  definitions: readonly ResourceDefinition[],
  needs: ResourceOrder['needs'] | undefined,
  isWanted: PlanOptions['isWanted'],
): readonly ResourceDefinition[] {
  if (isWanted === undefined) return definitions;
  const uids = new Set(definitions.filter(isWanted).map(({ uid }) => uid));
  // A set that grows while it is walked through is walked through to its end.
  for (const uid of uids) for (const needed of needs?.get(uid) ?? []) uids.add(needed);
  return definitions.filter(({ uid }) => uids.has(uid));
}

function collect<T>(work: () => T): { readonly value?: T; readonly problems: readonly Problem[] } {
  try {
    return { value: work(), problems: [] };
  } catch (error) {
    return { problems: problemsIn(error) };
  }
}

function wantedOf(
  state: State,
  definitions: readonly ResourceDefinition[],
  locate: LocateInWorkload = () => undefined,
): Parameters<typeof matchProvisioners>[0] {
  const first = new Map<ResourceUid, ResourceDefinition>();
  for (const definition of definitions) if (!first.has(definition.uid)) first.set(definition.uid, definition);
  return [...first.keys()].sort().map((uid) => {
    const definition = first.get(uid) as ResourceDefinition;
    const { type, class: className, id } = definition.parts;
    const asker = (): Asker => ({
      name: describeDefinition(definition),
      place: locate(definition.workload, ['resources', definition.name, 'type']),
    });
    return { uid, type, class: className, id, provisioner: state.resources[uid]?.provisioner ?? '', asker };
  });
}

/** Each entry is prepared once; what is wrong with it is told with the first resource that needs it. */
function prepareEntries(
  entries: ReadonlyMap<ResourceUid, EntryHead>,
  options: PlanOptions,
): { readonly plans: ReadonlyMap<ResourceUid, Plan>; readonly problems: readonly Problem[] } {
  const { state, host, readyOf, takeStored, refuseCommands = false } = options;
  const complete = createCompletion(options);
  const known = new Map<ProvisionerEntry, Plan | undefined>();
  const templates: KnownTemplates = new Map();
  const plans = new Map<ResourceUid, Plan>();
  const problems: Problem[] = [];
  for (const [uid, head] of entries) {
    const entry = complete(head);
    if (refuseCommands && entry.kind === 'cmd') {
      problems.push(commandProblem(entry, uid, 'a command would provide it, which --no-cmd forbids'));
      continue;
    }
    const wayOut = takeStored?.(uid, entry);
    if (wayOut !== undefined) {
      if (state.resources[uid]?.provisioner === entry.uri) plans.set(uid, { kind: 'stored', entry, wayOut });
      else problems.push(nothingStored(uid, entry, wayOut));
      continue;
    }
    if (!known.has(entry)) {
      const prepared = prepare(uid, entry, { host, templates, ready: readyOf?.(entry) });
      if (Array.isArray(prepared)) problems.push(...(prepared as readonly Problem[]));
      known.set(entry, Array.isArray(prepared) ? undefined : (prepared as Plan));
    }
    const plan = known.get(entry);
    if (plan !== undefined) plans.set(uid, plan);
  }
  return { plans, problems };
}

/** Each entry is completed once. */
function createCompletion({ completeEntry }: PlanOptions): (head: EntryHead) => ProvisionerEntry {
  if (completeEntry === undefined) return (head) => head as ProvisionerEntry;
  const known = new Map<EntryHead, ProvisionerEntry>();
  return (head) => {
    const entry = known.get(head) ?? completeEntry(head);
    known.set(head, entry);
    return entry;
  };
}

function nothingStored(uid: ResourceUid, entry: ProvisionerEntry, hint: string): Problem {
  const message = `resource '${uid}': the state holds no outputs of it, since ${describeEntry(entry)} has not provided it yet`;
  return { code: 'nothing-stored', message, hint };
}

interface Preparation {
  readonly host: CommandHost;
  readonly templates: KnownTemplates;
  readonly ready: ReadyTemplates | undefined;
}

function prepare(
  uid: ResourceUid,
  entry: ProvisionerEntry,
  { host, templates, ready }: Preparation,
): Plan | readonly Problem[] {
  if (entry.kind === 'cmd') {
    const found = findCommand(entry.location, host);
    return 'path' in found ? { kind: 'cmd', entry, path: found.path } : [commandProblem(entry, uid, found.error)];
  }
  const parsed = parseStages(entry, templates, ready);
  if (parsed.problems.length === 0) return { kind: 'template', entry, parsed };
  return parsed.problems.map((problem) => ({ ...problem, message: `resource '${uid}': ${problem.message}` }));
}
