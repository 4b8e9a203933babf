import type { Value } from '../gotemplate/value';
import type { PlaceholderScope } from '../score/outputs';
import { substituteDeep } from '../score/placeholders';
import type { ResourceState, ResourceUid, State } from '../state/state';
import { makePlainMap } from '../util/plain-map';
import { copyValue } from './copy-value';
import type { ProvisionInput } from './provisioner';
import { makeServicesValue } from './template/template-data';
import { workloadServices } from './workload-services';

type Data = Readonly<Record<string, unknown>>;

/** What provisioners are told. What they all share is made once, so that a run stays linear in its resources. */
export interface Inputs {
  /** Throws a `UserError` for params whose placeholders stand for nothing. */
  make(uid: ResourceUid, resource: ResourceState): ProvisionInput;
  /** A copy of the state's that is changed as provisioners answer. */
  readonly sharedState: Data;
  /** The workloads' services as templates see them. */
  readonly services: Value;
}

/** Prepares the inputs of a run. Templates may change what they are given, so everything of the state is copied. */
export function createInputs(
  state: State,
  namespace: string,
  scopeOf: (workload: string) => PlaceholderScope | undefined,
): Inputs {
  const sharedState = copyValue(state.sharedState);
  const services = workloadServices(state);
  const metadata = new Map<string, Data>();
  const metadataOf = (workload: string): Data => {
    const known = metadata.get(workload);
    if (known !== undefined) return known;
    const made = copyValue(state.workloads[workload]?.spec.metadata ?? makePlainMap<unknown>());
    metadata.set(workload, made);
    return made;
  };
  return {
    sharedState,
    services: makeServicesValue(services),
    make: (uid, resource) => ({
      guid: resource.guid,
      uid,
      type: resource.type,
      class: resource.class,
      id: resource.id,
      params: substituteParams(uid, resource, state, scopeOf),
      metadata: copyValue(resource.metadata),
      state: copyValue(resource.state),
      sharedState,
      sourceWorkload: resource.sourceWorkload,
      workloadMetadata: metadataOf(resource.sourceWorkload),
      workloadServices: services,
      namespace,
    }),
  };
}

/** Parity: empty params are none. */
function substituteParams(
  uid: ResourceUid,
  { params, sourceWorkload }: ResourceState,
  state: State,
  scopeOf: (workload: string) => PlaceholderScope | undefined,
): Data | null {
  const scope = scopeOf(sourceWorkload);
  if (params === null || Object.keys(params).length === 0 || scope === undefined) return null;
  const file = state.workloads[sourceWorkload]?.file;
  const place = { subject: `resource '${uid}'`, path: 'params', file };
  return substituteDeep(params, scope, 'param', place) as Data;
}
