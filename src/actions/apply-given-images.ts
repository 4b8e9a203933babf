import type { Problem } from '../errors/problem';
import type { Log } from '../host/log';
import { applyImages, type ImageRequest } from '../score/apply-image';
import type { LoadedWorkload } from '../score/load-workloads';
import { logWarnings } from './report-problems';

/** Workloads with their images, and what is wrong with the images of any of them. */
export interface GivenWorkloads {
  readonly workloads: readonly LoadedWorkload[];
  readonly problems: readonly Problem[];
}

/** Applies `--image` to the given workloads. */
export function applyGivenImages(
  loaded: readonly LoadedWorkload[],
  imagesOf: (workload: LoadedWorkload) => readonly ImageRequest[],
  log: Log,
): GivenWorkloads {
  const applied = loaded.map((given) => {
    return { given, ...applyImages(given.workload, imagesOf(given), given.locate) };
  });
  logWarnings(
    applied.flatMap(({ warnings }) => warnings),
    log,
  );
  const workloads = applied.map(({ given, workload, changes }) => {
    const owner = loaded.length > 1 ? ` of workload '${workload.metadata.name}'` : '';
    for (const { container, image } of changes) log.info(`Set image of container '${container}'${owner} to '${image}'`);
    return { ...given, workload };
  });
  return { workloads, problems: applied.flatMap(({ problems }) => problems) };
}
