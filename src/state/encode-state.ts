import type { Workload } from '../score/workload';
import { makePlainMap } from '../util/plain-map';
import { encodeYaml } from '../yaml/encode-yaml';
import { FixedOrder } from '../yaml/sorted-entries';
import type { ResourceState, State, WorkloadState } from './state';

const STATE_FIELDS = ['workloads', 'resources', 'shared_state', 'patching_templates'];
const WORKLOAD_FIELDS = ['spec', 'file', 'instance_suffix'];
const RESOURCE_FIELDS = 'guid type class id metadata params source_workload provisioner state outputs'.split(' ');

/** Writes the state file in the peer's look: its own fields in their fixed order, everything else sorted by name. */
export function encodeState(state: State): string {
  return encodeYaml(
    new FixedOrder(STATE_FIELDS, {
      workloads: mapValues(state.workloads, workloadFields),
      resources: mapValues(state.resources, resourceFields),
      shared_state: state.sharedState,
      patching_templates: state.patchingTemplates,
    }),
  );
}

function mapValues<T>(map: Readonly<Record<string, T>>, convert: (value: T) => FixedOrder): Record<string, FixedOrder> {
  const out = makePlainMap<FixedOrder>();
  for (const key of Object.keys(map)) out[key] = convert(map[key] as T);
  return out;
}

function workloadFields({ spec, file, instanceSuffix }: WorkloadState): FixedOrder {
  // Times keep their text: a placeholder gives it, whether the workload comes from its file or from the state.
  return new FixedOrder(
    WORKLOAD_FIELDS,
    { spec: withoutEmptyPorts(spec), file, instance_suffix: instanceSuffix },
    true,
  );
}

/** Parity: ports that are an empty map are as good as none, and are not written. */
function withoutEmptyPorts(spec: Workload): Workload {
  const { ports } = spec.service ?? {};
  return ports === undefined || Object.keys(ports).length > 0 ? spec : { ...spec, service: {} };
}

function resourceFields(resource: ResourceState): FixedOrder {
  return new FixedOrder(RESOURCE_FIELDS, {
    guid: resource.guid,
    type: resource.type,
    class: resource.class,
    id: resource.id,
    // Parity: an absent map is written as an empty one, which reads the same.
    metadata: resource.metadata ?? {},
    params: resource.params ?? {},
    source_workload: resource.sourceWorkload,
    provisioner: resource.provisioner,
    state: resource.state,
    outputs: Object.keys(resource.outputs).length > 0 ? resource.outputs : undefined,
  });
}
