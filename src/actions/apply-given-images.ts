import type { Log } from '../host/log';
import { applyImages, type ImageRequest } from '../score/apply-image';
import type { LoadedWorkload } from '../score/load-workloads';
import { logWarnings, throwProblems } from './report-problems';

/** Applies `--image` to the given workloads; what is wrong with any of them is told together. */
export function applyGivenImages(
  workloads: readonly LoadedWorkload[],
  imagesOf: (workload: LoadedWorkload) => readonly ImageRequest[],
  log: Log,
): readonly LoadedWorkload[] {
  const applied = workloads.map((loaded) => {
    return { loaded, ...applyImages(loaded.workload, imagesOf(loaded), loaded.locate) };
  });
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
