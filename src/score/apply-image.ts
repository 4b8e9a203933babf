import type { Problem } from '../errors/problem';
import { UserError } from '../errors/user-error';
import { plainMapFrom } from '../util/plain-map';
import { formatImage, fullRepository, type ImageReference, parseImageReference, splitImage } from './image-reference';
import { substitutePlaceholders } from './placeholders';
import type { LocateScore } from './score-path';
import { suggestName } from './suggest-name';
import type { Workload } from './workload';

/** An image given on the command line. */
export interface ImageRequest {
  readonly image: string;
  /** The container that takes it; without one the rules find those that do. */
  readonly container?: string | undefined;
}

export interface AppliedImages {
  readonly workload: Workload;
  /** The containers that got another image. */
  readonly changes: readonly { readonly container: string; readonly image: string }[];
  /** Images that are no image references, and containers that still have none. */
  readonly problems: readonly Problem[];
  /** Images that no container takes. */
  readonly warnings: readonly Problem[];
}

/** Says in a Score file that the image is given on the command line. */
const ASKS = '.';

/**
 * Applies the images given on the command line: one for a named container replaces its image; any other goes to the
 * containers whose image is `.`, and where there is none to those of the same repository, which take its tag and digest.
 */
export function applyImages(
  workload: Workload,
  requests: readonly ImageRequest[],
  locate?: LocateScore,
): AppliedImages {
  if (requests.length === 0 && !asksForImage(workload)) return { workload, changes: [], problems: [], warnings: [] };
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const chosen = new Map<string, string>();
  const named = requests.filter(({ container }) => container !== undefined);
  const others = requests.filter(({ container }) => container === undefined);
  for (const request of [...named, ...others]) {
    const image = parseImageReference(request.image);
    if (!image) problems.push(notAnImage(request.image));
    else if (request.container === undefined) warnings.push(...choose(workload, image, chosen));
    else if (Object.hasOwn(workload.containers, request.container)) chosen.set(request.container, request.image);
    else problems.push(unknownContainer(workload, request.container));
  }
  const asking = Object.keys(workload.containers).filter((name) => workload.containers[name]?.image === ASKS);
  if (problems.length === 0) {
    for (const name of asking) if (!chosen.has(name)) problems.push(withoutImage(workload, name, locate));
  }
  const changes = [...chosen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([container, image]) => ({ container, image }));
  return { workload: withImages(workload, chosen), changes, problems, warnings };
}

function asksForImage({ containers }: Workload): boolean {
  for (const name in containers) if (containers[name]?.image === ASKS) return true;
  return false;
}

/** Finds the containers that take an image; a warning when there is none. */
function choose(workload: Workload, image: ImageReference, chosen: Map<string, string>): Problem[] {
  const free = Object.entries(workload.containers).filter(([name]) => !chosen.has(name));
  const asking = free.filter(([, container]) => container.image === ASKS);
  for (const [name] of asking) chosen.set(name, formatImage(image));
  if (asking.length > 0) return [];
  const wanted = fullRepository(image.repository);
  const alike = free.filter(([, container]) => repositoryOf(container.image, workload) === wanted);
  for (const [name, container] of alike) {
    chosen.set(name, formatImage({ ...image, repository: splitImage(container.image).repository }));
  }
  return alike.length > 0 ? [] : [notTaken(workload, image)];
}

/** The repository of a container's image; undefined while it depends on a resource. */
function repositoryOf(image: string, workload: Workload): string | undefined {
  const scope = { metadata: workload.metadata, resources: {} };
  try {
    return fullRepository(substitutePlaceholders(splitImage(image).repository, scope, 'image'));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function withImages(workload: Workload, images: ReadonlyMap<string, string>): Workload {
  if (images.size === 0) return workload;
  const containers = Object.entries(workload.containers).map(([name, container]) => {
    return [name, { ...container, image: images.get(name) ?? container.image }] as const;
  });
  return { ...workload, containers: plainMapFrom(containers) };
}

function notAnImage(text: string): Problem {
  return {
    code: 'image-reference',
    message: `--image '${text}' is no image reference`,
    hint: 'Write [REGISTRY[:PORT]/]PATH[:TAG][@DIGEST] with the path in lower case, for instance ghcr.io/acme/web:1.4.',
  };
}

function unknownContainer(workload: Workload, container: string): Problem {
  return {
    code: 'unknown-container',
    message: `--image names container '${container}', which workload '${workload.metadata.name}' does not have`,
    hint: suggestName(container, workload.containers),
  };
}

function withoutImage(workload: Workload, container: string, locate: LocateScore | undefined): Problem {
  const path = ['containers', container, 'image'];
  const { file, line, column } = locate?.(path) ?? {};
  return {
    code: 'image-missing',
    path: path.join('.'),
    message: `the image of container '${container}' of workload '${workload.metadata.name}' is '.', and no --image was given`,
    hint: 'Give one with --image, or write the image into the Score file.',
    file,
    line,
    column,
  };
}

function notTaken(workload: Workload, image: ImageReference): Problem {
  const images = Object.entries(workload.containers).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    code: 'image-not-taken',
    message:
      `--image '${formatImage(image)}' changes nothing: no container of workload '${workload.metadata.name}' has the ` +
      `image '.' or one of the repository ${image.repository}`,
    hint: `There are: ${images.map(([name, container]) => `${name} (${container.image})`).join(', ')}.`,
  };
}
