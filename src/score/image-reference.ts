/** An image reference in its parts: `[registry[:port]/]path[:tag][@digest]`. */
export interface ImageReference {
  /** Registry and path as they were written. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

const REGISTRY =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?$/;
const PATH_PART = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const LONGEST_REPOSITORY = 255;

/** Takes an image reference apart without looking at what its parts hold. */
export function splitImage(text: string): ImageReference {
  const at = text.indexOf('@');
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
  return {
    repository: colon < 0 ? named : named.slice(0, colon),
    ...(colon < 0 ? {} : { tag: named.slice(colon + 1) }),
    ...(at < 0 ? {} : { digest: text.slice(at + 1) }),
  };
}

/** The parts of an image reference as the distribution specification has it; undefined when the text is none. */
export function parseImageReference(text: string): ImageReference | undefined {
  const image = splitImage(text);
  if (image.tag !== undefined && !TAG.test(image.tag)) return undefined;
  if (image.digest !== undefined && !DIGEST.test(image.digest)) return undefined;
  if (image.repository.length > LONGEST_REPOSITORY) return undefined;
  const parts = image.repository.split('/');
  if (namesRegistry(parts) && !REGISTRY.test(parts.shift() ?? '')) return undefined;
  return parts.every((part) => PATH_PART.test(part)) ? image : undefined;
}

/** Writes an image reference. */
export function formatImage({ repository, tag, digest }: ImageReference): string {
  return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** The full name of a repository: `nginx` is `docker.io/library/nginx`. */
export function fullRepository(repository: string): string {
  const parts = repository.split('/');
  const [registry, path] = namesRegistry(parts)
    ? [(parts[0] ?? '').toLowerCase(), parts.slice(1)]
    : ['docker.io', parts];
  const hub = registry === 'docker.io' || registry === 'index.docker.io';
  return hub && path.length === 1 ? `docker.io/library/${path[0]}` : [hub ? 'docker.io' : registry, ...path].join('/');
}

/** Is the first part a registry, as container tools guess it? */
function namesRegistry(parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  return parts.length > 1 && (/[.:[]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
}
