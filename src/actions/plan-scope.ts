import type { PlanOptions } from '../provisioners/plan-provisioning';
import type { KnownWorkload } from './known-workloads';

/** What is provided in a run, and where it is asked for: the resources of its workloads. */
export function planScope(workloads: readonly KnownWorkload[]): Required<Pick<PlanOptions, 'locate' | 'isWanted'>> {
  const locators = new Map(workloads.map(({ name, locate }) => [name, locate]));
  return {
    locate: (workload, path) => locators.get(workload)?.(path),
    isWanted: ({ workload }) => locators.has(workload),
  };
}
