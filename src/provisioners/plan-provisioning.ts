import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { describeDefinition, listDefinitions, type ResourceDefinition } from '../state/resource-definitions';
import { type ResourceOrder, sortResources } from '../state/sort-resources';
import type { ResourceUid, State } from '../state/state';
import { type CommandHost, findCommand } from './cmd/find-command';
import { commandProblem } from './cmd/run-command';
import { matchProvisioners } from './match-provisioner';
import type { CommandEntry, ProvisionerEntry, TemplateEntry } from './provisioner-entry';
import { type ParsedStages, parseStages } from './template/parse-stages';

/** Finds where a part of a workload was written. */
export type LocateInWorkload = (
  workload: string,
  path: readonly string[],
) => Pick<Problem, 'file' | 'line' | 'column'> | undefined;

/** How a resource will be provided. */
export type Plan =
  | { readonly kind: 'template'; readonly entry: TemplateEntry; readonly parsed: ParsedStages }
  | { readonly kind: 'cmd'; readonly entry: CommandEntry; readonly path: string };

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
export function planProvisioning(
  state: State,
  entries: readonly ProvisionerEntry[],
  host: CommandHost,
  locate: LocateInWorkload = () => undefined,
): ProvisioningPlan {
  const definitions = listDefinitions(state);
  const order = collect(() => sortResources(state));
  const matches = matchProvisioners(wantedOf(state, definitions, locate), entries);
  const prepared = prepareEntries(matches.entries, host);
  const problems = [...order.problems, ...matches.problems, ...prepared.problems];
  if (order.value === undefined || problems.length > 0) throw new UserError(problems);
  return { ...order.value, plans: prepared.plans, definitions };
}

function collect<T>(work: () => T): { readonly value?: T; readonly problems: readonly Problem[] } {
  try {
    return { value: work(), problems: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problems: error.problems };
  }
}

function wantedOf(
  state: State,
  definitions: readonly ResourceDefinition[],
  locate: LocateInWorkload,
): Parameters<typeof matchProvisioners>[0] {
  const first = new Map<ResourceUid, ResourceDefinition>();
  for (const definition of definitions) if (!first.has(definition.uid)) first.set(definition.uid, definition);
  return [...first.values()]
    .sort((a, b) => (a.uid < b.uid ? -1 : 1))
    .map((definition) => ({
      uid: definition.uid,
      ...definition.parts,
      provisioner: state.resources[definition.uid]?.provisioner ?? '',
      askedBy: describeDefinition(definition),
      place: locate(definition.workload, ['resources', definition.name, 'type']),
    }));
}

/** Each entry is prepared once; what is wrong with it is told with the first resource that needs it. */
function prepareEntries(
  entries: ReadonlyMap<ResourceUid, ProvisionerEntry>,
  host: CommandHost,
): { readonly plans: ReadonlyMap<ResourceUid, Plan>; readonly problems: readonly Problem[] } {
  const known = new Map<ProvisionerEntry, Plan | undefined>();
  const plans = new Map<ResourceUid, Plan>();
  const problems: Problem[] = [];
  for (const [uid, entry] of entries) {
    if (!known.has(entry)) {
      const prepared = prepare(uid, entry, host);
      if (Array.isArray(prepared)) problems.push(...(prepared as readonly Problem[]));
      known.set(entry, Array.isArray(prepared) ? undefined : (prepared as Plan));
    }
    const plan = known.get(entry);
    if (plan !== undefined) plans.set(uid, plan);
  }
  return { plans, problems };
}

function prepare(uid: ResourceUid, entry: ProvisionerEntry, host: CommandHost): Plan | readonly Problem[] {
  if (entry.kind === 'cmd') {
    const found = findCommand(entry.location, host);
    return 'path' in found ? { kind: 'cmd', entry, path: found.path } : [commandProblem(entry, uid, found.error)];
  }
  const parsed = parseStages(entry);
  if (parsed.problems.length === 0) return { kind: 'template', entry, parsed };
  return parsed.problems.map((problem) => ({ ...problem, message: `resource '${uid}': ${problem.message}` }));
}
