import type { Log } from '../host/log';
import { applyImages } from '../score/apply-image';
import type { LoadedWorkload } from '../score/load-workloads';
import { logWarnings, throwProblems } from './report-problems';

/** Applies `--image` to the given workloads; containers that still have none are told together. */
export function applyImage(
  workloads: readonly LoadedWorkload[],
  image: string | undefined,
  log: Log,
): readonly LoadedWorkload[] {
  const requests = image === undefined ? [] : [{ image }];
  const applied = workloads.map((loaded) => ({ loaded, ...applyImages(loaded.workload, requests, loaded.locate) }));
  throwProblems(applied.flatMap(({ problems }) => problems));
  logWarnings(
    applied.flatMap(({ warnings }) => warnings),
    log,
  );
  return applied.map(({ loaded, workload, changes }) => {
    for (const change of changes) log.info(`Set image of container '${change.container}' to '${change.image}'`);
    return { ...loaded, workload };
  });
}
