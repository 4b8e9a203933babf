import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import type { Workload } from '../score/workload';
import { makePlainMap } from '../util/plain-map';
import { makeInstanceSuffix } from './identity';
import type { State, WorkloadState } from './state';

/** A Score file that has been read. */
export interface GivenWorkload {
  readonly workload: Workload;
  /** The path as given. */
  readonly file?: string;
}

/**
 * Adds workloads to the state, or replaces those of the same name; a suffix that is there stays. Two given files with
 * one workload name are an error that names both.
 */
export function addWorkloads(state: State, given: readonly GivenWorkload[]): State {
  refuseRepeatedNames(given);
  const workloads: Record<string, WorkloadState> = Object.assign(makePlainMap(), state.workloads);
  for (const { workload, file } of given) {
    const name = workload.metadata.name;
    const instanceSuffix = workloads[name]?.instanceSuffix || makeInstanceSuffix(name);
    workloads[name] =
      file === undefined ? { spec: workload, instanceSuffix } : { spec: workload, file, instanceSuffix };
  }
  return { ...state, workloads };
}

function refuseRepeatedNames(given: readonly GivenWorkload[]): void {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { workload, file = '(no file)' } of given) {
    const { name } = workload.metadata;
    const other = first.get(name);
    if (other === undefined) first.set(name, file);
    else {
      const message = `workload '${name}' is already defined by ${other}: each file needs a metadata.name of its own`;
      problems.push({ code: 'repeated-workload', message, file, path: 'metadata.name' });
    }
  }
  if (problems.length > 0) throw new UserError(problems);
}
