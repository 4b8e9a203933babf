import type { RenderContext } from '../../src/gotemplate/function';
import { parseProvisioners } from '../../src/provisioners/parse-provisioners';
import {
  type Provisioned,
  type ProvisionOptions,
  provisionResources,
} from '../../src/provisioners/provision-resources';
import type { Resource, Workload } from '../../src/score/workload';
import { addWorkloads } from '../../src/state/add-workloads';
import { emptyState } from '../../src/state/empty-state';
import { primeResources } from '../../src/state/prime-resources';
import type { State } from '../../src/state/state';
import { createMemoryHost, type MemoryHost } from '../memory-host';

/** A project to provide the resources of. */
export interface Project {
  /** The text of 10-team.provisioners.yaml. */
  readonly provisioners: string;
  /** Resources of the workload `web`, or whole workloads. */
  readonly resources?: Readonly<Record<string, Resource>>;
  readonly workloads?: readonly Workload[];
  readonly namespace?: string;
  readonly host?: MemoryHost;
  /** What an earlier run left. */
  readonly before?: Partial<State>;
  readonly checkKind?: ProvisionOptions['checkKind'];
  readonly makeContext?: ProvisionOptions['makeContext'];
}

const file = '10-team.provisioners.yaml';

/** A workload with the given parts besides what every one has. */
export function workload(name: string, parts: Partial<Workload> = {}): Workload {
  return { apiVersion: 'score.dev/v1b1', metadata: { name }, containers: { main: { image: 'nginx' } }, ...parts };
}

/** What templates see of a host. */
function contextOf({ dice, clock, environment, network }: MemoryHost): RenderContext {
  return { draw: () => dice, drawKey: () => dice, clock, environment, network, limits: { maximumBytes: 1 << 20 } };
}

/** The primed state of a project. */
export function primed({ resources, workloads, namespace = '', before = {} }: Project): State {
  const given = workloads ?? [workload('web', resources === undefined ? {} : { resources })];
  const state = addWorkloads(
    { ...emptyState(), ...before },
    given.map((spec) => ({ workload: spec, file: `${spec.metadata.name}.yaml` })),
  );
  return primeResources(state, { project: '', environment: '', namespace });
}

/** Provides the resources of a project. */
export async function provision(project: Project): Promise<Provisioned> {
  const host = project.host ?? createMemoryHost();
  const { namespace = '', checkKind, makeContext = () => contextOf(host) } = project;
  return provisionResources({
    state: primed(project),
    entries: parseProvisioners({ file, text: project.provisioners }),
    namespace,
    makeContext,
    host,
    ...(checkKind === undefined ? {} : { checkKind }),
  });
}

/** The error that providing ends in; a test that gets none fails. */
export async function failure(project: Project): Promise<Error> {
  try {
    await provision(project);
  } catch (error) {
    return error as Error;
  }
  throw new Error('provisioning did not fail');
}
