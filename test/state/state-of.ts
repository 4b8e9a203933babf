import type { Resource, Workload } from '../../src/score/workload';
import { addWorkloads } from '../../src/state/add-workloads';
import { emptyState } from '../../src/state/empty-state';
import type { State } from '../../src/state/state';

/** A Score file with the given resources. */
export function workloadOf(name: string, resources: Readonly<Record<string, Resource>> = {}): Workload {
  return { apiVersion: 'score.dev/v1b1', metadata: { name }, containers: { main: { image: 'nginx' } }, resources };
}

/** A state of one workload per entry, each from the file `<name>.yaml`. */
export function stateOf(workloads: Readonly<Record<string, Readonly<Record<string, Resource>>>>): State {
  const given = Object.entries(workloads).map(([name, resources]) => ({
    workload: workloadOf(name, resources),
    file: `${name}.yaml`,
  }));
  return addWorkloads(emptyState(), given);
}

/** The identity of a project that sets nothing. */
export const nowhere = { project: '', environment: '', namespace: '' };
