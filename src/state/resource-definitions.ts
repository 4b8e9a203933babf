import { type ResourceUidParts, resourceUidParts } from '../score/resource-uid';
import type { Resource } from '../score/workload';
import { makeResourceUid } from './resource-uid';
import type { ResourceUid, State } from './state';

/** One place where a workload asks for a resource. */
export interface ResourceDefinition {
  readonly uid: ResourceUid;
  readonly parts: ResourceUidParts;
  readonly workload: string;
  /** The name under which the workload declares it. */
  readonly name: string;
  readonly resource: Resource;
  /** The Score file, where the state knows it. */
  readonly file?: string;
}

/** Several steps of a run ask for the definitions of the same workloads, which never change. */
const known = new WeakMap<State['workloads'], readonly ResourceDefinition[]>();

/** Every resource entry of every workload in the state: workloads sorted, then names sorted. */
export function listDefinitions(state: State): readonly ResourceDefinition[] {
  let definitions = known.get(state.workloads);
  if (definitions === undefined) {
    definitions = readDefinitions(state);
    known.set(state.workloads, definitions);
  }
  return definitions;
}

function readDefinitions(state: State): readonly ResourceDefinition[] {
  const out: ResourceDefinition[] = [];
  for (const workload of Object.keys(state.workloads).sort()) {
    const entry = state.workloads[workload];
    const resources = entry?.spec.resources;
    if (!resources) continue;
    for (const name of Object.keys(resources).sort()) {
      const resource = resources[name] as Resource;
      const parts = resourceUidParts(workload, name, resource);
      const definition = { uid: makeResourceUid(parts), parts, workload, name, resource };
      out.push(entry?.file === undefined ? definition : { ...definition, file: entry.file });
    }
  }
  return out;
}

/** Names a definition in a message: `workload 'web' resource 'db' (score.yaml)`. */
export function describeDefinition({ workload, name, file }: ResourceDefinition): string {
  return `workload '${workload}' resource '${name}'${file === undefined ? '' : ` (${file})`}`;
}
