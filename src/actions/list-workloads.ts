import type { Files } from '../host/host';
import { listDefinitions } from '../state/resource-definitions';
import { loadState } from './project';

/** A workload as it is listed. */
export interface ListedWorkload {
  readonly name: string;
  /** The Score file as it was given; empty where that is not known. */
  readonly file: string;
  readonly instanceSuffix: string;
  /** Names of its containers, sorted. */
  readonly containers: readonly string[];
  /** Uids of the resources that it asks for, each once, sorted. */
  readonly resources: readonly string[];
}

/** The workloads that the project knows, sorted by name. */
export function listWorkloads(files: Files): readonly ListedWorkload[] {
  const state = loadState(files);
  const asked = new Map<string, Set<string>>();
  for (const { workload, uid } of listDefinitions(state)) {
    asked.set(workload, (asked.get(workload) ?? new Set()).add(uid));
  }
  return Object.entries(state.workloads)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { file = '', instanceSuffix, spec }]) => ({
      name,
      file,
      instanceSuffix,
      containers: Object.keys(spec.containers).sort(),
      resources: [...(asked.get(name) ?? [])].sort(),
    }));
}
