import type { Problem } from '../errors/problem';
import type { LoadedWorkload } from '../score/load-workloads';
import type { KnownWorkload } from './known-workloads';
import { hintOnce } from './report-problems';

/** Notes for the workloads that are in the project but not among those given: they are written out as well. */
export function noteKeptWorkloads(
  workloads: readonly KnownWorkload[],
  given: readonly LoadedWorkload[],
): readonly Problem[] {
  if (given.length === 0) return [];
  const names = new Set(given.map(({ name }) => name));
  const kept = workloads.filter(({ name }) => !names.has(name));
  const notes = kept.map(({ name, file }) => {
    const origin = file === undefined ? '' : ` (${file})`;
    const message = `workload '${name}'${origin} is not among the given files and is kept: its manifests are written as before`;
    return { code: 'kept-workload', message };
  });
  const all = kept.map(({ name }) => name).join(' ');
  return hintOnce(
    notes,
    `To take ${kept.length === 1 ? 'it' : 'them'} out of the project: score-k8s workloads remove ${all}`,
  );
}
