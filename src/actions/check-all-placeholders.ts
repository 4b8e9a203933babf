import type { Log } from '../host/log';
import { checkPlaceholders } from '../score/check-placeholders';
import type { KnownWorkload } from './known-workloads';
import { logWarnings, throwProblems } from './report-problems';

/** Checks the placeholders of all workloads before anything is provisioned; what is wrong is told together. */
export function checkAllPlaceholders(workloads: readonly KnownWorkload[], log: Log): void {
  const checked = workloads.map(({ workload, locate }) => checkPlaceholders(workload, locate));
  throwProblems(checked.flatMap(({ problems }) => problems));
  logWarnings(
    checked.flatMap(({ warnings }) => warnings),
    log,
  );
}
