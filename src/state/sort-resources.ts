import { nearestName } from '../errors/nearest-name';
import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { resourceReferences } from '../score/placeholders';
import { describeDefinition, listDefinitions, type ResourceDefinition } from './resource-definitions';
import type { ResourceUid, State } from './state';

/** Problems that come with the names that were possible; beyond that, they would only repeat themselves. */
const MOST_HINTS = 20;

/** What must be there before what. */
export interface ResourceOrder {
  /** Everything that the state's workloads ask for, each resource after those that it needs. */
  readonly uids: readonly ResourceUid[];
  /** By resource, those whose outputs its params refer to in any of its definitions; sorted. */
  readonly needs: ReadonlyMap<ResourceUid, readonly ResourceUid[]>;
}

/**
 * Orders the resources that the workloads ask for by the `${resources.X...}` placeholders in the params of all their
 * definitions: batch by batch, each sorted by uid. References to resources that a workload does not declare, and
 * cycles, are errors.
 */
export function sortResources(state: State): ResourceOrder {
  const needs = findNeeds(listDefinitions(state));
  const waiting = new Map<ResourceUid, number>();
  const neededBy = new Map<ResourceUid, ResourceUid[]>();
  let batch: ResourceUid[] = [];
  for (const [uid, needed] of needs) {
    if (needed.length === 0) batch.push(uid);
    else waiting.set(uid, needed.length);
    for (const other of needed) {
      const known = neededBy.get(other);
      if (known === undefined) neededBy.set(other, [uid]);
      else known.push(uid);
    }
  }
  const uids: ResourceUid[] = [];
  while (batch.length > 0) {
    batch.sort();
    const ready: ResourceUid[] = [];
    for (const uid of batch) {
      uids.push(uid);
      release(neededBy.get(uid) ?? none, waiting, ready);
    }
    batch = ready;
  }
  if (uids.length < needs.size) throw new UserError(findCycles(needs, new Set(uids)).map(describeCycle));
  return { uids, needs };
}

const none: readonly ResourceUid[] = [];

/** Counts one need less for each, and adds those that wait for nothing more to the ones that are ready. */
function release(uids: readonly ResourceUid[], waiting: Map<ResourceUid, number>, ready: ResourceUid[]): void {
  for (const uid of uids) {
    const left = (waiting.get(uid) ?? 0) - 1;
    waiting.set(uid, left);
    if (left === 0) ready.push(uid);
  }
}

function findNeeds(definitions: readonly ResourceDefinition[]): Map<ResourceUid, readonly ResourceUid[]> {
  const needs = new Map<ResourceUid, readonly ResourceUid[]>();
  const problems: Problem[] = [];
  // Definitions of one workload stand together: where they begin, and which there are.
  let from = 0;
  let siblings: ReadonlyMap<string, ResourceUid> | undefined;
  for (let index = 0; index < definitions.length; index++) {
    const definition = definitions[index] as ResourceDefinition;
    const { uid } = definition;
    if (definition.workload !== definitions[from]?.workload) {
      from = index;
      siblings = undefined;
    }
    const references = resourceReferences(definition.resource.params);
    const known = needs.get(uid);
    if (references.length === 0) {
      if (known === undefined) needs.set(uid, none);
      continue;
    }
    siblings ??= declaredFrom(from, definitions);
    const needed = new Set(known);
    for (const name of references) {
      const other = siblings.get(name);
      const hinted = problems.length < MOST_HINTS;
      if (other === undefined) problems.push(unknownReference(definition, name, hinted ? [...siblings.keys()] : []));
      else needed.add(other);
    }
    needs.set(uid, needed.size === 1 ? [...needed] : [...needed].sort());
  }
  if (problems.length > 0) throw new UserError(problems);
  return needs;
}

/** The resources of the workload whose definitions begin at an index, by their names in it. */
function declaredFrom(from: number, definitions: readonly ResourceDefinition[]): ReadonlyMap<string, ResourceUid> {
  const declared = new Map<string, ResourceUid>();
  const workload = definitions[from]?.workload;
  for (let at = from; definitions[at]?.workload === workload; at++) {
    const { name, uid } = definitions[at] as ResourceDefinition;
    declared.set(name, uid);
  }
  return declared;
}

function unknownReference(definition: ResourceDefinition, name: string, declared: readonly string[]): Problem {
  const nearest = nearestName(name, declared);
  const place = pathTo(name, definition.resource.params);
  return {
    code: 'unknown-resource',
    message: `${describeDefinition(definition)}: ${place} refers to resource '${name}', which the workload does not declare`,
    hint: hintFor(nearest, declared),
  };
}

function hintFor(nearest: string | undefined, declared: readonly string[]): string | undefined {
  if (nearest !== undefined) return `Did you mean '${nearest}'?`;
  return declared.length === 0 ? undefined : `It declares: ${declared.join(', ')}`;
}

/** Where in params a resource is first referred to, e.g. `params.list.0.url`. */
function pathTo(name: string, params: unknown): string {
  const path = ['params'];
  let value = params;
  while (typeof value === 'object' && value !== null) {
    const children: readonly (readonly [unknown, unknown])[] =
      value instanceof Map ? [...value.entries()] : Object.entries(value);
    const next = children.find(([, child]) => resourceReferences(child).includes(name));
    if (next === undefined) break;
    path.push(String(next[0]));
    value = next[1];
  }
  return path.join('.');
}

/** Cycles among the resources that could not be ordered, each as the resources along it. Every resource is met once. */
function findCycles(
  needs: ReadonlyMap<ResourceUid, readonly ResourceUid[]>,
  ordered: ReadonlySet<ResourceUid>,
): ResourceUid[][] {
  const met = new Set<ResourceUid>(ordered);
  const cycles: ResourceUid[][] = [];
  for (const start of [...needs.keys()].sort()) {
    const trail: ResourceUid[] = [];
    const place = new Map<ResourceUid, number>();
    // What could not be ordered needs at least one that could not either, so the walk ends in a circle or on an old trail.
    for (let at: ResourceUid | undefined = start; at !== undefined && !met.has(at); ) {
      met.add(at);
      place.set(at, trail.length);
      trail.push(at);
      at = needs.get(at)?.find((uid) => !ordered.has(uid));
      const from = at === undefined ? undefined : place.get(at);
      if (from !== undefined) cycles.push(trail.slice(from));
    }
  }
  return cycles;
}

function describeCycle(cycle: readonly ResourceUid[]): Problem {
  const path = [...cycle, cycle[0]].join(' -> ');
  return {
    code: 'resource-cycle',
    message: `a cycle of resources whose params refer to each other, so that none can be the first: ${path}`,
  };
}
