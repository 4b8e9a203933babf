import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { makePlainMap } from '../util/plain-map';
import { equalValues } from './equal-values';
import { makeResourceGuid, type ResourceIdentity } from './identity';
import { describeDefinition, listDefinitions, type ResourceDefinition } from './resource-definitions';
import type { ResourceState, ResourceUid, State } from './state';

type Data = Readonly<Record<string, unknown>> | null;

/** A resource as the definitions of this run have it so far, and which of them said so. */
interface Primed {
  readonly first: ResourceDefinition;
  params: Data;
  paramsFrom: ResourceDefinition;
  metadata: Data;
  metadataFrom: ResourceDefinition;
  source: ResourceDefinition;
}

/**
 * Brings the state's resources in line with what its workloads ask for. A resource that is new gets its guid; one that
 * nobody asks for any more stays as it is. Definitions of one resource that contradict each other, and two entries of
 * one workload that become one resource by accident, are errors, all reported together.
 */
export function primeResources(state: State, identity: ResourceIdentity): State {
  const definitions = listDefinitions(state);
  const resources: Record<ResourceUid, ResourceState> = Object.assign(makePlainMap(), state.resources);
  const isShared = new Set(definitions.map(({ uid }) => uid)).size < definitions.length;
  for (const entry of isShared ? joinDefinitions(definitions) : definitions.map(startWith)) {
    const { uid } = entry.first;
    resources[uid] = applyTo(resources[uid], entry, identity);
  }
  return { ...state, resources };
}

/** The resources that the definitions make, some of which are of several. */
function joinDefinitions(definitions: readonly ResourceDefinition[]): Iterable<Primed> {
  const primed = new Map<ResourceUid, Primed>();
  const contradictions: Problem[] = [];
  for (const definition of definitions) {
    const known = primed.get(definition.uid);
    if (known === undefined) primed.set(definition.uid, startWith(definition));
    else contradictions.push(...join(known, definition));
  }
  const problems = [...accidentalSharing(definitions), ...contradictions];
  if (problems.length > 0) throw new UserError(problems);
  return primed.values();
}

function startWith(definition: ResourceDefinition): Primed {
  const { params = null, metadata = null } = definition.resource;
  return {
    first: definition,
    params,
    paramsFrom: definition,
    metadata,
    metadataFrom: definition,
    source: definition,
  };
}

/** Parity: the last definition that has params is the source; metadata never change the source. */
function join(known: Primed, definition: ResourceDefinition): readonly Problem[] {
  const { params = null, metadata = null } = definition.resource;
  const problems: Problem[] = [];
  if (params !== null) {
    if (known.params !== null && !equalValues(known.params, params)) {
      problems.push(contradiction('params', known.paramsFrom, definition));
    }
    known.params = params;
    known.paramsFrom = definition;
    known.source = definition;
  }
  if (metadata !== null) {
    if (known.metadata !== null && !equalValues(known.metadata, metadata)) {
      problems.push(contradiction('metadata', known.metadataFrom, definition));
    }
    known.metadata = metadata;
    known.metadataFrom = definition;
  }
  return problems;
}

function contradiction(part: 'params' | 'metadata', one: ResourceDefinition, other: ResourceDefinition): Problem {
  return {
    code: 'conflicting-definitions',
    message:
      `resource '${one.uid}': multiple definitions with different ${part}: ` +
      `${describeDefinition(one)} and ${describeDefinition(other)} must agree, or only one may have ${part}`,
  };
}

/** An id that is written out and happens to be what another entry of the workload gets by default. */
function accidentalSharing(definitions: readonly ResourceDefinition[]): Problem[] {
  const byDefault = new Map<string, ResourceDefinition>();
  for (const definition of definitions) {
    if (!definition.resource.id) byDefault.set(`${definition.workload}\0${definition.uid}`, definition);
  }
  return definitions.flatMap((definition): Problem[] => {
    const other = byDefault.get(`${definition.workload}\0${definition.uid}`);
    if (other === undefined || other === definition) return [];
    const message =
      `resource '${definition.uid}': ${describeDefinition(definition)} has the id that ` +
      `resource '${other.name}' gets by default, so both would be one: give '${definition.name}' another id, ` +
      `or the same id to both if they are meant to be one`;
    return [{ code: 'accidental-sharing', message }];
  });
}

function applyTo(
  known: ResourceState | undefined,
  { first, params, metadata, source }: Primed,
  identity: ResourceIdentity,
): ResourceState {
  const { type, class: className, id } = first.parts;
  return {
    guid: known?.guid || makeResourceGuid({ ...identity, uid: first.uid }),
    type,
    class: className,
    id,
    metadata,
    params,
    sourceWorkload: source.workload,
    provisioner: known?.provisioner ?? '',
    state: known?.state ?? makePlainMap(),
    outputs: known?.outputs ?? makePlainMap(),
  };
}
