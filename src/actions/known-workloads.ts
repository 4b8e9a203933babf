import type { LoadedWorkload } from '../score/load-workloads';
import type { LocateScore } from '../score/score-path';
import type { Workload } from '../score/workload';
import type { State, WorkloadState } from '../state/state';

/** A workload of the project, given in this run or known from earlier ones. */
export interface KnownWorkload {
  readonly name: string;
  readonly workload: Workload;
  readonly instanceSuffix: string;
  readonly file?: string | undefined;
  /** Where a part of it was written; of a workload from an earlier run only its file is known. */
  readonly locate: LocateScore;
}

/** All workloads of the state, or those of the given files alone, sorted by name. */
export function knownWorkloads(
  state: State,
  given: readonly LoadedWorkload[],
  { onlyGiven = false }: { readonly onlyGiven?: boolean } = {},
): readonly KnownWorkload[] {
  const locators = new Map(given.map(({ name, locate }) => [name, locate]));
  const names = Object.keys(state.workloads);
  return (onlyGiven ? names.filter((name) => locators.has(name)) : names).sort().map((name) => {
    const { spec: workload, instanceSuffix, file } = state.workloads[name] as WorkloadState;
    const locate = locators.get(name) ?? (() => (file === undefined ? undefined : { file }));
    return { name, workload, instanceSuffix, file, locate };
  });
}
