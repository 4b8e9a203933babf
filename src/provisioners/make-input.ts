import type { Value } from '../gotemplate/value';
import type { PlaceholderScope } from '../score/outputs';
import { substituteDeep } from '../score/placeholders';
import type { ResourceDefinition } from '../state/resource-definitions';
import type { ResourceState, ResourceUid, State } from '../state/state';
import { copyValue } from '../util/copy-value';
import { makePlainMap } from '../util/plain-map';
import type { ProvisionInput } from './provisioner';
import { copySharedState } from './shared-state';
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

/** What inputs are made of. */
export interface InputOptions {
  readonly state: State;
  /** As given with `--namespace`, else empty. */
  readonly namespace: string;
  readonly definitions: readonly ResourceDefinition[];
  readonly scopeOf: (workload: string) => PlaceholderScope | undefined;
}

/** Prepares the inputs of a run. Templates may change what they are given, so everything of the state is copied. */
export function createInputs(options: InputOptions): Inputs {
  const { state, namespace } = options;
  const names = sourceNames(options);
  const sharedState = copySharedState(state.sharedState);
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
      params: substituteParams(uid, resource, names.get(uid) ?? '', options),
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

/** The name under which a resource's source workload declares it with params. */
function sourceNames({ state, definitions }: InputOptions): ReadonlyMap<ResourceUid, string> {
  const out = new Map<ResourceUid, string>();
  for (const { uid, workload, name, resource } of definitions) {
    if (state.resources[uid]?.sourceWorkload === workload && (resource.params ?? null) !== null) out.set(uid, name);
  }
  return out;
}

/** Parity: empty params are none. */
function substituteParams(
  uid: ResourceUid,
  { params, sourceWorkload }: ResourceState,
  name: string,
  { state, scopeOf }: InputOptions,
): Data | null {
  const scope = scopeOf(sourceWorkload);
  if (params === null || Object.keys(params).length === 0 || scope === undefined) return null;
  const file = state.workloads[sourceWorkload]?.file;
  const place = { subject: `resource '${uid}'`, path: `resources.${name}.params`, file };
  return substituteDeep(params, scope, 'param', place) as Data;
}
